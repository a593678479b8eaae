package org.netloom.core.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.Output;
import org.netloom.core.layer.OutputActivation;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.sketch.Sketch;

class StarterNetworkTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 199, 200, 999, 5000, 1_000_000})
    void should_be_sound_and_laid_out_on_the_grid_for_any_number_of_rows(int rows) {
        for (DataFacts facts : List.of(Sketch.classes(4, 3), Sketch.classes(300, 2), Sketch.number(9))) {
            StarterNetwork starter = StarterNetwork.propose(facts, rows);

            assertThat(new Sketch(starter.graph()).diagnostics(facts)).isEmpty();
            double x = 0;
            for (Node node : starter.graph().nodes()) {
                assertThat(node.position().x()).isGreaterThan(x);
                x = node.position().x();
                assertThat(x % 20).isZero();
                assertThat(node.position().y() % 20).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6_000, 100_000, 249_999, 250_000, 999_999, 1_000_000, 4_999_999, 5_000_000, 20_000_000})
    void should_be_trained_by_about_as_many_steps_of_many_rows_as_of_very_many(int rows) {
        TrainingPlan plan = StarterNetwork.propose(Sketch.classes(4, 3), rows).plan();

        long steps = (long) plan.epochs() * rows / plan.batchSize();
        assertThat(steps).isLessThan(40_000);
        assertThat(rows < 100_000 || steps > 10_000).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 50_000})
    void should_have_an_output_that_fits_the_target(int rows) {
        Node classes = last(StarterNetwork.propose(Sketch.classes(4, 3), rows));
        Node number = last(StarterNetwork.propose(Sketch.number(4), rows));

        assertThat(classes.get(Output.UNITS)).isEqualTo(3);
        assertThat(classes.get(Output.ACTIVATION)).isEqualTo(OutputActivation.SOFTMAX);
        assertThat(number.get(Output.UNITS)).isEqualTo(1);
        assertThat(number.get(Output.ACTIVATION)).isEqualTo(OutputActivation.LINEAR);
    }

    private static Node last(StarterNetwork starter) {
        return starter.graph().nodes().stream().reduce((a, b) -> b).orElseThrow();
    }
}
