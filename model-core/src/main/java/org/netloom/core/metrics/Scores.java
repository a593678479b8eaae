package org.netloom.core.metrics;

/**
 * How good predictions are over a set of rows.
 */
public sealed interface Scores {

    /** The loss that training minimises, penalties left out. */
    double loss();

    /**
     * The figure that a person looks at first and the second curve shows: accuracy, or the mean absolute error.
     */
    double headline();

    /**
     * For classes.
     *
     * @param loss mean cross-entropy, in nats
     * @param accuracy share of rows told right, 0 to 1
     */
    record Classification(double loss, double accuracy) implements Scores {
        @Override
        public double headline() {
            return accuracy;
        }
    }

    /**
     * For numbers; all but the loss in the target's own unit.
     *
     * @param loss mean loss on the standardised target
     * @param mae mean absolute error
     * @param rmse root of the mean squared error
     * @param r2 1 - residual sum of squares / total sum of squares about the mean of these rows; NaN if the target is constant
     */
    record Regression(double loss, double mae, double rmse, double r2) implements Scores {
        @Override
        public double headline() {
            return mae;
        }
    }
}
