package org.netloom.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.FittedTarget;
import org.netloom.core.data.NumberRows;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Task;
import org.netloom.core.starter.StarterNetwork;

/** The cars are R's {@code mtcars} (Henderson and Velleman 1981), the expected coefficients what R 4.2 prints for them. */
class LinearModelTest {

    private static final float[] WEIGHT = {
        2.620f, 2.875f, 2.320f, 3.215f, 3.440f, 3.460f, 3.570f, 3.190f, 3.150f, 3.440f, 3.440f, 4.070f, 3.730f, 3.780f,
        5.250f, 5.424f, 5.345f, 2.200f, 1.615f, 1.835f, 2.465f, 3.520f, 3.435f, 3.840f, 3.845f, 1.935f, 2.140f, 1.513f,
        3.170f, 2.770f, 3.570f, 2.780f
    };
    private static final float[] MILES = {
        21.0f, 21.0f, 22.8f, 21.4f, 18.7f, 18.1f, 14.3f, 24.4f, 22.8f, 19.2f, 17.8f, 16.4f, 17.3f, 15.2f, 10.4f, 10.4f,
        14.7f, 32.4f, 30.4f, 33.9f, 21.5f, 15.5f, 15.2f, 13.3f, 19.2f, 27.3f, 26.0f, 30.4f, 15.8f, 19.7f, 15.0f, 21.4f
    };
    private static final int[] MANUAL = {
        1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1
    };

    @Test
    void should_find_the_line_that_R_finds() {
        LinearModel model =
                LinearModel.fit(numbers(WEIGHT, MILES), 1e-9, 1e-9, 1).orElseThrow();
        // lm(mpg ~ wt, mtcars)
        assertThat(model.weights(0)).containsExactly(new double[] {-5.3445, 37.2851}, within(1e-4));
        // summary(…)$r.squared
        assertThat(((Scores.Regression) model.scores(numbers(WEIGHT, MILES).training())).r2())
                .isCloseTo(0.7528, within(1e-4));
    }

    @Test
    void should_find_the_chances_that_R_finds() {
        LinearModel model = LinearModel.fit(classes(WEIGHT, MANUAL, 2), 1e-9, 1e-13, 1_000_000)
                .orElseThrow();
        // glm(am ~ wt, binomial, mtcars)
        assertThat(model.weights(1)[0] - model.weights(0)[0]).isCloseTo(-4.0240, within(1e-3));
        assertThat(model.weights(1)[1] - model.weights(0)[1]).isCloseTo(12.0404, within(3e-3));
    }

    @Test
    void should_tell_three_classes_apart_where_lines_can() {
        float[] values = new float[300];
        int[] labels = new int[300];
        for (int i = 0; i < 300; i++) {
            labels[i] = i % 3;
            values[i] = labels[i] * 2f - 2 + (i % 7 - 3) / 4f;
        }
        PreparedData data = classes(values, labels, 3);
        assertThat(LinearModel.fit(data).orElseThrow().scores(data.training()).headline())
                .isEqualTo(1);
    }

    @Test
    void should_not_tell_apart_what_no_line_can() {
        float[] exclusiveOr = {0, 0, 0, 1, 1, 0, 1, 1};
        PreparedData data = data(exclusiveOr, 2, new float[] {1, 0, 0, 1, 0, 1, 1, 0}, 2, List.of());
        assertThat(LinearModel.fit(data).orElseThrow().scores(data.training()).headline())
                .isLessThan(0.8);
    }

    @Test
    void should_see_an_index_as_the_category_that_it_is() {
        // The middle one of three categories is another class than those beside it: no line over 0, 1, 2 tells that.
        float[] indices = {0, 1, 2, 0, 1, 2, 0, 1, 2};
        float[] labels = {1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0};
        PreparedData data = data(indices, 1, labels, 2, List.of(3));
        assertThat(LinearModel.fit(data).orElseThrow().scores(data.training()).headline())
                .isEqualTo(1);
    }

    @Test
    void should_leave_the_line_out_where_a_row_has_too_many_numbers() {
        assertThat(LinearModel.fit(data(new float[4096], 2048, new float[] {1, 0, 0, 1}, 2, List.of())))
                .isEmpty();
    }

    @Test
    void should_measure_guesses_by_what_is_usual_in_the_training_rows() {
        PreparedData data = classes(WEIGHT, MANUAL, 2);
        PreparedRows manual = data(new float[] {2, 3}, 1, new float[] {0, 1, 0, 1}, 2, List.of())
                .training();
        // 19 of the 32 cars have no manual gearbox, so that is the guess, and it is wrong of both.
        assertThat(Baselines.of(data, data.training(), Optional.empty())
                        .orElseThrow()
                        .guess()
                        .headline())
                .isEqualTo(19 / 32.0);
        assertThat(Baselines.of(data, manual, Optional.empty())
                        .orElseThrow()
                        .guess()
                        .headline())
                .isZero();
    }

    @Test
    void should_measure_the_loss_of_knowing_nothing_and_of_a_line() {
        PreparedData data = classes(WEIGHT, MANUAL, 2);
        ModelGraph network = StarterNetwork.propose(data.facts(), 32).graph();

        Baselines found = Baselines.of(
                        data, data.training(), LinearModel.fit(data, 1e-9, 1e-12, 1000), AnswerLoss.of(network, data))
                .orElseThrow();

        // The entropy of 19 and 13 of 32 cars: -(19 / 32 * log(19 / 32) + 13 / 32 * log(13 / 32))
        assertThat(found.guess().loss()).isCloseTo(0.67545, within(1e-4));
        // glm(am ~ wt, binomial, mtcars): residual deviance 19.176, which is twice the sum of the losses
        assertThat(found.linear().orElseThrow().loss()).isCloseTo(19.176 / 2 / 32, within(1e-3));
        assertThat(found.guess().headline()).isEqualTo(19 / 32.0);
    }

    @Test
    void should_measure_the_mean_in_the_targets_own_unit() {
        PreparedData cars = numbers(WEIGHT, MILES);
        double mean =
                IntStream.range(0, 32).mapToDouble(i -> MILES[i]).average().orElseThrow();
        float[] standardised = new float[32];
        for (int i = 0; i < 32; i++) {
            standardised[i] = (float) ((MILES[i] - mean) / 6);
        }
        PreparedRows rows = rows(WEIGHT, 1, standardised, 1);
        PreparedData data = new PreparedData(
                cars.facts(),
                new Preparation(List.of(), new FittedTarget("mpg", Task.REGRESSION, List.of(), mean, 6)),
                rows,
                rows,
                rows);
        Scores.Regression guess = (Scores.Regression)
                Baselines.of(data, rows, LinearModel.fit(data)).orElseThrow().guess();
        // mean(abs(mtcars$mpg - mean(mtcars$mpg)))
        assertThat(guess.mae()).isCloseTo(4.7145, within(1e-4));
        assertThat(guess.r2()).isCloseTo(0, within(1e-6));
    }

    private static PreparedData numbers(float[] values, float[] labels) {
        PreparedRows rows = rows(values, 1, labels, 1);
        return new PreparedData(
                new DataFacts(1, Task.REGRESSION, List.of(), "cars"),
                new Preparation(List.of(), new FittedTarget("mpg", Task.REGRESSION, List.of(), 0, 1)),
                rows,
                rows,
                rows);
    }

    private static PreparedData classes(float[] values, int[] classes, int count) {
        float[] labels = new float[classes.length * count];
        for (int i = 0; i < classes.length; i++) {
            labels[i * count + classes[i]] = 1;
        }
        return data(values, 1, labels, count, List.of());
    }

    private static PreparedData data(float[] values, int width, float[] labels, int classes, List<Integer> indexSizes) {
        List<String> names =
                IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        PreparedRows rows = rows(values, width, labels, classes);
        return new PreparedData(
                new DataFacts(width, Task.CLASSIFICATION, names, "data", indexSizes),
                new Preparation(List.of(), new FittedTarget("class", Task.CLASSIFICATION, names, 0, 1)),
                rows,
                rows,
                rows);
    }

    private static PreparedRows rows(float[] values, int width, float[] labels, int labelWidth) {
        int count = values.length / width;
        return new PreparedRows(
                count,
                width,
                labelWidth,
                new NumberRows(values, width),
                labels,
                IntStream.range(0, count).toArray());
    }
}
