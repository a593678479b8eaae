package org.netloom.core.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The functions that vectorise, against Java's own. */
class CurvesTest {

    @Test
    void should_be_within_4e_7_of_the_hyperbolic_tangent() {
        float[] values = axis();
        Curves.tanh(values, 0, values.length);

        assertThat(worst(values, Math::tanh)).isLessThan(4e-7);
        for (float value : values) {
            assertThat(Math.abs(value)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void should_be_within_a_quarter_millionth_of_the_sigmoid() {
        float[] values = axis();
        Curves.sigmoid(values, 0, values.length);

        assertThat(worst(values, x -> 1 / (1 + Math.exp(-x)))).isLessThan(2.5e-7);
    }

    @Test
    void should_know_the_ends_and_let_no_number_be_made_of_nothing() {
        float[] values = {Float.NEGATIVE_INFINITY, -1e30f, 0, 1e30f, Float.POSITIVE_INFINITY, Float.NaN};
        Curves.tanh(values, 0, values.length);

        assertThat(values[0]).isEqualTo(-values[4]).isEqualTo(values[1]).isBetween(-1f, -0.999999f);
        assertThat(values[2]).isZero();
        assertThat(values[5]).isNaN();
    }

    @Test
    void should_be_within_3e_7_of_the_exponential_by_its_value() {
        float[] exact = new float[1_400_001];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = -85 + i * 1e-4f;
        }
        float[] values = exact.clone();
        Curves.exp(values, 0, values.length);

        double worst = 0;
        for (int i = 0; i < exact.length; i++) {
            double right = Math.exp(exact[i]);
            worst = Math.max(worst, Math.abs(values[i] - right) / right);
        }
        assertThat(worst).isLessThan(3e-7);
        float[] far = {-1e9f, Float.NEGATIVE_INFINITY, 0, Float.NaN};
        Curves.exp(far, 0, far.length);
        assertThat(far[0]).isZero();
        assertThat(far[1]).isZero();
        assertThat(far[2]).isEqualTo(1);
        assertThat(far[3]).isNaN();
    }

    private static float[] axis() {
        float[] values = new float[400_001];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i - 200_000) * 6e-5f;
        }
        return values;
    }

    private static double worst(float[] values, DoubleUnaryOperator exact) {
        float[] axis = axis();
        double worst = 0;
        for (int i = 0; i < axis.length; i++) {
            worst = Math.max(worst, Math.abs(values[i] - exact.applyAsDouble(axis[i])));
        }
        return worst;
    }
}
