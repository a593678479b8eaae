package org.netloom.core.plan;

/**
 * How a network is trained. Immutable; stored in the project.
 *
 * @param updater the rule that turns gradients into steps
 * @param learningRate the size of a step, greater than 0, usually 0.0001 to 0.1; the largest, where a schedule changes it
 * @param batchSize rows an iteration, at least 1
 * @param epochs passes over the training rows, at least 1
 * @param seed the source of every random number of the run
 * @param l1 weight of the sum of absolute weights in the loss, at least 0
 * @param l2 weight of half the sum of squared weights in the loss, at least 0; AdamW takes its weight decay instead
 * @param keepBest whether the finished network has the weights of the epoch with the smallest validation loss, not those of the last
 *     one; without validation rows it always has the last
 * @param weightDecay by which share of the learning rate AdamW shortens the weights in each step, at least 0
 * @param schedule how the learning rate changes
 * @param clipping how gradients are kept from growing too large
 * @param stopAfter epochs without a smaller validation loss after which training ends early; 0 for never
 * @param shuffle whether training rows are put into another order before every epoch; otherwise they stay in the order of the table
 */
public record TrainingPlan(
        Updater updater,
        double learningRate,
        int batchSize,
        int epochs,
        long seed,
        double l1,
        double l2,
        boolean keepBest,
        double weightDecay,
        Schedule schedule,
        Clipping clipping,
        int stopAfter,
        boolean shuffle) {

    /** Keras's and PyTorch's defaults lie on both sides of it. */
    private static final double DECAY = 0.01;

    /** What a new project starts with: Keras's defaults for Adam, a batch that suits tables. */
    public static final TrainingPlan DEFAULT = new TrainingPlan(Updater.ADAM, 0.001, 32, 100, 42, 0, 0, true);

    /** A plan with a constant learning rate, no clipping and no early stop. */
    public TrainingPlan(
            Updater updater,
            double learningRate,
            int batchSize,
            int epochs,
            long seed,
            double l1,
            double l2,
            boolean keepBest) {
        this(
                updater,
                learningRate,
                batchSize,
                epochs,
                seed,
                l1,
                l2,
                keepBest,
                DECAY,
                Schedule.DEFAULT,
                Clipping.DEFAULT,
                0,
                true);
    }

    /** A plan that shuffles the training rows. */
    public TrainingPlan(
            Updater updater,
            double learningRate,
            int batchSize,
            int epochs,
            long seed,
            double l1,
            double l2,
            boolean keepBest,
            double weightDecay,
            Schedule schedule,
            Clipping clipping,
            int stopAfter) {
        this(
                updater,
                learningRate,
                batchSize,
                epochs,
                seed,
                l1,
                l2,
                keepBest,
                weightDecay,
                schedule,
                clipping,
                stopAfter,
                true);
    }

    /** The rules that turn gradients into steps. The words are the messages {@code choice.NAME}. */
    public enum Updater {
        ADAM,
        /** Adam with the decay of weights beside the gradient, not in it. (Loshchilov and Hutter 2019.) */
        ADAMW,
        SGD,
        NESTEROV,
        RMSPROP,
        ADAGRAD
    }

    /** A copy with another updater. */
    public TrainingPlan withUpdater(Updater value) {
        return new TrainingPlan(
                value,
                learningRate,
                batchSize,
                epochs,
                seed,
                l1,
                l2,
                keepBest,
                weightDecay,
                schedule,
                clipping,
                stopAfter,
                shuffle);
    }

    /** A copy with another learning rate. */
    public TrainingPlan withLearningRate(double value) {
        return new TrainingPlan(
                updater,
                value,
                batchSize,
                epochs,
                seed,
                l1,
                l2,
                keepBest,
                weightDecay,
                schedule,
                clipping,
                stopAfter,
                shuffle);
    }

    /** A copy with another batch size. */
    public TrainingPlan withBatchSize(int value) {
        return new TrainingPlan(
                updater,
                learningRate,
                value,
                epochs,
                seed,
                l1,
                l2,
                keepBest,
                weightDecay,
                schedule,
                clipping,
                stopAfter,
                shuffle);
    }

    /** A copy with another number of epochs. */
    public TrainingPlan withEpochs(int value) {
        return new TrainingPlan(
                updater,
                learningRate,
                batchSize,
                value,
                seed,
                l1,
                l2,
                keepBest,
                weightDecay,
                schedule,
                clipping,
                stopAfter,
                shuffle);
    }

    /** A copy with another seed. */
    public TrainingPlan withSeed(long value) {
        return new TrainingPlan(
                updater,
                learningRate,
                batchSize,
                epochs,
                value,
                l1,
                l2,
                keepBest,
                weightDecay,
                schedule,
                clipping,
                stopAfter,
                shuffle);
    }

    /** A copy with other penalties on large weights. */
    public TrainingPlan withPenalties(double newL1, double newL2) {
        return new TrainingPlan(
                updater,
                learningRate,
                batchSize,
                epochs,
                seed,
                newL1,
                newL2,
                keepBest,
                weightDecay,
                schedule,
                clipping,
                stopAfter,
                shuffle);
    }

    /** A copy that keeps the best epoch's weights, or the last one's. */
    public TrainingPlan withKeepBest(boolean value) {
        return new TrainingPlan(
                updater,
                learningRate,
                batchSize,
                epochs,
                seed,
                l1,
                l2,
                value,
                weightDecay,
                schedule,
                clipping,
                stopAfter,
                shuffle);
    }

    /** A copy with another decay of weights. */
    public TrainingPlan withWeightDecay(double value) {
        return new TrainingPlan(
                updater,
                learningRate,
                batchSize,
                epochs,
                seed,
                l1,
                l2,
                keepBest,
                value,
                schedule,
                clipping,
                stopAfter,
                shuffle);
    }

    /** A copy with another schedule. */
    public TrainingPlan withSchedule(Schedule value) {
        return new TrainingPlan(
                updater,
                learningRate,
                batchSize,
                epochs,
                seed,
                l1,
                l2,
                keepBest,
                weightDecay,
                value,
                clipping,
                stopAfter,
                shuffle);
    }

    /** A copy with other limits of gradients. */
    public TrainingPlan withClipping(Clipping value) {
        return new TrainingPlan(
                updater,
                learningRate,
                batchSize,
                epochs,
                seed,
                l1,
                l2,
                keepBest,
                weightDecay,
                schedule,
                value,
                stopAfter,
                shuffle);
    }

    /** A copy that ends sooner or later where nothing gets better. */
    public TrainingPlan withStopAfter(int value) {
        return new TrainingPlan(
                updater,
                learningRate,
                batchSize,
                epochs,
                seed,
                l1,
                l2,
                keepBest,
                weightDecay,
                schedule,
                clipping,
                value,
                shuffle);
    }

    /** A copy that shuffles the training rows or does not. */
    public TrainingPlan withShuffle(boolean value) {
        return new TrainingPlan(
                updater,
                learningRate,
                batchSize,
                epochs,
                seed,
                l1,
                l2,
                keepBest,
                weightDecay,
                schedule,
                clipping,
                stopAfter,
                value);
    }
}
