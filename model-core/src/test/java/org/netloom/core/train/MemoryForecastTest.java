package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.netloom.core.layer.Dense;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.plan.TrainingPlan.Updater;
import org.netloom.core.sketch.Sketch;

class MemoryForecastTest {

    @Test
    void should_count_parameters_gradients_memory_of_the_updater_and_activations() {
        TrainingTask task = Flowers.clouds(Flowers.PLAN, "Dense");
        Sketch sketch = new Sketch(task.graph());
        long parameters = 3 * 16 + 17 * 3;
        long activations = 2 + 16 + 3;

        assertThat(MemoryForecast.bytes(task.graph(), sketch.shapes(task.data().facts()), TrainingPlan.DEFAULT, 10))
                .isEqualTo(4 * (5 * parameters + 2 * 10 * activations));
        assertThat(MemoryForecast.bytes(
                        task.graph(),
                        sketch.shapes(task.data().facts()),
                        TrainingPlan.DEFAULT.withUpdater(Updater.SGD),
                        10))
                .isEqualTo(4 * (3 * parameters + 2 * 10 * activations));
    }

    @Test
    void should_foretell_gigabytes_for_a_huge_layer() {
        Sketch huge = new Sketch(Flowers.clouds(Flowers.PLAN, "Dense", "Dense").graph())
                .with("Dense1", node -> node.with(Dense.UNITS, 30_000))
                .with("Dense2", node -> node.with(Dense.UNITS, 30_000));

        assertThat(MemoryForecast.bytes(huge.graph(), huge.shapes(Sketch.classes(2, 3)), TrainingPlan.DEFAULT, 32))
                .isGreaterThan(16L << 30);
    }
}
