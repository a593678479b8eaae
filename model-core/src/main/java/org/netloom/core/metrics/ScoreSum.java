package org.netloom.core.metrics;

import org.netloom.core.data.PreparedRows;
import org.netloom.core.shape.Task;

/**
 * Scores of many rows, summed up part by part. The rows of all parts count alike. Not thread-safe.
 *
 * <p>R² is 1 - SSE / SST with SSE the sum of squared errors and SST the sum of squared distances from the mean of these rows.
 */
public final class ScoreSum {

    private final Task task;
    private final double deviation;
    private int rows;
    private double loss;
    private int right;
    private double absolute;
    private double squared;
    private double labels;
    private double labelSquares;

    /**
     * An empty sum.
     *
     * @param task what is asked
     * @param deviation what one standardised unit of the target is worth in its own unit; 1 for classes
     */
    public ScoreSum(Task task, double deviation) {
        this.task = task;
        this.deviation = deviation;
    }

    /**
     * Adds rows.
     *
     * @param predictions what was answered to them
     * @param source where their labels are
     * @param picked their indices there, in the order of the predictions
     * @param lossSum the sum of their losses
     */
    public void add(Predictions predictions, PreparedRows source, int[] picked, double lossSum) {
        loss += lossSum;
        rows += picked.length;
        float[] label = new float[source.labelWidth()];
        for (int row = 0; row < picked.length; row++) {
            source.truths().copy(picked[row], label, 0);
            if (task == Task.CLASSIFICATION) {
                right += predictions.classOf(row) == largest(label) ? 1 : 0;
            } else {
                float base = source.past().base(picked[row]);
                addNumber(label[0] + base, predictions.value(row, 0) + base);
            }
        }
    }

    /** The class of a labelled row, by its index. */
    public static int labelOf(PreparedRows rows, int row) {
        float[] label = new float[rows.labelWidth()];
        rows.truths().copy(row, label, 0);
        return largest(label);
    }

    private static int largest(float[] label) {
        int best = 0;
        for (int i = 1; i < label.length; i++) {
            best = label[i] > label[best] ? i : best;
        }
        return best;
    }

    private void addNumber(double label, double answer) {
        double error = answer - label;
        absolute += Math.abs(error);
        squared += error * error;
        labels += label;
        labelSquares += label * label;
    }

    /** How many rows were added. */
    public int rows() {
        return rows;
    }

    /** The scores of what was added; NaN if that is nothing. */
    public Scores scores() {
        double mean = loss / rows;
        if (task == Task.CLASSIFICATION) {
            return new Scores.Classification(mean, (double) right / rows);
        }
        double total = labelSquares - labels * labels / rows;
        double r2 = total > 1e-9 * rows ? 1 - squared / total : Double.NaN;
        return new Scores.Regression(mean, deviation * absolute / rows, deviation * Math.sqrt(squared / rows), r2);
    }
}
