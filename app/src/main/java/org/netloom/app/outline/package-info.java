/** The network as a tree: the twin of the canvas for those who read it by ear, or walk it by keyboard. */
@NullMarked
package org.netloom.app.outline;

import org.jspecify.annotations.NullMarked;
