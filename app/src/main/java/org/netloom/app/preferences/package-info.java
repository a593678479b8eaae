/** The settings window: a list of sections on the left, the chosen one on the right. */
@NullMarked
package org.netloom.app.preferences;

import org.jspecify.annotations.NullMarked;
