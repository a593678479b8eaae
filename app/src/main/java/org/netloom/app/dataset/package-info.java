/** Data: the page on which a CSV becomes a project, and the dock's panel with its table and columns. */
@NullMarked
package org.netloom.app.dataset;

import org.jspecify.annotations.NullMarked;
