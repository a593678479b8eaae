/**
 * The canvas on which a network is drawn: viewport, nodes, ports and wires, one class a gesture, and what floats above them.
 */
@NullMarked
package org.netloom.app.canvas;

import org.jspecify.annotations.NullMarked;
