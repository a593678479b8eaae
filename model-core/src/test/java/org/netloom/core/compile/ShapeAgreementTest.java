package org.netloom.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.sketch.Sketch.LAYERS;

import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.LSTM;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Image;
import org.netloom.core.shape.TensorShape.Sequence;
import org.netloom.core.sketch.Rows;
import org.netloom.core.sketch.Sketch;

/** Our shapes and parameter counts are the engine's own, foretold and in fact. */
class ShapeAgreementTest {

    static Stream<Specimen> specimens() {
        return Specimen.all().stream();
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void should_agree_with_the_engine(Specimen specimen) {
        agree(specimen);
    }

    static void agree(Specimen specimen) {
        ShapeReport shapes = specimen.sketch().shapes(specimen.facts());
        ComputationGraphConfiguration configuration = new NetworkCompiler(LAYERS)
                .configure(specimen.sketch().graph(), TrainingPlan.DEFAULT, specimen.facts(), DataType.FLOAT)
                .toOptional()
                .orElseThrow(() -> new AssertionError(specimen.sketch().diagnostics(specimen.facts())));
        ComputationGraph network = new ComputationGraph(configuration);
        network.init();
        PreparedRows rows = Rows.random(specimen.facts(), 2, 1);
        InputTensors tensors = InputTensors.of(specimen.sketch().graph(), specimen.facts());
        Map<String, INDArray> activations = network.feedForward(tensors.features(rows)[0], false);
        Map<String, InputType> foretold = isForetold(specimen.sketch(), shapes)
                ? configuration.getLayerActivationTypes(
                        false, false, type(tensors.feeds().get(0).shape()))
                : Map.of();

        for (Node node : specimen.sketch().graph().nodes()) {
            String id = node.id().value();
            TensorShape shape = shapes.outputOf(node.id()).orElseThrow();
            assertThat(activations.get(id).shape()).as("%s in fact", id).isEqualTo(engineShape(2, shape));
            if (!foretold.isEmpty()
                    && !isMisjudged(specimen.sketch(), node, shapes)
                    && !node.kind().equals("Input")) {
                assertThat(foretold.get(id).arrayElementsPerExample())
                        .as("%s foretold as %s", id, foretold.get(id))
                        .isEqualTo(shape.size());
                assertThat(foretold.get(id).getType())
                        .as("kind of %s", id)
                        .isEqualTo(type(shape).getType());
            }
            long parameters =
                    network.getLayer(id) == null ? 0 : network.getLayer(id).numParams();
            assertThat(shapes.parametersOf(node.id()))
                    .as("parameters of %s", id)
                    .isEqualTo(parameters);
        }
        assertThat(shapes.parameters()).isEqualTo(network.numParams());
    }

    /** The engine trains a merge of a row with what it takes for a sequence, but refuses to foretell anything of such a network. */
    private static boolean isForetold(Sketch sketch, ShapeReport shapes) {
        return sketch.graph().nodes().stream()
                .filter(node -> sketch.graph().inputsOf(node.id()).size() > 1)
                .noneMatch(node -> isMisjudged(sketch, node, shapes));
    }

    /**
     * The engine foretells a sequence where global pooling has made a row of one, and forgets how long a sequence is that was read in both
     * directions; and so for all that follows.
     */
    private static boolean isMisjudged(Sketch sketch, Node node, ShapeReport shapes) {
        return sketch.graph().upstreamOf(node.id()).stream()
                .map(id -> sketch.graph().node(id).orElseThrow())
                .anyMatch(each -> each.kind().startsWith("GlobalAveragePooling")
                                && shapes.inputsOf(each.id()).orElseThrow().get(0) instanceof Sequence
                        || each.parameters().isSet(LSTM.BIDIRECTIONAL) && each.get(LSTM.RETURN_SEQUENCES));
    }

    private static InputType type(TensorShape shape) {
        if (shape instanceof Image image) {
            return InputType.convolutional(image.height(), image.width(), image.channels());
        }
        return shape instanceof Sequence sequence
                ? InputType.recurrent(sequence.features(), sequence.time(), RNNFormat.NCW)
                : InputType.feedForward(shape.size());
    }

    private static long[] engineShape(long rows, TensorShape shape) {
        if (shape instanceof Image image) {
            return new long[] {rows, image.channels(), image.height(), image.width()};
        }
        return shape instanceof Sequence sequence
                ? new long[] {rows, sequence.features(), sequence.time()}
                : new long[] {rows, shape.size()};
    }
}
