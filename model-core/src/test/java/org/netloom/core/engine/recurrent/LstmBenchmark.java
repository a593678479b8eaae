package org.netloom.core.engine.recurrent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.netloom.core.engine.Acceleration;

/**
 * How long one training iteration takes with Deeplearning4j's own LSTM and with the fast one, in turns in one process: 64 inputs, 128
 * units, 50 steps, minibatches of 64, Adam. Prints the median and the least of 15 rounds in milliseconds. To be run by hand on a machine
 * that does nothing else.
 */
public final class LstmBenchmark {

    private static final int BATCH = 64;
    private static final int FEATURES = 64;
    private static final int UNITS = 128;
    private static final int STEPS = 50;
    private static final int CLASSES = 10;
    private static final int ROUNDS = 15;
    private static final int ITERATIONS = 4;

    private final INDArray[] input = {Nd4j.create(BATCH, FEATURES, STEPS)};
    private final INDArray[] labels = {Nd4j.zeros(BATCH, CLASSES)};

    private LstmBenchmark() {
        Random random = new Random(1);
        for (long i = 0; i < input[0].length(); i++) {
            input[0].putScalar(i, random.nextGaussian());
        }
        for (int row = 0; row < BATCH; row++) {
            labels[0].putScalar(row, random.nextInt(CLASSES), 1);
        }
    }

    private static ComputationGraph network() {
        var lstm = new LSTM.Builder().nIn(FEATURES).nOut(UNITS).activation(Activation.TANH);
        var output = new OutputLayer.Builder().nIn(UNITS).nOut(CLASSES).activation(Activation.SOFTMAX);
        ComputationGraph network = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .seed(7)
                .updater(new Adam(1e-3))
                .graphBuilder()
                .addInputs("input")
                .addLayer("lstm", new LastTimeStep(lstm.build()), "input")
                .addLayer("output", output.build(), "lstm")
                .setOutputs("output")
                .build());
        network.init();
        return network;
    }

    /** Milliseconds an iteration. */
    private double time(ComputationGraph network, int threads) {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        long start = System.nanoTime();
        for (int i = 0; i < ITERATIONS; i++) {
            network.fit(input, labels);
        }
        return (System.nanoTime() - start) / 1e6 / ITERATIONS;
    }

    private void run(int most) {
        ComputationGraph[] networks = new ComputationGraph[1 + most];
        Arrays.setAll(networks, way -> network());
        Arrays.stream(networks).skip(1).map(Acceleration::apply).forEach(Acceleration::applyToTraining);
        // The plain one is at its best with one thread: its many small operations spend more time on waiting for others
        // than they save.
        double[][] times = new double[networks.length][ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            for (int way = 0; way < times.length; way++) {
                double time = time(networks[way], Math.max(1, way));
                if (round >= 0) {
                    times[way][round] = time;
                }
            }
        }
        for (int way = 0; way < times.length; way++) {
            Arrays.sort(times[way]);
            System.out.printf(
                    Locale.ROOT,
                    "%s, threads %d: median %.1f ms, least %.1f ms, loss at the end %.6f%n",
                    way == 0 ? "plain" : "fast",
                    Math.max(1, way),
                    times[way][ROUNDS / 2],
                    times[way][0],
                    networks[way].score());
        }
    }

    public static void main(String[] arguments) {
        Nd4j.getExecutioner();
        System.out.printf(
                Locale.ROOT,
                "threads of the matrix library: %d%n",
                Nd4j.factory().blas().getMaxThreads());
        new LstmBenchmark().run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1);
    }
}
