/**
 * Recurrent layers that compute fast: behind Deeplearning4j's own slot for helpers, so that a network stays what it is.
 */
@NullMarked
package org.netloom.core.engine.recurrent;

import org.jspecify.annotations.NullMarked;
