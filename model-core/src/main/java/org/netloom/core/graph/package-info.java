/**
 * The network as the person draws it: nodes, ports and connections. Immutable; knows nothing of shapes or of training.
 */
@NullMarked
package org.netloom.core.graph;

import org.jspecify.annotations.NullMarked;
