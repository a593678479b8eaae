/**
 * The catalogue: one small class a layer kind, from which palette, inspector, file format, help and compiler derive.
 */
@NullMarked
package org.netloom.core.layer;

import org.jspecify.annotations.NullMarked;
