package org.netloom.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.metrics.EvaluationReport.ClassReport;
import org.netloom.core.shape.Task;

/** The examples are those of scikit-learn's own documentation of the same figures. */
class EvaluationTest {

    private static final Offset<Double> EXACT = within(1e-6);

    private static PreparedRows labels(int width, float... labels) {
        int count = labels.length / width;
        return new PreparedRows(
                count, 0, width, new float[0], labels, IntStream.range(0, count).toArray());
    }

    private static int[][] confusion(int classes, int[] actual, int[] predicted) {
        int[][] confusion = new int[classes][classes];
        for (int row = 0; row < actual.length; row++) {
            confusion[actual[row]][predicted[row]]++;
        }
        return confusion;
    }

    @Test
    void should_report_classes_as_scikit_learns_classification_report() {
        int[][] confusion = confusion(3, new int[] {0, 1, 2, 2, 2}, new int[] {0, 0, 2, 2, 1});

        EvaluationReport.Classification report = Evaluation.ofConfusion(
                confusion, List.of("class 0", "class 1", "class 2"), new Scores.Classification(0, 0.6));

        assertThat(report.classes())
                .containsExactly(
                        new ClassReport("class 0", 0.5, 1, 2.0 / 3, 1),
                        new ClassReport("class 1", 0, 0, 0, 1),
                        new ClassReport("class 2", 1, 2.0 / 3, 0.8, 3));
        assertThat(report.macroPrecision()).isCloseTo(0.5, EXACT);
        assertThat(report.macroRecall()).isCloseTo(5.0 / 9, EXACT);
        assertThat(report.macroF1()).isCloseTo((2.0 / 3 + 0.8) / 3, EXACT);
        assertThat(report.majorityClass()).isEqualTo("class 2");
        assertThat(report.baselineAccuracy()).isCloseTo(0.6, EXACT);
    }

    /** As scikit-learn does, whose mean is over the labels that occur among truths or predictions. */
    @Test
    void should_leave_classes_out_of_the_means_that_nobody_met() {
        int[][] confusion = confusion(4, new int[] {0, 0, 1, 1}, new int[] {0, 1, 1, 1});

        EvaluationReport.Classification report = Evaluation.ofConfusion(
                confusion, List.of("a", "b", "never", "nor this"), new Scores.Classification(0, 0.75));

        assertThat(report.classes()).hasSize(4);
        assertThat(report.macroPrecision()).isCloseTo((1 + 2.0 / 3) / 2, EXACT);
        assertThat(report.macroRecall()).isCloseTo(0.75, EXACT);
        assertThat(report.macroF1()).isCloseTo((2.0 / 3 + 0.8) / 2, EXACT);
    }

    @Test
    void should_measure_numbers_as_scikit_learn_does() {
        PreparedRows rows = labels(1, 3, -0.5f, 2, 7);
        ScoreSum sum = new ScoreSum(Task.REGRESSION, 1);
        sum.add(new Predictions(4, 1, new float[] {2.5f, 0, 2, 8}), rows, new int[] {0, 1, 2, 3}, 1.5);

        assertThat(sum.scores()).isInstanceOfSatisfying(Scores.Regression.class, scores -> {
            assertThat(scores.r2()).isCloseTo(0.948608137, EXACT);
            assertThat(scores.mae()).isCloseTo(0.5, EXACT);
            assertThat(scores.rmse()).isCloseTo(Math.sqrt(0.375), EXACT);
            assertThat(scores.loss()).isCloseTo(0.375, EXACT);
        });
    }

    @Test
    void should_tell_errors_in_the_targets_own_unit() {
        ScoreSum sum = new ScoreSum(Task.REGRESSION, 20);
        sum.add(new Predictions(2, 1, new float[] {1, 0}), labels(1, 0, 1), new int[] {0, 1}, 2);

        assertThat(sum.scores()).isEqualTo(new Scores.Regression(1, 20, 20, -3));
    }

    @Test
    void should_have_no_r2_where_the_target_never_changes() {
        ScoreSum sum = new ScoreSum(Task.REGRESSION, 1);
        sum.add(new Predictions(2, 1, new float[] {1, 0}), labels(1, 1, 1), new int[] {0, 1}, 1);

        assertThat(((Scores.Regression) sum.scores()).r2()).isNaN();
    }

    @Test
    void should_read_one_unit_as_the_probability_of_the_second_class() {
        Predictions predictions = new Predictions(2, 1, new float[] {0.25f, 0.75f});
        ScoreSum sum = new ScoreSum(Task.CLASSIFICATION, 1);
        sum.add(predictions, labels(2, 1, 0, 1, 0), new int[] {0, 1}, 1);

        assertThat(predictions.probability(0, 0)).isEqualTo(0.75);
        assertThat(predictions.classOf(1)).isEqualTo(1);
        assertThat(sum.scores()).isEqualTo(new Scores.Classification(0.5, 0.5));
    }
}
