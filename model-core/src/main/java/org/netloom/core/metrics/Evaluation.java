package org.netloom.core.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.netloom.core.data.FittedTarget;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.metrics.EvaluationReport.ClassReport;
import org.netloom.core.shape.Task;

/** Compares answers with the truth. Pure. */
public final class Evaluation {

    private Evaluation() {}

    /**
     * Evaluates a network.
     *
     * @param pass through the network; its thread is this one
     * @param target what was fitted of the target
     * @param rows labelled, at least one
     */
    public static EvaluationReport of(ForwardPass pass, FittedTarget target, PreparedRows rows) {
        if (rows.count() == 0) {
            throw new IllegalArgumentException("Without rows there is nothing to evaluate");
        }
        ScoreSum sum = new ScoreSum(target.task(), target.deviation());
        Predictions predictions = pass.measure(rows, sum);
        Scores scores = sum.scores();
        return target.task() == Task.CLASSIFICATION
                ? classes(predictions, target.classNames(), rows, (Scores.Classification) scores)
                : numbers(predictions, target, rows, (Scores.Regression) scores);
    }

    private static EvaluationReport classes(
            Predictions predictions, List<String> names, PreparedRows rows, Scores.Classification scores) {
        int[][] confusion = new int[names.size()][names.size()];
        for (int row = 0; row < rows.count(); row++) {
            confusion[ScoreSum.labelOf(rows, row)][predictions.classOf(row)]++;
        }
        return ofConfusion(confusion, names, scores, Persistence.of(rows, 1).map(Scores::headline));
    }

    /** The report that follows from a confusion matrix. */
    static EvaluationReport.Classification ofConfusion(
            int[][] confusion, List<String> names, Scores.Classification scores) {
        return ofConfusion(confusion, names, scores, Optional.empty());
    }

    private static EvaluationReport.Classification ofConfusion(
            int[][] confusion, List<String> names, Scores.Classification scores, Optional<Double> persistence) {
        List<ClassReport> classes = new ArrayList<>();
        int rows = 0;
        int majority = 0;
        for (int c = 0; c < names.size(); c++) {
            ClassReport report = classReport(confusion, names.get(c), c);
            classes.add(report);
            rows += report.support();
            majority = report.support() > classes.get(majority).support() ? c : majority;
        }
        List<ClassReport> met = IntStream.range(0, classes.size())
                .filter(c -> classes.get(c).support() > 0 || isAnswered(confusion, c))
                .mapToObj(classes::get)
                .toList();
        return new EvaluationReport.Classification(
                rows,
                scores,
                confusion,
                classes,
                mean(met, ClassReport::precision),
                mean(met, ClassReport::recall),
                mean(met, ClassReport::f1),
                names.get(majority),
                share(classes.get(majority).support(), rows),
                persistence.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    private static boolean isAnswered(int[][] confusion, int c) {
        return Arrays.stream(confusion).anyMatch(truths -> truths[c] > 0);
    }

    private static ClassReport classReport(int[][] confusion, String name, int c) {
        int support = 0;
        int called = 0;
        for (int other = 0; other < confusion.length; other++) {
            support += confusion[c][other];
            called += confusion[other][c];
        }
        double precision = share(confusion[c][c], called);
        double recall = share(confusion[c][c], support);
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new ClassReport(name, precision, recall, f1, support);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double mean(List<ClassReport> classes, ToDoubleFunction<ClassReport> figure) {
        return classes.stream().mapToDouble(figure).average().orElse(0);
    }

    private static EvaluationReport numbers(
            Predictions predictions, FittedTarget target, PreparedRows rows, Scores.Regression scores) {
        int count = rows.count();
        double[] actual = new double[count];
        double[] predicted = new double[count];
        double absolute = 0;
        double squared = 0;
        float[] label = new float[1];
        for (int row = 0; row < count; row++) {
            rows.truths().copy(row, label, 0);
            float base = rows.past().base(row);
            actual[row] = target.unscaled(label[0] + base);
            predicted[row] = target.unscaled(predictions.value(row, 0) + base);
            double distance = actual[row] - target.mean();
            absolute += Math.abs(distance);
            squared += distance * distance;
        }
        return new EvaluationReport.Regression(
                count,
                scores,
                absolute / count,
                Math.sqrt(squared / count),
                actual,
                predicted,
                Persistence.of(rows, target.deviation()).map(Scores.Regression.class::cast));
    }
}
