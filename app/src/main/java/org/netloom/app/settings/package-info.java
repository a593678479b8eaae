/** What the studio remembers of a person between two sessions. */
@NullMarked
package org.netloom.app.settings;

import org.jspecify.annotations.NullMarked;
