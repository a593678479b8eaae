/**
 * What training and evaluation measure, as plain values.
 */
@NullMarked
package org.netloom.core.metrics;

import org.jspecify.annotations.NullMarked;
