package org.netloom.core.starter;

import java.util.List;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.Task;

/** Sizes and a plan by the number of rows: the fewer rows, the smaller the network and the more passes. */
record Recipe(List<Integer> units, double dropout, TrainingPlan plan) {

    static Recipe of(Task task, int rows) {
        if (rows >= 5000) {
            return new Recipe(List.of(64, 32), 0, plan(128, 15, 0.001, 1e-4));
        }
        return new Recipe(List.of(32, 16), 0, plan(32, 100, 0.003, 1e-3));
    }

    private static TrainingPlan plan(int batchSize, int epochs, double rate, double l2) {
        return TrainingPlan.DEFAULT
                .withBatchSize(batchSize)
                .withEpochs(epochs)
                .withLearningRate(rate)
                .withPenalties(0, l2);
    }
}
