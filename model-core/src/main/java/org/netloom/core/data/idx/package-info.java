/**
 * Pictures and their labels in the IDX format of MNIST.
 */
@NullMarked
package org.netloom.core.data.idx;

import org.jspecify.annotations.NullMarked;
