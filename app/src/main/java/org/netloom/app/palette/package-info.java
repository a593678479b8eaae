/** The layers one can add, by group: to search, to drag onto the canvas, or to add with a key. */
@NullMarked
package org.netloom.app.palette;

import org.jspecify.annotations.NullMarked;
