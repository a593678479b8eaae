/** A training run as the window sees it: started from the document, driven by buttons, told in figures and curves. */
@NullMarked
package org.netloom.app.session;

import org.jspecify.annotations.NullMarked;
