/** The settings: which keys do what. */
@NullMarked
package org.netloom.app.preferences;

import org.jspecify.annotations.NullMarked;
