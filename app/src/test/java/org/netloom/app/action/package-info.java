/** What data looks like in the window, and what a person can do with it. */
@NullMarked
package org.netloom.app.action;

import org.jspecify.annotations.NullMarked;
