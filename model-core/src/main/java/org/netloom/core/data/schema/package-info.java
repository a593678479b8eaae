/**
 * What the columns of a table are, what they are for, and what a target means for the others.
 */
@NullMarked
package org.netloom.core.data.schema;

import org.jspecify.annotations.NullMarked;
