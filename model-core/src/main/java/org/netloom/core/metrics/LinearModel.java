package org.netloom.core.metrics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.shape.Task;

/**
 * The linear model of the same features that a network learns from: what a network has to beat to be worth its layers. Ridge regression
 * for numbers; for classes multinomial logistic regression with the same penalty, a penalty of ½ · ridge · |weights|², the intercepts
 * left out (Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 3.4 and 4.4).
 *
 * <p>The logistic regression climbs by the fixed bound of its second derivative, ½ · XᵀX (Böhning: Multinomial logistic regression
 * algorithm, 1992): every step raises the likelihood, and the matrix is taken apart once. Fitted on at most 20,000 of the training rows,
 * evenly spaced. Immutable; fitting takes up to some seconds and belongs on a thread of its own.
 */
public final class LinearModel {

    private static final double RIDGE = 1;
    private static final int MOST_ROWS = 20_000;
    private static final long MOST_NUMBERS = 8L << 20;
    private static final long MOST_PRODUCTS = 1L << 27;
    private static final int MOST_STEPS = 200;
    private static final double LEAST_GAIN = 1e-5;
    private static final int BLOCK = 1024;

    private final LinearFeatures features;
    private final Task task;
    private final double deviation;
    /** For each answer the weight of each feature, and behind them the intercept. */
    private final double[][] weights;

    private LinearModel(LinearFeatures features, Task task, double deviation, double[][] weights) {
        this.features = features;
        this.task = task;
        this.deviation = deviation;
        this.weights = weights;
    }

    /**
     * Fits the model on the training rows.
     *
     * @return empty if there are no training rows, or a row has more numbers than a linear model is any use for
     */
    public static Optional<LinearModel> fit(PreparedData data) {
        return fit(data, RIDGE, LEAST_GAIN, MOST_STEPS);
    }

    /**
     * @param ridge weight of the penalty, greater than 0; features are not scaled anew
     * @param leastGain ends the climb once a step gains less than so much of the loss a row
     * @param mostSteps ends it at the latest
     */
    static Optional<LinearModel> fit(PreparedData data, double ridge, double leastGain, int mostSteps) {
        PreparedRows training = data.training();
        return training.count() == 0
                ? Optional.empty()
                : LinearFeatures.of(data.facts()).map(features -> {
                    double[][] weights =
                            new Fit(training, features).weights(data.facts().task(), ridge, leastGain, mostSteps);
                    return new LinearModel(
                            features,
                            data.facts().task(),
                            data.preparation().target().deviation(),
                            weights);
                });
    }

    /**
     * How the model does on rows; the loss is not measured (NaN).
     *
     * @param rows labelled, at least one, of the data that it was fitted on
     */
    public Scores scores(PreparedRows rows) {
        return scores(rows, Optional.empty());
    }

    /**
     * The same.
     *
     * @param loss by which its answers are measured as well; NaN without one
     */
    public Scores scores(PreparedRows rows, Optional<AnswerLoss> loss) {
        ScoreSum sum = new ScoreSum(task, deviation);
        double[] one = features.newRow();
        for (int from = 0; from < rows.count(); from += BLOCK) {
            int[] picked =
                    IntStream.range(from, Math.min(rows.count(), from + BLOCK)).toArray();
            float[] answers = new float[picked.length * weights.length];
            for (int row = 0; row < picked.length; row++) {
                features.write(rows, picked[row], one, 0);
                for (int k = 0; k < weights.length; k++) {
                    answers[row * weights.length + k] = (float) answer(weights[k], one, 0);
                }
            }
            Predictions given = new Predictions(picked.length, weights.length, answers);
            sum.add(
                    given,
                    rows,
                    picked,
                    loss.map(measure -> measure.sum(activated(given), rows, picked))
                            .orElse(Double.NaN));
        }
        return sum.scores();
    }

    /** What a person is told: of classes, their softmax. */
    private Predictions activated(Predictions sums) {
        if (task == Task.REGRESSION) {
            return sums;
        }
        float[] values = sums.values().clone();
        for (int at = 0; at < values.length; at += sums.width()) {
            float most = values[at];
            for (int k = 1; k < sums.width(); k++) {
                most = Math.max(most, values[at + k]);
            }
            double all = 0;
            for (int k = 0; k < sums.width(); k++) {
                values[at + k] = (float) Math.exp(values[at + k] - most);
                all += values[at + k];
            }
            for (int k = 0; k < sums.width(); k++) {
                values[at + k] /= (float) all;
            }
        }
        return new Predictions(sums.count(), sums.width(), values);
    }

    /** The weights of an answer, behind them its intercept. */
    double[] weights(int answer) {
        return weights[answer].clone();
    }

    private static double answer(double[] weights, double[] values, int at) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[at + i];
        }
        return sum;
    }

    /** The rows that are fitted on, and the sums over them. */
    private static final class Fit {
        private final int rows;
        private final int width;
        private final int answers;
        private final double[] values;
        private final float[] labels;

        Fit(PreparedRows training, LinearFeatures features) {
            this.width = features.width();
            this.answers = training.labelWidth();
            long most = Math.min(MOST_NUMBERS / width, MOST_PRODUCTS / ((long) width * answers));
            this.rows = (int) Math.min(training.count(), Math.max(1, Math.min(MOST_ROWS, most)));
            this.values = new double[rows * width];
            this.labels = new float[rows * answers];
            for (int row = 0; row < rows; row++) {
                int from = (int) ((long) row * training.count() / rows);
                features.write(training, from, values, row * width);
                training.truths().copy(from, labels, row * answers);
            }
        }

        double[][] weights(Task task, double ridge, double leastGain, int mostSteps) {
            double[][] squares = squares();
            if (task == Task.REGRESSION) {
                return new double[][] {
                    solver(squares, 1, ridge)
                            .solve(vector(slope(new double[rows])[0]))
                            .toArray()
                };
            }
            DecompositionSolver bound = solver(squares, 0.5, ridge);
            double[][] weights = new double[answers][width];
            double loss = Double.POSITIVE_INFINITY;
            for (int step = 0; step < mostSteps; step++) {
                double[] shares = shares(weights);
                double now = loss(shares) + penalty(weights, ridge);
                if (loss - now < leastGain * rows) {
                    break;
                }
                loss = now;
                double[][] slope = slope(shares);
                for (int k = 0; k < answers; k++) {
                    for (int i = 0; i < width - 1; i++) {
                        slope[k][i] -= ridge * weights[k][i];
                    }
                    double[] change = bound.solve(vector(slope[k])).toArray();
                    for (int i = 0; i < width; i++) {
                        weights[k][i] += change[i];
                    }
                }
            }
            return weights;
        }

        private static ArrayRealVector vector(double[] values) {
            return new ArrayRealVector(values, false);
        }

        /** For each two features, the sum of their products. Rows of categories are mostly zeros. */
        private double[][] squares() {
            double[][] squares = new double[width][width];
            IntStream.range(0, width).parallel().forEach(i -> {
                for (int row = 0; row < rows; row++) {
                    int at = row * width;
                    double value = values[at + i];
                    if (value != 0) {
                        for (int j = 0; j <= i; j++) {
                            squares[i][j] += value * values[at + j];
                        }
                    }
                }
            });
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < i; j++) {
                    squares[j][i] = squares[i][j];
                }
            }
            return squares;
        }

        private static DecompositionSolver solver(double[][] squares, double factor, double ridge) {
            double[][] matrix = new double[squares.length][];
            for (int i = 0; i < squares.length; i++) {
                matrix[i] = Arrays.stream(squares[i]).map(sum -> factor * sum).toArray();
                // The intercept's share is next to nothing, and keeps a matrix of nothing but zeros from being
                // singular.
                matrix[i][i] += i < squares.length - 1 ? ridge : 1e-9;
            }
            return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false)).getSolver();
        }

        /** How likely each class of each row is; softmax. */
        private double[] shares(double[][] weights) {
            double[] shares = new double[rows * answers];
            IntStream.range(0, rows).parallel().forEach(row -> {
                int at = row * answers;
                double largest = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < answers; k++) {
                    shares[at + k] = answer(weights[k], values, row * width);
                    largest = Math.max(largest, shares[at + k]);
                }
                double sum = 0;
                for (int k = 0; k < answers; k++) {
                    shares[at + k] = Math.exp(shares[at + k] - largest);
                    sum += shares[at + k];
                }
                for (int k = 0; k < answers; k++) {
                    shares[at + k] /= sum;
                }
            });
            return shares;
        }

        private double loss(double[] shares) {
            double loss = 0;
            for (int i = 0; i < shares.length; i++) {
                loss -= labels[i] == 0 ? 0 : labels[i] * Math.log(Math.max(1e-300, shares[i]));
            }
            return loss;
        }

        private static double penalty(double[][] weights, double ridge) {
            double squares = 0;
            for (double[] one : weights) {
                for (int i = 0; i < one.length - 1; i++) {
                    squares += one[i] * one[i];
                }
            }
            return ridge / 2 * squares;
        }

        /** For each answer and feature, the sum of feature times what the answer lacks. */
        private double[][] slope(double[] answered) {
            double[][] slope = new double[answers][width];
            IntStream.range(0, answers).parallel().forEach(k -> {
                for (int row = 0; row < rows; row++) {
                    double lacks = labels[row * answers + k] - answered[row * answers + k];
                    int at = row * width;
                    for (int i = 0; i < width; i++) {
                        slope[k][i] += lacks * values[at + i];
                    }
                }
            });
            return slope;
        }
    }
}
