/** The start page: open a CSV, a sample, a recent project, or an empty canvas. */
@NullMarked
package org.netloom.app.start;

import org.jspecify.annotations.NullMarked;
