/** What the rooms of the window share: the project being edited, what is known about it, and what is selected. */
@NullMarked
package org.netloom.app.document;

import org.jspecify.annotations.NullMarked;
