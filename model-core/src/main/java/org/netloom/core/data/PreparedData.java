package org.netloom.core.data;

import java.util.List;
import org.netloom.core.shape.DataFacts;

/**
 * A table, split and prepared.
 *
 * @param facts what the data demands of a network
 * @param preparation what was fitted on the training rows; replayed at prediction
 * @param training rows that gradients are computed on
 * @param validation rows that are measured after every epoch; may be none
 * @param test rows that only evaluation sees; may be none
 * @param classWeights for each class, what the loss of its training rows is multiplied by; empty if every row counts alike
 * @param drift the features that are spread otherwise in the rows that are judged by, as far as they can be drawn
 */
public record PreparedData(
        DataFacts facts,
        Preparation preparation,
        PreparedRows training,
        PreparedRows validation,
        PreparedRows test,
        List<Double> classWeights,
        List<Drift> drift) {

    public PreparedData {
        classWeights = List.copyOf(classWeights);
        drift = List.copyOf(drift);
    }

    /** Data of which nothing is said to drift. */
    public PreparedData(
            DataFacts facts,
            Preparation preparation,
            PreparedRows training,
            PreparedRows validation,
            PreparedRows test,
            List<Double> classWeights) {
        this(facts, preparation, training, validation, test, classWeights, List.of());
    }

    /** Data of which every row counts alike. */
    public PreparedData(
            DataFacts facts,
            Preparation preparation,
            PreparedRows training,
            PreparedRows validation,
            PreparedRows test) {
        this(facts, preparation, training, validation, test, List.of());
    }
}
