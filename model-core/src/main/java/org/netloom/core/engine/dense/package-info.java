/**
 * Training steps of networks of dense layers, taken over plain arrays instead of layer by layer. They stand in the running network only.
 */
@NullMarked
package org.netloom.core.engine.dense;

import org.jspecify.annotations.NullMarked;
