package org.netloom.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.app.session.RunHistory;
import org.netloom.core.train.TrainingEvent;
import org.netloom.core.train.TrainingState;

/** How far the axis of epochs reaches. */
class CurvesTest {

    private static RunHistory after(int epochs, int iterationsPerEpoch, int iterations) {
        RunHistory history = new RunHistory();
        history.accept(new TrainingEvent.Started(epochs, iterationsPerEpoch, 521, iterationsPerEpoch * 16));
        for (int iteration = 1; iteration <= iterations; iteration++) {
            history.accept(new TrainingEvent.Iteration(iteration, 1, 16, 0.5, 0.9, 0.001, iteration));
        }
        return history;
    }

    @Test
    void should_reach_to_the_planned_end_so_that_nothing_jumps() {
        for (int iterations : List.of(0, 1, 50, 999)) {
            assertThat(Curves.lastEpochShown(after(15, 100, iterations), TrainingState.RUNNING))
                    .isEqualTo(15);
        }
    }

    @Test
    void should_grow_with_the_curves_where_an_epoch_is_long() {
        assertThat(Curves.lastEpochShown(after(2, 20_000, 999), TrainingState.RUNNING))
                .isEqualTo(2);
        assertThat(Curves.lastEpochShown(after(2, 20_000, 1000), TrainingState.RUNNING))
                .isEqualTo(0.1);
        assertThat(Curves.lastEpochShown(after(2, 20_000, 2000), TrainingState.RUNNING))
                .isEqualTo(0.2);
        assertThat(Curves.lastEpochShown(after(2, 20_000, 5000), TrainingState.RUNNING))
                .isEqualTo(2);
    }

    @Test
    void should_end_where_a_stopped_run_ended() {
        assertThat(Curves.lastEpochShown(after(15, 100, 40), TrainingState.STOPPED))
                .isEqualTo(1);
        assertThat(Curves.lastEpochShown(after(15, 20_000, 1000), TrainingState.STOPPED))
                .isEqualTo(0.1);
    }
}
