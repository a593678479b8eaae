/**
 * Layers that Deeplearning4j lacks, with forward and backward pass written by hand. The public classes are configurations: their names
 * and fields stand in saved networks, so none is ever renamed or moved. A network that has them opens in plain Deeplearning4j as long
 * as this module lies on its class path. Nothing here knows the rest of Netloom.
 */
@NullMarked
package org.netloom.core.nn;

import org.jspecify.annotations.NullMarked;
