/** Specifications of the canvas, most of them with a real pointer and real keys. */
@NullMarked
package org.netloom.app.canvas;

import org.jspecify.annotations.NullMarked;
