/** The frame of the window: top bar, dock, status bar, and how they are arranged. Knows no screen from within. */
@NullMarked
package org.netloom.app.shell;

import org.jspecify.annotations.NullMarked;
