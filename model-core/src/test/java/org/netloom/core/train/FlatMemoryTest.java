package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.netloom.core.engine.Engine;
import org.netloom.core.train.TrainingEvent.Iteration;

/** A run may last as long as it likes: what it holds does not grow with its iterations. */
class FlatMemoryTest {

    private static final int ITERATIONS = 2_000;
    /** By then the code is compiled and the workspaces have their size. */
    private static final int WARM = 500;
    /** What waits to be given back leaves its traces in the engine's books, so that the wait is kept short all the way. */
    private static final int COLLECT_EVERY = 250;
    /** The engine's own threads give memory back some time after the collection that found it, on a busy machine many later. */
    private static final int COLLECTIONS = 15;

    private static final int MOST_COLLECTIONS = 200;
    private static final long MEBIBYTE = 1L << 20;

    /** Bytes that live on the Java heap, that JavaCPP keeps count of, and that the process has in all. */
    private record Held(long heap, long tracked, long physical) {

        private static final Held GROWTH = new Held(MEBIBYTE, MEBIBYTE / 4, 48 * MEBIBYTE);

        static Held afterCollection() {
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            return new Held(heap, Pointer.totalBytes(), Pointer.physicalBytes());
        }

        static Held settled() {
            Held least = afterCollection();
            for (int i = 1; i < COLLECTIONS; i++) {
                least = least.least(afterCollection());
            }
            return least;
        }

        /** What is left as soon as it has not grown, or in the end. */
        static Held comparedWith(Held before) {
            Held now = afterCollection();
            for (int i = 1; i < MOST_COLLECTIONS && now.hasGrownSince(before); i++) {
                now = now.least(afterCollection());
            }
            return now;
        }

        boolean hasGrownSince(Held before) {
            return heap - before.heap > GROWTH.heap
                    || tracked - before.tracked > GROWTH.tracked
                    || physical - before.physical > GROWTH.physical;
        }

        private Held least(Held other) {
            return new Held(
                    Math.min(heap, other.heap), Math.min(tracked, other.tracked), Math.min(physical, other.physical));
        }
    }

    @Test
    @Timeout(120)
    void should_hold_no_more_after_two_thousand_iterations_than_after_five_hundred() throws Exception {
        TrainingTask task = Flowers.clouds(Flowers.PLAN.withEpochs(ITERATIONS / 7 + 1), "Dense", "Dense");
        List<Held> held = new ArrayList<>();
        try (Trainer trainer = new Trainer(new Engine())) {
            TrainingSession session = trainer.session(task, event -> {
                if (event instanceof Iteration iteration && iteration.iteration() % COLLECT_EVERY == 0) {
                    held.add(
                            iteration.iteration() < ITERATIONS
                                    ? Held.settled()
                                    : Held.comparedWith(held.get(WARM / COLLECT_EVERY - 1)));
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
