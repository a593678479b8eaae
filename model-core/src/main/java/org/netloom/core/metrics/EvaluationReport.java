package org.netloom.core.metrics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How a network does on rows that it did not learn from, in full. Arrays are not copied, and nobody may write to them. */
public sealed interface EvaluationReport {

    /** How many rows were asked. */
    int rows();

    /** The figures that training shows too. */
    Scores scores();

    /**
     * One class against the others, as in scikit-learn's classification report: what has no rows to divide by is 0.
     *
     * @param name the class
     * @param precision of the rows that were called so, the share that are
     * @param recall of the rows that are so, the share that were called so
     * @param f1 2 · precision · recall / (precision + recall)
     * @param support how many rows are so
     */
    record ClassReport(String name, double precision, double recall, double f1, int support) {}

    /**
     * For classes.
     *
     * @param confusion rows by what they are (first index) and what they were called (second index)
     * @param classes one report a class, in the order of the output units
     * @param macroPrecision mean over the classes, each counting alike, but for those that no row has and none was taken for
     * @param macroRecall mean over the classes
     * @param macroF1 mean over the classes
     * @param majorityClass the most frequent class of these rows
     * @param baselineAccuracy the accuracy of always saying that class
     * @param persistence the accuracy of always saying the last class that was known; empty unless rows follow one another
     */
    record Classification(
            int rows,
            Scores.Classification scores,
            int[][] confusion,
            List<ClassReport> classes,
            double macroPrecision,
            double macroRecall,
            double macroF1,
            String majorityClass,
            double baselineAccuracy,
            OptionalDouble persistence)
            implements EvaluationReport {

        /** A report of rows that do not follow one another. */
        public Classification(
                int rows,
                Scores.Classification scores,
                int[][] confusion,
                List<ClassReport> classes,
                double macroPrecision,
                double macroRecall,
                double macroF1,
                String majorityClass,
                double baselineAccuracy) {
            this(
                    rows,
                    scores,
                    confusion,
                    classes,
                    macroPrecision,
                    macroRecall,
                    macroF1,
                    majorityClass,
                    baselineAccuracy,
                    OptionalDouble.empty());
        }

        public Classification {
            classes = List.copyOf(classes);
        }
    }

    /**
     * For numbers, all in the target's own unit.
     *
     * @param baselineMae the mean absolute error of always saying the mean of the training rows
     * @param baselineRmse the root of the mean squared error of the same
     * @param actual what the rows are
     * @param predicted what they were said to be, in the same order
     * @param persistence how always saying the last number that was known does; empty unless rows follow one another. Its loss is NaN
     */
    record Regression(
            int rows,
            Scores.Regression scores,
            double baselineMae,
            double baselineRmse,
            double[] actual,
            double[] predicted,
            Optional<Scores.Regression> persistence)
            implements EvaluationReport {

        /** A report of rows that do not follow one another. */
        public Regression(
                int rows,
                Scores.Regression scores,
                double baselineMae,
                double baselineRmse,
                double[] actual,
                double[] predicted) {
            this(rows, scores, baselineMae, baselineRmse, actual, predicted, Optional.empty());
        }
    }
}
