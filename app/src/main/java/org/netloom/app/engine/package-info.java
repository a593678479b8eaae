/** What is told of the engine, in the window and on the command line alike. */
@NullMarked
package org.netloom.app.engine;

import org.jspecify.annotations.NullMarked;
