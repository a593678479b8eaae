/** Batch normalisation of images in few walks through memory, in the slot that Deeplearning4j has for such helpers. */
@NullMarked
package org.netloom.core.engine.normal;

import org.jspecify.annotations.NullMarked;
