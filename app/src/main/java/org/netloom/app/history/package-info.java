/** The history: every step that can be taken back or done again, by name. */
@NullMarked
package org.netloom.app.history;

import org.jspecify.annotations.NullMarked;
