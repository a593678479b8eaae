package org.netloom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * How long a training iteration takes: Deeplearning4j as it comes, ours, and PyTorch where a {@code python3} has it, each with one thread
 * and with all cores, in turns within one run. Prints medians in milliseconds and ratios of the best of each. {@code -Dbench.only=LSTM_50}
 * measures one network, {@code -Dbench.rounds=5} sets the rounds, {@code -Dbench.withoutStock=true} leaves the slowest out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineBenchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int ROUND_MILLIS = 400;
    private static final boolean WITH_STOCK = !Boolean.getBoolean("bench.withoutStock");
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private Optional<Torch> torch = Optional.empty();
    private final List<String> table = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        System.out.println(new Engine().start());
        torch = Torch.find(folder);
        System.out.println(torch.map(Torch::version).orElse("No PyTorch here"));
    }

    @AfterAll
    void end() throws IOException {
        if (torch.isPresent()) {
            torch.get().close();
        }
        System.out.println("ms an iteration, median of " + ROUNDS + " rounds in turns");
        System.out.printf(
                "%-60s %9s %9s %9s %9s %9s %9s %8s %8s%n",
                "network",
                "stock 1",
                "stock " + CORES,
                "ours 1",
                "ours " + CORES,
                "torch 1",
                "torch " + CORES,
                "x stock",
                "x torch");
        table.forEach(System.out::println);
    }

    /** Somebody who trains, and how. */
    private interface Way {
        double time(int iterations) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void should_tell_how_long_an_iteration_takes(Contestant contestant) throws IOException {
        String only = System.getProperty("bench.only", contestant.name());
        if (!only.equals(contestant.name())) {
            return;
        }
        List<Way> ways = new ArrayList<>();
        for (int threads : new int[] {1, CORES}) {
            ways.add(
                    contestant.isStock() && WITH_STOCK
                            ? trains(stock(contestant), contestant, () -> stockThreads(threads))
                            : count -> Double.NaN);
        }
        for (int threads : new int[] {1, CORES}) {
            ComputationGraph network = ours(contestant);
            ways.add(trains(network, contestant, () -> Threads.fixed(threads).set(threads, Sharing.of(network))));
        }
        for (int threads : new int[] {1, CORES}) {
            ways.add(torch.<Way>map(it -> count -> it.time(contestant, threads, 2, count))
                    .orElse(count -> Double.NaN));
        }
        report(contestant, measure(ways));
    }

    private static double[] measure(List<Way> ways) throws IOException {
        int[] iterations = new int[ways.size()];
        for (int i = 0; i < iterations.length; i++) {
            ways.get(i).time(3);
            double once = ways.get(i).time(3);
            iterations[i] = Double.isNaN(once) ? 1 : (int) Math.max(2, Math.min(5000, ROUND_MILLIS / once));
            // The Java compiler wants to have seen the loops often.
            ways.get(i).time(iterations[i]);
        }
        double[][] times = new double[ways.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < iterations.length; i++) {
                times[i][round] = ways.get(i).time(iterations[i]);
            }
        }
        return Arrays.stream(times)
                .mapToDouble(each -> Arrays.stream(each).sorted().toArray()[ROUNDS / 2])
                .toArray();
    }

    private void report(Contestant contestant, double[] medians) {
        double ours = Math.min(medians[2], medians[3]);
        table.add(String.format(
                Locale.ROOT,
                "%-60s %9.3f %9.3f %9.3f %9.3f %9.3f %9.3f %8.2f %8.2f",
                contestant.title(),
                medians[0],
                medians[1],
                medians[2],
                medians[3],
                medians[4],
                medians[5],
                Math.min(medians[0], medians[1]) / ours,
                ours / Math.min(medians[4], medians[5])));
        System.out.println(table.get(table.size() - 1));
    }

    private static Way trains(ComputationGraph network, Contestant contestant, Runnable threads) {
        DataSet[] batches = contestant.minibatches();
        return iterations -> {
            threads.run();
            long start = System.nanoTime();
            train(network, batches, iterations);
            return (System.nanoTime() - start) / 1e6 / iterations;
        };
    }

    private static void train(ComputationGraph network, DataSet[] batches, int iterations) {
        for (int i = 0; i < iterations; i++) {
            DataSet batch = batches[i % batches.length];
            network.fit(new INDArray[] {batch.getFeatures()}, new INDArray[] {batch.getLabels()});
        }
    }

    private static void stockThreads(int count) {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(count);
        Nd4j.factory().blas().setMaxThreads(count);
    }

    /** Deeplearning4j as it comes: helpers off, which is what it does by itself. */
    private static ComputationGraph stock(Contestant contestant) {
        return made(contestant, true);
    }

    private static ComputationGraph ours(Contestant contestant) {
        ComputationGraph network = Acceleration.apply(made(contestant, false));
        Acceleration.applyToTraining(network);
        return network;
    }

    private static ComputationGraph made(Contestant contestant, boolean plain) {
        Supplier<ComputationGraph> making = () -> {
            ComputationGraph network = new ComputationGraph(contestant.configuration());
            network.init();
            return network;
        };
        return plain ? Helpers.off(making) : making.get();
    }

    @ParameterizedTest
    @EnumSource
    void should_lose_as_much_after_200_iterations_as_stock(Contestant contestant) {
        String only = System.getProperty("bench.only", contestant.name());
        if (!contestant.isStock() || !only.equals(contestant.name())) {
            return;
        }
        Threads.fixed(1).set(1, Sharing.ROWS);
        double[] losses = new double[2];
        // Few rows: plain convolution takes seconds an iteration otherwise.
        DataSet[] batches = contestant.minibatches(16);
        ComputationGraph[] networks = {stock(contestant), ours(contestant)};
        for (int i = 0; i < networks.length; i++) {
            train(networks[i], batches, 200);
            losses[i] = networks[i].score();
            networks[i].close();
        }
        System.out.printf(
                Locale.ROOT,
                "%s: loss after 200 iterations %.6f stock, %.6f ours%n",
                contestant.title(),
                losses[0],
                losses[1]);
        assertThat(losses[1]).isCloseTo(losses[0], within(1e-3));
    }
}
