/**
 * A sound first network and plan for a prepared table.
 */
@NullMarked
package org.netloom.core.starter;

import org.jspecify.annotations.NullMarked;
