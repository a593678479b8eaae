/** The whole studio, as a person uses it: with the mouse and the keyboard, from the first window to the last answer. */
@NullMarked
package org.netloom.app.journey;

import org.jspecify.annotations.NullMarked;
