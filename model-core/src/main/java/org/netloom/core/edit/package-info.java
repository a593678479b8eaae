/**
 * Named, undoable changes. A state is an immutable value, so undo is a pointer and never a computation.
 */
@NullMarked
package org.netloom.core.edit;

import org.jspecify.annotations.NullMarked;
