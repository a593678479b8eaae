/**
 * The native backend: how many threads it uses and how its memory is bounded.
 */
@NullMarked
package org.netloom.core.engine;

import org.jspecify.annotations.NullMarked;
