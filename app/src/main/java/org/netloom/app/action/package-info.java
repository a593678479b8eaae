/** Every action of the window, declared once with its words, icon and keys; buttons, menus and accelerators derive from it. */
@NullMarked
package org.netloom.app.action;

import org.jspecify.annotations.NullMarked;
