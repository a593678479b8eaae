/** The command line: the same projects as in the studio, without a window. */
@NullMarked
package org.netloom.app.cli;

import org.jspecify.annotations.NullMarked;
