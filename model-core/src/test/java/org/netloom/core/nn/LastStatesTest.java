package org.netloom.core.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** What leaves a layer that reads in both directions, against two that read in one. */
class LastStatesTest {

    private static final int FEATURES = 3;
    private static final int UNITS = 4;

    @Test
    void should_give_what_each_direction_knows_at_its_own_end() {
        ComputationGraph both = network(new LastStates(new Bidirectional(Bidirectional.Mode.CONCAT, lstm())));
        ComputationGraph forward = network(new LastTimeStep(lstm()));
        ComputationGraph backward = network(new LastTimeStep(lstm()));
        for (String name : new String[] {"W", "RW", "b"}) {
            forward.setParam("layer_" + name, both.getParam("layer_f" + name));
            backward.setParam("layer_" + name, both.getParam("layer_b" + name));
        }
        INDArray input = Nd4j.linspace(-2, 2, 2 * FEATURES * 5)
                .reshape(2, FEATURES, 5)
                .castTo(both.params().dataType());
        INDArray turned = input.dup();
        for (int step = 0; step < 5; step++) {
            turned.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(step))
                    .assign(input.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(4 - step)));
        }

        INDArray expected = Nd4j.hstack(forward.outputSingle(input), backward.outputSingle(turned));

        assertThat(both.outputSingle(input).equalsWithEps(expected, 1e-6)).isTrue();
    }

    @Test
    void should_be_the_same_after_saving_and_loading(@TempDir Path folder) throws IOException {
        ComputationGraph network = network(new LastStates(new Bidirectional(Bidirectional.Mode.CONCAT, lstm())));
        INDArray input = Nd4j.linspace(-1, 1, FEATURES * 4)
                .reshape(1, FEATURES, 4)
                .castTo(network.params().dataType());
        Path file = folder.resolve("network.zip");

        network.save(file.toFile());
        ComputationGraph loaded = ComputationGraph.load(file.toFile(), false);

        assertThat(loaded.outputSingle(input)).isEqualTo(network.outputSingle(input));
    }

    private static Layer lstm() {
        return new LSTM.Builder()
                .nIn(FEATURES)
                .nOut(UNITS)
                .activation(Activation.TANH)
                .build();
    }

    private static ComputationGraph network(Layer layer) {
        ComputationGraph network = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .seed(3)
                .graphBuilder()
                .addInputs("in")
                .addLayer("layer", layer, "in")
                .addLayer(
                        "out",
                        new LossLayer.Builder(LossFunction.MSE)
                                .activation(Activation.IDENTITY)
                                .build(),
                        "layer")
                .setOutputs("out")
                .build());
        network.init();
        return network;
    }
}
