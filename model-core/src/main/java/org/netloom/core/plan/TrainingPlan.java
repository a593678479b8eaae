package org.netloom.core.plan;

/**
 * How a network is trained. Immutable; stored in the project.
 *
 * @param updater the rule that turns gradients into steps
 * @param learningRate the size of a step, greater than 0, usually 0.0001 to 0.1
 * @param batchSize rows an iteration, at least 1
 * @param epochs passes over the training rows, at least 1
 * @param seed the source of every random number of the run
 * @param l1 weight of the sum of absolute weights in the loss, at least 0
 * @param l2 weight of half the sum of squared weights in the loss, at least 0
 * @param keepBest whether the finished network has the weights of the epoch with the smallest validation loss, not those of the last
 *     one; without validation rows it always has the last
 */
public record TrainingPlan(
        Updater updater,
        double learningRate,
        int batchSize,
        int epochs,
        long seed,
        double l1,
        double l2,
        boolean keepBest) {

    /** What a new project starts with: Keras's defaults for Adam, a batch that suits tables. */
    public static final TrainingPlan DEFAULT = new TrainingPlan(Updater.ADAM, 0.001, 32, 100, 42, 0, 0, true);

    /** The rules that turn gradients into steps. The words are the messages {@code choice.NAME}. */
    public enum Updater {
        ADAM,
        SGD,
        NESTEROV,
        RMSPROP,
        ADAGRAD
    }

    /** A copy with another updater. */
    public TrainingPlan withUpdater(Updater value) {
        return new TrainingPlan(value, learningRate, batchSize, epochs, seed, l1, l2, keepBest);
    }

    /** A copy with another learning rate. */
    public TrainingPlan withLearningRate(double value) {
        return new TrainingPlan(updater, value, batchSize, epochs, seed, l1, l2, keepBest);
    }

    /** A copy with another batch size. */
    public TrainingPlan withBatchSize(int value) {
        return new TrainingPlan(updater, learningRate, value, epochs, seed, l1, l2, keepBest);
    }

    /** A copy with another number of epochs. */
    public TrainingPlan withEpochs(int value) {
        return new TrainingPlan(updater, learningRate, batchSize, value, seed, l1, l2, keepBest);
    }

    /** A copy with another seed. */
    public TrainingPlan withSeed(long value) {
        return new TrainingPlan(updater, learningRate, batchSize, epochs, value, l1, l2, keepBest);
    }

    /** A copy with other penalties on large weights. */
    public TrainingPlan withPenalties(double newL1, double newL2) {
        return new TrainingPlan(updater, learningRate, batchSize, epochs, seed, newL1, newL2, keepBest);
    }

    /** A copy that keeps the best epoch's weights, or the last one's. */
    public TrainingPlan withKeepBest(boolean value) {
        return new TrainingPlan(updater, learningRate, batchSize, epochs, seed, l1, l2, value);
    }
}
