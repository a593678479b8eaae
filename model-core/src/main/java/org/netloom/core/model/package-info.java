/**
 * Trained networks together with what is needed to ask them: their preparation, and how they came about.
 */
@NullMarked
package org.netloom.core.model;

import org.jspecify.annotations.NullMarked;
