package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.netloom.core.engine.Engine;
import org.netloom.core.engine.HeldMemory;
import org.netloom.core.train.TrainingEvent.Iteration;

/** A run may last as long as it likes: what it holds does not grow with its iterations. */
class FlatMemoryTest {

    private static final int ITERATIONS = 2_000;
    /** By then the code is compiled and the workspaces have their size. */
    private static final int WARM = 500;
    /** What waits to be given back leaves its traces in the engine's books, so that the wait is kept short all the way. */
    private static final int COLLECT_EVERY = 250;

    @Test
    @Timeout(600)
    void should_hold_no_more_after_two_thousand_iterations_than_after_five_hundred() throws Exception {
        TrainingTask task = Flowers.clouds(Flowers.PLAN.withEpochs(ITERATIONS / 7 + 1), "Dense", "Dense");
        List<HeldMemory> held = new ArrayList<>();
        try (Trainer trainer = new Trainer(new Engine())) {
            TrainingSession session = trainer.session(task, event -> {
                if (event instanceof Iteration iteration && iteration.iteration() % COLLECT_EVERY == 0) {
                    held.add(
                            iteration.iteration() < ITERATIONS
                                    ? HeldMemory.settled()
                                    : HeldMemory.comparedWith(held.get(WARM / COLLECT_EVERY - 1)));
                }
            });
            session.start();
            assertThat(session.await()).isEqualTo(TrainingState.COMPLETED);
        }

        assertThat(held).hasSize(ITERATIONS / COLLECT_EVERY);
        assertThat(held.get(held.size() - 1).hasGrownSince(held.get(WARM / COLLECT_EVERY - 1)))
                .as("growth in %s", held)
                .isFalse();
    }
}
