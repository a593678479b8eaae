/**
 * What is wrong, where, why, and the edit that mends it. Mistakes of users are values here, never exceptions.
 */
@NullMarked
package org.netloom.core.diagnose;

import org.jspecify.annotations.NullMarked;
