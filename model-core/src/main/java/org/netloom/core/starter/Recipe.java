package org.netloom.core.starter;

import java.util.List;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.Task;

/**
 * Sizes and a plan by the number of rows: the fewer rows, the smaller the network, the more passes, and the stronger the penalty on
 * large weights. The best epoch's weights are kept, so that too many passes only cost time. Of very many rows, fewer passes in larger batches
 * make about as many steps.
 *
 * @param units of the dense layers, from input to output
 * @param plan how to train them
 */
record Recipe(List<Integer> units, TrainingPlan plan) {

    private static final int FEW = 200;
    private static final int SOME = 1000;
    private static final int MANY = 5000;
    private static final int VERY_MANY = 250_000;
    private static final int MILLION = 1_000_000;
    private static final int MILLIONS = 5_000_000;

    /** So many steps are enough for a first network, whatever the number of rows. */
    private static final int STEPS = 30_000;

    static Recipe of(Task task, int rows) {
        // A number that is measured with noise is soon learnt by heart: few such rows want small steps and the strong
        // penalty.
        if (rows < FEW && task == Task.CLASSIFICATION) {
            return new Recipe(List.of(16), plan(16, 200, 0.01, 1e-3));
        }
        if (rows < MANY) {
            return new Recipe(List.of(32, 16), plan(rows < SOME ? 16 : 32, rows < SOME ? 100 : 60, 0.001, 1e-2));
        }
        if (rows < VERY_MANY) {
            return new Recipe(List.of(64, 32), plan(128, 15, 0.001, 1e-4));
        }
        int batch = rows < MILLION ? 256 : rows < MILLIONS ? 512 : 1024;
        int epochs = (int) Math.max(1, Math.min(15, Math.round((double) STEPS * batch / rows)));
        return new Recipe(List.of(64, 32), plan(batch, epochs, 0.001, 1e-4));
    }

    private static TrainingPlan plan(int batchSize, int epochs, double rate, double l2) {
        return TrainingPlan.DEFAULT
                .withBatchSize(batchSize)
                .withEpochs(epochs)
                .withLearningRate(rate)
                .withPenalties(0, l2);
    }
}
