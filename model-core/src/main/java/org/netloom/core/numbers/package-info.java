/**
 * Arithmetic on native arrays without detours: loops over plain arrays that the Java compiler turns into vector instructions, matrix
 * products without copies, and work shared between threads. Knows nothing of the rest of the house.
 */
@NullMarked
package org.netloom.core.numbers;

import org.jspecify.annotations.NullMarked;
