package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.netloom.core.layer.Dense;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.plan.TrainingPlan.Updater;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.sketch.Sketch;

class MemoryForecastTest {

    @Test
    void should_count_weights_gradients_memory_of_the_updater_and_what_rows_lay_down() {
        TrainingTask task = Flowers.clouds(Flowers.PLAN, "Dense");
        ShapeReport shapes = new Sketch(task.graph()).shapes(task.data().facts());
        long parameters = 3 * 16 + 17 * 3;
        long activations = 2 + 16 + 3;
        long liveSlopes = 3 * 16;
        long keptByDense = 3 * 16;
        // Of little, as much may be left over by the first iteration.
        long rows = 10 * (2 * (activations + liveSlopes) + keptByDense);

        assertThat(MemoryForecast.bytes(task.graph(), shapes, TrainingPlan.DEFAULT, 10))
                .isEqualTo(4 * (7 * parameters + rows));
        assertThat(MemoryForecast.bytes(task.graph(), shapes, TrainingPlan.DEFAULT.withUpdater(Updater.SGD), 10))
                .isEqualTo(4 * (3 * parameters + rows));
    }

    @Test
    void should_know_what_layers_keep_beside_their_output() {
        Sketch lstm = ForecastNetwork.LSTM_LAST.sketch();
        ShapeReport shapes = lstm.shapes(ForecastNetwork.LSTM_LAST.facts());
        long row = MemoryForecast.bytes(lstm.graph(), shapes, TrainingPlan.DEFAULT, 2)
                - MemoryForecast.bytes(lstm.graph(), shapes, TrainingPlan.DEFAULT, 1);

        assertThat(row).isGreaterThan(4 * 50 * 12 * 128);
    }

    @Test
    void should_find_the_largest_minibatch_that_finds_room() {
        Sketch lenet = ForecastNetwork.LENET.sketch();
        ShapeReport shapes = lenet.shapes(ForecastNetwork.LENET.facts());
        TrainingPlan plan = TrainingPlan.DEFAULT;
        long limit = MemoryForecast.bytes(lenet.graph(), shapes, plan, 300);

        assertThat(MemoryForecast.mostRows(lenet.graph(), shapes, plan, 5000, limit))
                .isEqualTo(300);
        assertThat(MemoryForecast.mostRows(lenet.graph(), shapes, plan, 200, limit))
                .isEqualTo(200);
        assertThat(MemoryForecast.mostRows(lenet.graph(), shapes, plan, 200, 1)).isZero();
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
