package org.netloom.core.engine.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.netloom.core.engine.Engine;

/** The fast Adam is Adam: step for step what Deeplearning4j computes, in the updates, the state and the network. */
class FastAdamTest {

    @BeforeAll
    static void start() {
        new Engine().start();
    }

    private static AdamUpdater plain(int length) {
        AdamUpdater updater = new AdamUpdater(new Adam(0.01));
        updater.setStateViewArray(Nd4j.zeros(1, 2L * length), new long[] {1, length}, 'c', true);
        return updater;
    }

    @Test
    void should_agree_over_a_thousand_steps_also_where_blocks_end_in_the_middle() {
        int length = 40_001;
        AdamUpdater expected = plain(length);
        AdamUpdater state = plain(length);
        FastAdam fast = new FastAdam(state);
        Nd4j.getRandom().setSeed(7);
        for (int step = 0; step < 1000; step++) {
            INDArray gradient = Nd4j.randn(length).muli(step % 7 == 0 ? 10 : 0.1);
            INDArray same = gradient.dup();
            expected.applyUpdater(gradient, step, 0);
            fast.applyUpdater(same, step, 0);
            if (step % 100 == 99) {
                assertThat(difference(gradient, same))
                        .as("update of step %d", step)
                        .isLessThan(1e-6);
            }
        }
        assertThat(difference(expected.getM(), state.getM())).isLessThan(1e-6);
        assertThat(difference(expected.getV(), state.getV()) / 100).isLessThan(1e-6);
    }

    @Test
    void should_follow_a_learning_rate_that_changes() {
        AdamUpdater expected = plain(10);
        AdamUpdater state = plain(10);
        for (int step = 0; step < 20; step++) {
            for (AdamUpdater updater : List.of(expected, state)) {
                updater.getConfig().setLrAndSchedule(0.1 / (step + 1), null);
            }
            INDArray gradient = Nd4j.linspace(-1, 1, 10).castTo(org.nd4j.linalg.api.buffer.DataType.FLOAT);
            INDArray same = gradient.dup();
            expected.applyUpdater(gradient, step, 0);
            new FastAdam(state).applyUpdater(same, step, 0);
            assertThat(difference(gradient, same)).isLessThan(1e-6);
        }
    }

    @Test
    void should_train_a_network_to_the_same_weights_and_state() {
        ComputationGraph expected = network();
        ComputationGraph received = network();
        UpdaterAcceleration.apply(received);
        assertThat(received.getUpdater().getUpdaterBlocks().get(0).getGradientUpdater())
                .isInstanceOf(FastAdam.class);
        INDArray[] features = {
            Nd4j.linspace(-1, 1, 32 * 4).reshape(32, 4).castTo(expected.params().dataType())
        };
        INDArray[] labels = {Nd4j.zeros(32, 3)};
        for (int row = 0; row < 32; row++) {
            labels[0].putScalar(row, row % 3, 1);
        }
        for (int step = 0; step < 200; step++) {
            expected.fit(features, labels);
            received.fit(features, labels);
        }
        assertThat(difference(expected.params(), received.params())).isLessThan(1e-4);
        assertThat(received.score()).isCloseTo(expected.score(), org.assertj.core.data.Offset.offset(1e-4));
        assertThat(difference(
                        expected.getUpdater().getStateViewArray(),
                        received.getUpdater().getStateViewArray()))
                .isLessThan(1e-4);
    }

    private static ComputationGraph network() {
        ComputationGraph network = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .seed(5)
                .updater(new Adam(0.01))
                .graphBuilder()
                .addInputs("in")
                .addLayer(
                        "d",
                        new DenseLayer.Builder()
                                .nOut(16)
                                .activation(Activation.TANH)
                                .build(),
                        "in")
                .addLayer(
                        "o",
                        new OutputLayer.Builder(LossFunction.MCXENT)
                                .nOut(3)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "d")
                .setOutputs("o")
                .setInputTypes(InputType.feedForward(4))
                .build());
        network.init();
        return network;
    }

    private static double difference(INDArray a, INDArray b) {
        return a.reshape(a.length()).sub(b.reshape(b.length())).amaxNumber().doubleValue();
    }
}
