package org.netloom.core.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.ActivationFunction;
import org.netloom.core.layer.ActivationLayer;
import org.netloom.core.layer.AveragePooling2D;
import org.netloom.core.layer.BatchNormalization;
import org.netloom.core.layer.Conv2D;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Dropout;
import org.netloom.core.layer.Embedding;
import org.netloom.core.layer.GRU;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.layer.LSTM;
import org.netloom.core.layer.Loss;
import org.netloom.core.layer.MaxPooling2D;
import org.netloom.core.layer.MultiHeadAttention;
import org.netloom.core.layer.Output;
import org.netloom.core.layer.OutputActivation;
import org.netloom.core.layer.Padding;
import org.netloom.core.layer.PositionKind;
import org.netloom.core.layer.PositionalEmbedding;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.sketch.Sketch;

/** A small network in which one kind of layer is what matters. */
public record Specimen(String name, Sketch sketch, DataFacts facts) {

    private static final DataFacts TABLE = Sketch.classes(5, 3);
    private static final DataFacts PICTURES = Sketch.classes(7 * 6 * 2, 3);
    private static final DataFacts STORIES = Sketch.classes(5 * 3, 3);

    public static List<Specimen> all() {
        List<Specimen> all = new ArrayList<>();
        for (ActivationFunction function : ActivationFunction.values()) {
            all.add(table("Dense with " + function, "Dense", node -> node.with(Dense.UNITS, 4)
                    .with(Dense.ACTIVATION, function)));
        }
        all.add(table("Dense without bias", "Dense", node -> node.with(Dense.USE_BIAS, false)
                .with(Dense.ACTIVATION, ActivationFunction.TANH)));
        all.add(table("Dense with a penalty of its own", "Dense", node -> node.with(Dense.L2, 0.1)
                .with(Dense.ACTIVATION, ActivationFunction.TANH)));
        all.add(table("Dropout", "Dropout", node -> node.with(Dropout.RATE, 0.4)));
        all.add(table("Dropout of nothing", "Dropout", node -> node.with(Dropout.RATE, 0.0)));
        all.add(table(
                "Activation", "Activation", node -> node.with(ActivationLayer.ACTIVATION, ActivationFunction.SWISH)));
        all.add(table("BatchNormalization of rows", "BatchNormalization", node -> node));
        all.add(table("Flatten of rows", "Flatten", node -> node));
        outputs(all);
        images(all);
        sequences(all);
        merges(all);
        return all;
    }

    private static void outputs(List<Specimen> all) {
        for (Loss loss : List.of(Loss.CROSS_ENTROPY, Loss.MSE, Loss.MAE, Loss.FOCAL)) {
            all.add(answer("softmax with " + loss, TABLE, 3, OutputActivation.SOFTMAX, loss));
        }
        for (Loss loss : List.of(Loss.BINARY_CROSS_ENTROPY, Loss.MSE, Loss.FOCAL)) {
            all.add(answer("sigmoid with " + loss, TABLE, 3, OutputActivation.SIGMOID, loss));
        }
        all.add(answer("yes or no", Sketch.classes(5, 2), 1, OutputActivation.SIGMOID, Loss.AUTO));
        for (Loss loss : List.of(Loss.MSE, Loss.MAE, Loss.HUBER)) {
            all.add(answer("number with " + loss, Sketch.number(5), 1, OutputActivation.LINEAR, loss));
        }
    }

    private static void images(List<Specimen> all) {
        for (Padding padding : Padding.values()) {
            for (Size2D strides : List.of(Size2D.square(1), new Size2D(2, 3))) {
                String how = " " + padding + " by " + strides;
                all.add(image("Conv2D" + how, "Conv2D", node -> node.with(Conv2D.FILTERS, 3)
                        .with(Conv2D.KERNEL_SIZE, new Size2D(3, 2))
                        .with(Conv2D.ACTIVATION, ActivationFunction.TANH)
                        .with(Conv2D.PADDING, padding)
                        .with(Conv2D.STRIDES, strides)));
                all.add(image("MaxPooling2D" + how, "MaxPooling2D", node -> node.with(MaxPooling2D.PADDING, padding)
                        .with(MaxPooling2D.STRIDES, strides)));
                all.add(image("AveragePooling2D" + how, "AveragePooling2D", node -> node.with(
                                AveragePooling2D.PADDING, padding)
                        .with(AveragePooling2D.STRIDES, strides)
                        .with(AveragePooling2D.POOL_SIZE, new Size2D(2, 3))));
            }
        }
        all.add(image("Conv2D without bias", "Conv2D", node -> node.with(Conv2D.FILTERS, 2)
                .with(Conv2D.USE_BIAS, false)
                .with(Conv2D.ACTIVATION, ActivationFunction.SIGMOID)));
        all.add(image(
                "BatchNormalization of images",
                "BatchNormalization",
                node -> node.with(BatchNormalization.EPSILON, 0.01)));
        all.add(image("Dropout of images", "Dropout", node -> node));
        all.add(image("Activation of images", "Activation", node -> node));
        Sketch pooled = Sketch.chain("Input", "Conv2D", "GlobalAveragePooling2D", "Output");
        all.add(finish("GlobalAveragePooling2D of images", pictures(pooled), PICTURES));
    }

    private static void sequences(List<Specimen> all) {
        Sketch last = stories(Sketch.chain("Input", "LSTM", "Output"));
        Sketch every = stories(Sketch.chain("Input", "LSTM", "Flatten", "Output"));
        Sketch stacked = stories(Sketch.chain("Input", "LSTM", "LSTM", "Dense", "Output"));
        Sketch pooled = stories(Sketch.chain("Input", "LSTM", "GlobalAveragePooling2D", "Dense", "Output"));
        UnaryOperator<Node> sequences = node -> node.with(LSTM.RETURN_SEQUENCES, true);
        all.add(finish("LSTM", last, STORIES));
        all.add(finish(
                "LSTM with sigmoid",
                last.with("LSTM1", node -> node.with(LSTM.ACTIVATION, ActivationFunction.SIGMOID)),
                STORIES));
        all.add(finish("LSTM that returns sequences", every.with("LSTM1", sequences), STORIES));
        all.add(finish("LSTM on LSTM", stacked.with("LSTM1", sequences), STORIES));
        all.add(finish("GlobalAveragePooling2D of sequences", pooled.with("LSTM1", sequences), STORIES));
        all.add(finish("Flatten of sequences", stories(Sketch.chain("Input", "Flatten", "Dense", "Output")), STORIES));
        all.add(finish("Dropout of sequences", stories(Sketch.chain("Input", "Dropout", "LSTM", "Output")), STORIES));
        all.add(finish(
                "Activation of sequences", stories(Sketch.chain("Input", "Activation", "LSTM", "Output")), STORIES));
        all.add(finish(
                "Dense of sequences",
                stories(Sketch.chain("Input", "Dense", "LSTM", "Output"))
                        .with("Dense1", node -> node.with(Dense.ACTIVATION, ActivationFunction.SOFTMAX)),
                STORIES));
        for (String kind : List.of("Dense", "Dropout", "Activation", "LayerNormalization")) {
            all.add(finish(
                    kind + " of sequences, then their mean",
                    stories(Sketch.chain("Input", "PositionalEmbedding", kind, "GlobalAveragePooling1D", "Output")),
                    STORIES));
        }
        grus(all);
        bothDirections(all);
        attention(all);
        DataFacts words = Sketch.indices(4, 6, 3);
        UnaryOperator<Node> vectors = node -> node.with(Embedding.INPUT_DIM, 6).with(Embedding.OUTPUT_DIM, 3);
        all.add(finish(
                "Embedding",
                Sketch.chain("Input", "Embedding", "Flatten", "Output").with("Embedding1", vectors),
                words));
        all.add(finish(
                "Embedding into LSTM",
                Sketch.chain("Input", "Embedding", "LSTM", "Output").with("Embedding1", vectors),
                words));
        all.add(finish(
                "Embedding, then the mean",
                Sketch.chain("Input", "Embedding", "GlobalAveragePooling1D", "Output")
                        .with("Embedding1", vectors),
                words));
        DataFacts word = Sketch.indices(1, 6, 3);
        all.add(finish(
                "Embedding of one index",
                Sketch.chain("Input", "Embedding", "Flatten", "Output").with("Embedding1", vectors),
                word));
    }

    private static void bothDirections(List<Specimen> all) {
        for (String kind : List.of("LSTM", "GRU")) {
            UnaryOperator<Node> both = node -> node.with(LSTM.BIDIRECTIONAL, true);
            all.add(finish(
                    kind + " in both directions",
                    stories(Sketch.chain("Input", kind, "Output")).with(kind + "1", both),
                    STORIES));
            all.add(finish(
                    kind + " in both directions, then the mean",
                    stories(Sketch.chain("Input", kind, "GlobalAveragePooling1D", "Output"))
                            .with(kind + "1", node -> both.apply(node).with(LSTM.RETURN_SEQUENCES, true)),
                    STORIES));
            all.add(finish(
                    kind + " in both directions that returns sequences",
                    stories(Sketch.chain(
                                    "Input",
                                    kind,
                                    kind.equals("LSTM") ? "Flatten" : "GlobalAveragePooling1D",
                                    "Output"))
                            .with(kind + "1", node -> both.apply(node).with(LSTM.RETURN_SEQUENCES, true)),
                    STORIES));
        }
    }

    private static void grus(List<Specimen> all) {
        Sketch last = stories(Sketch.chain("Input", "GRU", "Output"));
        UnaryOperator<Node> sequences = node -> node.with(GRU.RETURN_SEQUENCES, true);
        all.add(finish("GRU", last, STORIES));
        all.add(finish(
                "GRU with softplus",
                last.with("GRU1", node -> node.with(GRU.ACTIVATION, ActivationFunction.SOFTPLUS)),
                STORIES));
        Sketch stacked = stories(Sketch.chain("Input", "GRU", "GRU", "GlobalAveragePooling1D", "Output"));
        all.add(finish("GRU on GRU", stacked.with("GRU1", sequences).with("GRU2", sequences), STORIES));
    }

    private static void attention(List<Specimen> all) {
        Sketch self = stories(Sketch.chain("Input", "Dense", "MultiHeadAttention", "GlobalAveragePooling1D", "Output"));
        all.add(finish("MultiHeadAttention", self, STORIES));
        all.add(finish(
                "MultiHeadAttention, causal and without bias",
                self.with("MultiHeadAttention1", node -> node.with(MultiHeadAttention.CAUSAL, true)
                        .with(MultiHeadAttention.USE_BIAS, false)),
                STORIES));
        all.add(finish(
                "MultiHeadAttention with dropout",
                self.with("MultiHeadAttention1", node -> node.with(MultiHeadAttention.DROPOUT, 0.4)),
                STORIES));
        Sketch cross = self.node("GRU", "GRU1")
                .wire("Input1", "GRU1")
                .wire("GRU1", "MultiHeadAttention1")
                .with("GRU1", node -> node.with(GRU.RETURN_SEQUENCES, true));
        all.add(finish("MultiHeadAttention of two sequences", cross, STORIES));
        for (PositionKind kind : PositionKind.values()) {
            all.add(finish(
                    "PositionalEmbedding " + kind,
                    stories(Sketch.chain("Input", "PositionalEmbedding", "LSTM", "Output"))
                            .with("PositionalEmbedding1", node -> node.with(PositionalEmbedding.POSITIONS, kind)),
                    STORIES));
        }
        all.add(table("LayerNormalization of rows", "LayerNormalization", node -> node));
        all.add(finish(
                "LayerNormalization of sequences",
                stories(Sketch.chain("Input", "Dense", "LayerNormalization", "LSTM", "Output")),
                STORIES));
        all.add(finish(
                "LayerNormalization of images",
                pictures(Sketch.chain("Input", "Conv2D", "LayerNormalization", "Flatten", "Output")),
                PICTURES));
        all.add(finish("Transformer encoder", encoder(), STORIES));
    }

    /** Attention and a Dense of every step, each added to what it was given and normalised. */
    private static Sketch encoder() {
        return stories(Sketch.chain("Input", "Dense", "PositionalEmbedding", "MultiHeadAttention", "Add"))
                .node("LayerNormalization", "LayerNormalization1")
                .node("Dense", "Dense2")
                .node("Add", "Add2")
                .node("LayerNormalization", "LayerNormalization2")
                .node("GlobalAveragePooling1D", "Pooling1")
                .node("Output", "Output1")
                .wire("PositionalEmbedding1", "Add1")
                .wire("Add1", "LayerNormalization1")
                .wire("LayerNormalization1", "Dense2")
                .wire("LayerNormalization1", "Add2")
                .wire("Dense2", "Add2")
                .wire("Add2", "LayerNormalization2")
                .wire("LayerNormalization2", "Pooling1")
                .wire("Pooling1", "Output1");
    }

    private static void merges(List<Specimen> all) {
        for (String merge : List.of("Add", "Concatenate")) {
            Sketch rows = Sketch.chain("Input", "Dense", merge, "Output")
                    .node("Dense", "Dense2")
                    .wire("Input1", "Dense2")
                    .wire("Dense2", merge + "1");
            all.add(finish(merge + " of rows", rows, TABLE));
            Sketch images = Sketch.chain("Input", "Conv2D", merge, "Flatten", "Output")
                    .node("Conv2D", "Conv2D2")
                    .wire("Input1", "Conv2D2")
                    .wire("Conv2D2", merge + "1");
            all.add(finish(merge + " of images", pictures(images), PICTURES));
            Sketch sequences = Sketch.chain("Input", "LSTM", merge, "Flatten", "Output")
                    .node("LSTM", "LSTM2")
                    .wire("Input1", "LSTM2")
                    .wire("LSTM2", merge + "1");
            all.add(finish(
                    merge + " of sequences, then the mean",
                    stories(Sketch.chain("Input", "Dense", merge, "GlobalAveragePooling1D", "Output"))
                            .node("GRU", "GRU1")
                            .wire("Input1", "GRU1")
                            .node("Dense", "Dense2")
                            .wire("GRU1", "Dense2")
                            .wire("Dense2", merge + "1")
                            .with("GRU1", node -> node.with(GRU.RETURN_SEQUENCES, true)),
                    STORIES));
            all.add(finish(
                    merge + " of a mean and a last state",
                    stories(Sketch.chain("Input", "LSTM", "GlobalAveragePooling1D", merge, "Output"))
                            .node("GRU", "GRU1")
                            .wire("Input1", "GRU1")
                            .wire("GRU1", merge + "1")
                            .with("LSTM1", node -> node.with(LSTM.RETURN_SEQUENCES, true)),
                    STORIES));
            all.add(finish(
                    merge + " of sequences",
                    stories(sequences)
                            .with("LSTM1", node -> node.with(LSTM.RETURN_SEQUENCES, true))
                            .with("LSTM2", node -> node.with(LSTM.RETURN_SEQUENCES, true)),
                    STORIES));
        }
        Sketch skip = Sketch.chain("Input", "Add", "Output")
                .node("Activation", "Activation1")
                .wire("Input1", "Activation1")
                .wire("Activation1", "Add1");
        all.add(finish("Add of the input itself", skip, TABLE));
    }

    private static Specimen table(String name, String kind, UnaryOperator<Node> change) {
        Sketch sketch = Sketch.chain("Input", "Dense", kind.equals("Dense") ? "Activation" : kind, "Output");
        String id = kind + "1";
        return finish(
                name,
                sketch.with("Dense1", node -> node.with(Dense.ACTIVATION, ActivationFunction.TANH))
                        .with(id, change),
                TABLE);
    }

    private static Specimen image(String name, String kind, UnaryOperator<Node> change) {
        return finish(
                name, pictures(Sketch.chain("Input", kind, "Flatten", "Output")).with(kind + "1", change), PICTURES);
    }

    private static Specimen answer(String name, DataFacts facts, int units, OutputActivation activation, Loss loss) {
        Sketch sketch = Sketch.chain("Input", "Dense", "Output")
                .with("Dense1", node -> node.with(Dense.ACTIVATION, ActivationFunction.TANH))
                .with("Output1", node -> node.with(Output.UNITS, units)
                        .with(Output.ACTIVATION, activation)
                        .with(Output.LOSS, loss));
        return new Specimen("Output: " + name, sketch, facts);
    }

    /** Three classes, and layers no larger than the check needs. */
    private static Specimen finish(String name, Sketch sketch, DataFacts facts) {
        Sketch small = sketch.with("Output1", node -> node.with(Output.UNITS, 3));
        for (Node node : sketch.graph().nodes()) {
            if (node.kind().equals("LSTM")) {
                small = small.with(node.id().value(), each -> each.with(LSTM.UNITS, 3));
            } else if (node.kind().equals("GRU")) {
                small = small.with(node.id().value(), each -> each.with(GRU.UNITS, 3));
            } else if (node.kind().equals("MultiHeadAttention")) {
                small = small.with(node.id().value(), each -> each.with(MultiHeadAttention.NUM_HEADS, 2)
                        .with(MultiHeadAttention.KEY_DIM, 3));
            } else if (node.kind().equals("Dense")) {
                small = small.with(node.id().value(), each -> each.with(Dense.UNITS, 4));
                if (!node.parameters().isSet(Dense.ACTIVATION)) {
                    // A kink between two differences of the loss would look like a wrong gradient.
                    small = small.with(node.id().value(), each -> each.with(Dense.ACTIVATION, ActivationFunction.TANH));
                }
            } else if (node.kind().equals("Conv2D") && !node.parameters().isSet(Conv2D.FILTERS)) {
                small = small.with(node.id().value(), each -> each.with(Conv2D.FILTERS, 2)
                        .with(Conv2D.ACTIVATION, ActivationFunction.TANH));
            }
        }
        return new Specimen(name, small, facts);
    }

    private static Sketch pictures(Sketch sketch) {
        return sketch.with("Input1", node -> node.with(Input.LAYOUT, InputLayout.IMAGE)
                .with(Input.HEIGHT, 7)
                .with(Input.WIDTH, 6)
                .with(Input.CHANNELS, 2));
    }

    private static Sketch stories(Sketch sketch) {
        return sketch.with("Input1", node -> node.with(Input.LAYOUT, InputLayout.SEQUENCE)
                .with(Input.TIME_STEPS, 5)
                .with(Input.STEP_FEATURES, 3));
    }

    @Override
    public String toString() {
        return name;
    }
}
