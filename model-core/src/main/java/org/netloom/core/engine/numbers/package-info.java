/** Loops over plain arrays that the Java compiler turns into vector instructions. */
@NullMarked
package org.netloom.core.engine.numbers;

import org.jspecify.annotations.NullMarked;
