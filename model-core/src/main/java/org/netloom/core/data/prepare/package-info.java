/**
 * Splitting rows and fitting the preparation on the training rows only.
 */
@NullMarked
package org.netloom.core.data.prepare;

import org.jspecify.annotations.NullMarked;
