/** The training screen: the figures of the run, its curves, and the buttons that drive it. */
@NullMarked
package org.netloom.app.training;

import org.jspecify.annotations.NullMarked;
