/**
 * Shapes with named axes and their inference through a graph, node by node.
 */
@NullMarked
package org.netloom.core.shape;

import org.jspecify.annotations.NullMarked;
