/**
 * The training run: one long-lived thread, guarded states, immutable events.
 */
@NullMarked
package org.netloom.core.train;

import org.jspecify.annotations.NullMarked;
