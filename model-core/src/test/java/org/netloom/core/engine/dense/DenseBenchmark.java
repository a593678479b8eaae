package org.netloom.core.engine.dense;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.netloom.core.engine.Acceleration;
import org.netloom.core.engine.Engine;

/**
 * How long one training iteration takes with Deeplearning4j as it comes and with ours, in turns in one process on one thread, in time and in
 * the processor time of the thread. To be run by hand.
 */
public final class DenseBenchmark {

    private static final int ROUNDS = 15;

    private DenseBenchmark() {}

    static ComputationGraph network(int... sizes) {
        var builder = new NeuralNetConfiguration.Builder()
                .seed(7)
                .updater(new Adam(1e-3))
                .graphBuilder()
                .addInputs("in");
        String before = "in";
        for (int i = 1; i < sizes.length; i++) {
            boolean last = i == sizes.length - 1;
            var layer = last
                    ? new OutputLayer.Builder().activation(Activation.SOFTMAX)
                    : new DenseLayer.Builder().activation(Activation.RELU);
            builder.addLayer("l" + i, layer.nIn(sizes[i - 1]).nOut(sizes[i]).build(), before);
            before = "l" + i;
        }
        ComputationGraph network =
                new ComputationGraph(builder.setOutputs(before).build());
        network.init();
        return network;
    }

    private static void compare(int rows, int iterations, int... sizes) {
        Random random = new Random(1);
        INDArray[] features = {Nd4j.create(rows, sizes[0])};
        INDArray[] labels = {Nd4j.zeros(rows, sizes[sizes.length - 1])};
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < sizes[0]; i++) {
                features[0].putScalar(row, i, random.nextGaussian());
            }
            labels[0].putScalar(row, random.nextInt(sizes[sizes.length - 1]), 1);
        }
        ComputationGraph[] networks = {network(sizes), network(sizes)};
        Acceleration.apply(networks[1]);
        Acceleration.applyToTraining(networks[1]);
        ThreadMXBean clock = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[][] times = new double[2][ROUNDS];
        double[][] work = new double[2][ROUNDS];
        for (int round = -5; round < ROUNDS; round++) {
            for (int way = 0; way < 2; way++) {
                long start = System.nanoTime();
                long busy = clock.getCurrentThreadCpuTime();
                for (int i = 0; i < iterations; i++) {
                    networks[way].fit(features, labels);
                }
                if (round >= 0) {
                    times[way][round] = (System.nanoTime() - start) / 1e6 / iterations;
                    work[way][round] = (clock.getCurrentThreadCpuTime() - busy) / 1e6 / iterations;
                }
            }
        }
        for (int way = 0; way < 2; way++) {
            Arrays.sort(times[way]);
            Arrays.sort(work[way]);
            System.out.printf(
                    Locale.ROOT,
                    "%s %s: median %.3f ms, least %.3f ms, processor %.3f ms, loss at the end %.6f%n",
                    Arrays.toString(sizes),
                    way == 0 ? "plain" : "ours",
                    times[way][ROUNDS / 2],
                    times[way][0],
                    work[way][ROUNDS / 2],
                    networks[way].score());
        }
        System.out.printf(
                Locale.ROOT,
                "%s ratio: median %.2f, processor %.2f%n",
                Arrays.toString(sizes),
                times[0][ROUNDS / 2] / times[1][ROUNDS / 2],
                work[0][ROUNDS / 2] / work[1][ROUNDS / 2]);
    }

    public static void main(String[] arguments) {
        new Engine().start();
        compare(32, 200, 4, 16, 16, 3);
        compare(64, 20, 784, 512, 512, 10);
    }
}
