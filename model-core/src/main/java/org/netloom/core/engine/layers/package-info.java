/** Layers that compute as Deeplearning4j's do, only faster, and that take their places in a running network. */
@NullMarked
package org.netloom.core.engine.layers;

import org.jspecify.annotations.NullMarked;
