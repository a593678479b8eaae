/**
 * Typed, self-describing settings of a layer: declared once, and everything else (inspector, JSON, checks) derived.
 */
@NullMarked
package org.netloom.core.parameter;

import org.jspecify.annotations.NullMarked;
