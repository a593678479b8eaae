/**
 * Data sources, column types and roles, preparation fitted on training rows only, and splits.
 */
@NullMarked
package org.netloom.core.data;

import org.jspecify.annotations.NullMarked;
