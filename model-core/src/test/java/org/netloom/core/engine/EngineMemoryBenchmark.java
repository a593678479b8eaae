package org.netloom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What the measured networks hold after 1,000 and after 10,000 iterations: the heap, what JavaCPP counts outside of it, and what the
 * process has in all. Minibatches are small, so that it ends within a quarter of an hour: what would grow grows with iterations, not with
 * rows. {@code -Dbench.only=LENET} measures one network.
 */
class EngineMemoryBenchmark {

    private static final int ITERATIONS = 10_000;
    private static final int CHECK_EVERY = 1_000;
    private static final int ROWS = 4;
    /** Collections until the engine's own threads have given back what the first of them found. */
    private static final int COLLECTIONS = 20;

    private static final int MOST_COLLECTIONS = 400;

    private static final long MEBI = 1L << 20;

    private record Held(long heap, long counted, long physical) {

        static Held now() {
            System.gc();
            return new Held(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    Pointer.totalBytes(),
                    Pointer.physicalBytes());
        }

        static Held settled() {
            Held least = now();
            for (int i = 1; i < COLLECTIONS; i++) {
                least = least.least(now());
            }
            return least;
        }

        /** What is left as soon as it has not grown, or in the end. */
        static Held comparedWith(Held before) {
            Held least = settled();
            for (int i = 0; i < MOST_COLLECTIONS && least.hasGrownSince(before); i++) {
                least = least.least(now());
            }
            return least;
        }

        boolean hasGrownSince(Held before) {
            return heap - before.heap > 2 * MEBI
                    || counted - before.counted > MEBI
                    || physical - before.physical > 64 * MEBI;
        }

        private Held least(Held other) {
            return new Held(
                    Math.min(heap, other.heap), Math.min(counted, other.counted), Math.min(physical, other.physical));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "heap %.1f, counted %.2f, process %.0f MiB",
                    (double) heap / MEBI,
                    (double) counted / MEBI,
                    (double) physical / MEBI);
        }
    }

    @BeforeAll
    static void start() {
        new Engine().start();
    }

    @ParameterizedTest
    @EnumSource
    void should_hold_after_ten_thousand_iterations_what_it_held_after_a_thousand(Contestant contestant) {
        if (!System.getProperty("bench.only", contestant.name()).equals(contestant.name())) {
            return;
        }
        DataSet[] batches = contestant.minibatches(ROWS);
        ComputationGraph network = new ComputationGraph(contestant.configuration());
        network.init();
        Acceleration.apply(network);
        Acceleration.applyToTraining(network);
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < ITERATIONS; i++) {
            DataSet batch = batches[i % batches.length];
            network.fit(new INDArray[] {batch.getFeatures()}, new INDArray[] {batch.getLabels()});
            if ((i + 1) % CHECK_EVERY == 0) {
                held.add(i + 1 < ITERATIONS ? Held.settled() : Held.comparedWith(held.get(0)));
                System.out.println(contestant + " after " + (i + 1) + ": " + held.get(held.size() - 1));
            }
        }
        network.close();
        Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();

        assertThat(held.get(held.size() - 1).hasGrownSince(held.get(0)))
                .as("growth in %s", held)
                .isFalse();
    }
}
