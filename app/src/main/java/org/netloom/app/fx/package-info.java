/**
 * The toolbox of the window: the FX thread and the executors beside it, the one bridge from training to the screen, language and
 * look, and what a view needs to let go of what it listens to.
 */
@NullMarked
package org.netloom.app.fx;

import org.jspecify.annotations.NullMarked;
