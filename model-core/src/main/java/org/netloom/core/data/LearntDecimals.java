package org.netloom.core.data;

/**
 * The decimal sign of a column that a model was trained on.
 *
 * @param sign before its decimals
 * @param chosen whether a person said so, so that it holds for new rows too, whatever their cells tell
 */
public record LearntDecimals(DecimalSign sign, boolean chosen) {}
