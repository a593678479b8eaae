package org.netloom.core.engine.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.netloom.core.engine.Engine;

/** The fast updaters are what Deeplearning4j's are: step for step the same updates and the same state. */
class FastUpdatersTest {

    @BeforeAll
    static void start() {
        new Engine().start();
    }

    static Stream<IUpdater> rules() {
        return Stream.of(new Adam(0.01), new Sgd(0.01), new Nesterovs(0.01, 0.9), new RmsProp(0.01));
    }

    private static GradientUpdater<?> plain(IUpdater rule, int length) {
        int state = (int) rule.stateSize(length);
        return rule.instantiate(state == 0 ? null : Nd4j.zeros(state), true);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void should_agree_over_a_thousand_steps_also_where_blocks_end_in_the_middle(IUpdater rule) {
        int length = 20_001;
        GradientUpdater<?> expected = plain(rule, length);
        GradientUpdater<?> received = UpdaterAcceleration.fast(plain(rule, length));
        assertThat(received).isInstanceOf(FastUpdater.class);
        Nd4j.getRandom().setSeed(7);
        for (int step = 0; step < 1000; step++) {
            INDArray gradient = Nd4j.randn(length).muli(step % 7 == 0 ? 10 : 0.1);
            INDArray same = gradient.dup();
            expected.applyUpdater(gradient, step, 0);
            received.applyUpdater(same, step, 0);
            if (step % 100 == 99) {
                assertThat(difference(gradient, same))
                        .as("update of step %d", step)
                        .isLessThan(1e-6);
            }
        }
        Map<String, INDArray> state = received.getState();
        expected.getState().forEach((name, value) -> assertThat(difference(value, state.get(name)))
                .isLessThan(1e-6 * Math.max(1, value.amaxNumber().doubleValue())));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void should_follow_a_learning_rate_that_changes(IUpdater rule) {
        GradientUpdater<?> expected = plain(rule, 10);
        GradientUpdater<?> received = UpdaterAcceleration.fast(plain(rule, 10));
        for (int step = 0; step < 20; step++) {
            rule.setLrAndSchedule(0.1 / (step + 1), null);
            INDArray gradient = Nd4j.linspace(-1, 1, 10).castTo(DataType.FLOAT);
            INDArray same = gradient.dup();
            expected.applyUpdater(gradient, step, 0);
            received.applyUpdater(same, step, 0);
            assertThat(difference(gradient, same)).isLessThan(1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void should_divide_update_and_step_in_one_pass(IUpdater rule) {
        int length = 9_001;
        GradientUpdater<?> expected = plain(rule, length);
        FastUpdater<?> received = (FastUpdater<?>) UpdaterAcceleration.fast(plain(rule, length));
        INDArray weights = Nd4j.linspace(-1, 1, length).castTo(DataType.FLOAT).muli(0.2);
        INDArray others = weights.dup();
        for (int step = 0; step < 10; step++) {
            INDArray gradient = Nd4j.linspace(-1, step, length).castTo(DataType.FLOAT);
            INDArray same = gradient.dup();
            gradient.divi(6);
            expected.applyUpdater(gradient, step, 0);
            weights.subi(gradient);

            assertThat(received.descend(same, others, 6, step, 0)).isTrue();
            assertThat(difference(gradient, same)).isLessThan(1e-6);
            assertThat(difference(weights, others)).isLessThan(1e-6);
        }
    }

    @Test
    void should_leave_other_rules_to_deeplearning4j() {
        GradientUpdater<?> own = plain(new AdaGrad(0.1), 4);

        assertThat(UpdaterAcceleration.fast(own)).isSameAs(own);
    }

    private static double difference(INDArray a, INDArray b) {
        return a.reshape(a.length()).sub(b.reshape(b.length())).amaxNumber().doubleValue();
    }
}
