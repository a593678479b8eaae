package org.netloom.core.data;

import org.netloom.core.shape.DataFacts;

/**
 * A table, split and prepared.
 *
 * @param facts what the data demands of a network
 * @param preparation what was fitted on the training rows; replayed at prediction
 * @param training rows that gradients are computed on
 * @param validation rows that are measured after every epoch; may be none
 * @param test rows that only evaluation sees; may be none
 */
public record PreparedData(
        DataFacts facts, Preparation preparation, PreparedRows training, PreparedRows validation, PreparedRows test) {}
