/** What tests of the window share: a stage without a display, and pictures of it. */
@NullMarked
package org.netloom.app.window;

import org.jspecify.annotations.NullMarked;
