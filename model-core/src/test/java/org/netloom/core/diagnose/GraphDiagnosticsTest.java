package org.netloom.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.ActivationFunction;
import org.netloom.core.layer.Conv2D;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Dropout;
import org.netloom.core.layer.Embedding;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.layer.LSTM;
import org.netloom.core.layer.Loss;
import org.netloom.core.layer.MaxPooling2D;
import org.netloom.core.layer.Output;
import org.netloom.core.layer.OutputActivation;
import org.netloom.core.layer.Padding;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Part;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.sketch.Sketch;

/** Every mistake is named, where it is, and every repair that is offered clears it. */
class GraphDiagnosticsTest {

    private static final DataFacts FLOWERS = Sketch.classes(4, 2);
    private static final DataFacts PICTURES = Sketch.classes(16, 2);
    /** Two numbers, and a text of five tokens beside them. */
    private static final DataFacts OPINIONS = new DataFacts(
            7,
            FLOWERS.task(),
            FLOWERS.classNames(),
            "opinions.csv",
            List.of(0, 0, 9, 9, 9, 9, 9),
            0,
            List.of(
                    new Part(Part.TABLE, Part.Kind.TABLE, List.of(new Part.Span(0, 2)), new Flat(2), 0),
                    new Part("said", Part.Kind.TEXT, List.of(new Part.Span(2, 5)), new Flat(5), 9)));

    /**
     * A graph with one mistake.
     *
     * @param repairs how many ways out are offered at least
     */
    record Mistake(String code, Sketch sketch, DataFacts facts, String node, int repairs) {
        @Override
        public String toString() {
            return code + " at " + node;
        }
    }

    static Stream<Mistake> mistakes() {
        Sketch simple = Sketch.chain("Input", "Dense", "Output");
        Sketch adding = Sketch.chain("Input", "Dense", "Add", "Output")
                .node("Dense", "Dense2")
                .wire("Input1", "Dense2")
                .wire("Dense2", "Add1");
        Sketch unequal = adding.with("Dense2", node -> node.with(Dense.UNITS, 8));
        Sketch picture = image(Sketch.chain("Input", "Conv2D", "Flatten", "Output"));
        Sketch story = story(Sketch.chain("Input", "LSTM", "Output"));
        List<Mistake> all = new ArrayList<>();
        all.add(new Mistake("empty-graph", Sketch.empty(), FLOWERS, null, 1));
        all.add(new Mistake("no-input", Sketch.chain("Dense", "Output"), FLOWERS, null, 1));
        all.add(new Mistake("no-output", Sketch.chain("Input", "Dense"), FLOWERS, null, 1));
        all.add(new Mistake("no-output", image(Sketch.chain("Input", "Conv2D")), PICTURES, null, 1));
        all.add(new Mistake(
                "several-inputs",
                adding.node("Input", "Input2").cut("Input1", "Dense2").wire("Input2", "Dense2"),
                FLOWERS,
                "Input1",
                1));
        all.add(new Mistake(
                "several-outputs", simple.node("Output", "Output2").wire("Dense1", "Output2"), FLOWERS, "Output1", 1));
        all.add(new Mistake(
                "cycle", Sketch.chain("Input", "Add", "Dense", "Output").wire("Dense1", "Add1"), FLOWERS, null, 1));
        all.add(new Mistake("loose-node", simple.node("Dropout", "Dropout1"), FLOWERS, "Dropout1", 2));
        all.add(new Mistake(
                "loose-node",
                Sketch.empty().node("Input", "Input1").node("Dense", "Dense1").node("Output", "Output1"),
                FLOWERS,
                "Dense1",
                1));
        all.add(new Mistake("missing-input", simple.cut("Dense1", "Output1"), FLOWERS, "Output1", 1));
        all.add(new Mistake("missing-input", simple.cut("Input1", "Dense1"), FLOWERS, "Dense1", 1));
        all.add(new Mistake("leads-nowhere", simple.cut("Dense1", "Output1"), FLOWERS, "Dense1", 1));
        all.add(new Mistake(
                "leads-nowhere", simple.node("Dense", "Dense2").wire("Input1", "Dense2"), FLOWERS, "Dense2", 1));
        all.add(new Mistake("no-input-port", simple.node("Input", "Late").wire("Dense1", "Late"), FLOWERS, "Late", 1));
        all.add(new Mistake(
                "no-output-port", simple.node("Dense", "Dense2").wire("Output1", "Dense2"), FLOWERS, "Output1", 1));
        all.add(new Mistake("too-few-inputs", adding.cut("Dense2", "Add1"), FLOWERS, "Add1", 1));
        all.add(new Mistake("too-many-wires", simple.wire("Input1", "Output1"), FLOWERS, "Output1", 1));
        Sketch looking = story(Sketch.chain("Input", "MultiHeadAttention", "Flatten", "Output"));
        all.add(new Mistake(
                "more-than-two-wires",
                looking.node("LayerNormalization", "Second")
                        .node("LayerNormalization", "Third")
                        .wire("Input1", "Second")
                        .wire("Input1", "Third")
                        .wire("Second", "MultiHeadAttention1")
                        .wire("Third", "MultiHeadAttention1"),
                FLOWERS,
                "MultiHeadAttention1",
                1));
        all.add(new Mistake(
                "attention-too-large",
                looking.with("Input1", node -> node.with(Input.TIME_STEPS, 9000).with(Input.STEP_FEATURES, 1)),
                DataFacts.NONE,
                "MultiHeadAttention1",
                0));
        all.add(new Mistake("unknown-kind", Sketch.chain("Input", "Hologram", "Output"), FLOWERS, "Hologram1", 1));
        all.add(at("parameter-out-of-range", simple.with("Dense1", node -> node.with(Dense.UNITS, 0)), "Dense1"));
        all.add(at(
                "parameter-out-of-range",
                Sketch.chain("Input", "Dropout", "Output")
                        .with("Dropout1", node -> node.with(Dropout.RATE, Double.NaN)),
                "Dropout1"));
        all.add(new Mistake(
                "too-large",
                image(Sketch.chain("Input", "Conv2D", "Flatten", "Output"))
                        .with("Input1", node -> node.with(Input.HEIGHT, 512).with(Input.WIDTH, 512))
                        .with("Conv2D1", node -> node.with(Conv2D.FILTERS, 4096)),
                DataFacts.NONE,
                "Conv2D1",
                0));
        all.add(new Mistake(
                "too-many-parameters",
                Sketch.chain("Input", "Dense", "Dense", "Output")
                        .with("Dense1", node -> node.with(Dense.UNITS, 60_000))
                        .with("Dense2", node -> node.with(Dense.UNITS, 60_000)),
                FLOWERS,
                "Dense2",
                0));
        all.add(new Mistake(
                "wrong-rank-row", image(Sketch.chain("Input", "Conv2D", "Dense", "Output")), PICTURES, "Dense1", 2));
        all.add(new Mistake(
                "wrong-rank-row",
                story.with("LSTM1", node -> node.with(LSTM.RETURN_SEQUENCES, true)),
                FLOWERS,
                "Output1",
                3));
        all.add(new Mistake(
                "wrong-rank-image", Sketch.chain("Input", "Conv2D", "Flatten", "Output"), PICTURES, "Conv2D1", 1));
        all.add(new Mistake(
                "wrong-rank-image",
                image(Sketch.chain("Input", "Flatten", "Conv2D", "Flatten", "Output")),
                PICTURES,
                "Conv2D1",
                1));
        all.add(new Mistake("wrong-rank-sequence", Sketch.chain("Input", "LSTM", "Output"), FLOWERS, "LSTM1", 1));
        all.add(new Mistake(
                "wrong-rank-sequence", story(Sketch.chain("Input", "LSTM", "LSTM", "Output")), FLOWERS, "LSTM2", 1));
        all.add(new Mistake(
                "wrong-rank-image-or-sequence",
                Sketch.chain("Input", "GlobalAveragePooling2D", "Output"),
                FLOWERS,
                "GlobalAveragePooling2D1",
                1));
        all.add(new Mistake(
                "kernel-larger-than-input",
                picture.with("Conv2D1", node -> node.with(Conv2D.KERNEL_SIZE, Size2D.square(5))),
                PICTURES,
                "Conv2D1",
                2));
        all.add(new Mistake(
                "strides-skip-border",
                image(Sketch.chain("Input", "MaxPooling2D", "Flatten", "Output"))
                        .with("MaxPooling2D1", node -> node.with(MaxPooling2D.PADDING, Padding.SAME)
                                .with(MaxPooling2D.STRIDES, Size2D.square(4))),
                PICTURES,
                "MaxPooling2D1",
                1));
        all.add(new Mistake("sizes-differ", unequal, FLOWERS, "Add1", 2));
        all.add(new Mistake(
                "sizes-differ",
                Sketch.chain("Input", "Dense", "Dropout", "Add", "Output")
                        .node("Dense", "Dense2")
                        .wire("Dense1", "Dense2")
                        .wire("Dense2", "Add1")
                        .with("Dense2", node -> node.with(Dense.UNITS, 8)),
                FLOWERS,
                "Add1",
                2));
        all.add(new Mistake(
                "shapes-differ",
                image(Sketch.chain("Input", "Conv2D", "Add", "Flatten", "Output"))
                        .node("Conv2D", "Conv2D2")
                        .wire("Input1", "Conv2D2")
                        .wire("Conv2D2", "Add1")
                        .with("Conv2D2", node -> node.with(Conv2D.FILTERS, 4)),
                PICTURES,
                "Add1",
                2));
        all.add(new Mistake(
                "kinds-differ",
                image(Sketch.chain("Input", "Flatten", "Concatenate", "Output"))
                        .node("Conv2D", "Conv2D1")
                        .wire("Input1", "Conv2D1")
                        .wire("Conv2D1", "Concatenate1"),
                PICTURES,
                "Concatenate1",
                1));
        all.add(new Mistake(
                "outer-sizes-differ",
                image(Sketch.chain("Input", "MaxPooling2D", "Concatenate", "Flatten", "Output"))
                        .node("Conv2D", "Conv2D1")
                        .wire("Input1", "Conv2D1")
                        .wire("Conv2D1", "Concatenate1")
                        .with("Conv2D1", node -> node.with(Conv2D.STRIDES, new Size2D(1, 2))),
                PICTURES,
                "Concatenate1",
                1));
        all.add(new Mistake(
                "softmax-needs-row",
                picture.with("Conv2D1", node -> node.with(Conv2D.ACTIVATION, ActivationFunction.SOFTMAX)),
                PICTURES,
                "Conv2D1",
                1));
        all.add(at(
                "softmax-needs-row",
                story.with("LSTM1", node -> node.with(LSTM.ACTIVATION, ActivationFunction.SOFTMAX)),
                "LSTM1"));
        all.add(at(
                "normalization-of-sequence",
                story(Sketch.chain("Input", "BatchNormalization", "LSTM", "Output")),
                "BatchNormalization1"));
        all.add(new Mistake("layout-mismatch", picture, Sketch.classes(784, 2), "Input1", 1));
        all.add(new Mistake("layout-mismatch", image(Sketch.chain("Input", "Dense", "Output")), FLOWERS, "Input1", 1));
        all.add(new Mistake("output-width", simple, Sketch.classes(4, 3), "Output1", 1));
        all.add(new Mistake(
                "output-width-regression",
                simple.with("Output1", node -> node.with(Output.ACTIVATION, OutputActivation.LINEAR)),
                Sketch.number(4),
                "Output1",
                1));
        all.add(at("softmax-single", simple.with("Output1", node -> node.with(Output.UNITS, 1)), "Output1"));
        all.add(new Mistake("softmax-for-regression", simple, Sketch.number(4), "Output1", 1));
        all.add(new Mistake(
                "sigmoid-for-regression",
                simple.with("Output1", node -> node.with(Output.ACTIVATION, OutputActivation.SIGMOID)
                        .with(Output.UNITS, 1)),
                Sketch.number(4),
                "Output1",
                1));
        all.add(at(
                "linear-for-classes",
                simple.with("Output1", node -> node.with(Output.ACTIVATION, OutputActivation.LINEAR)),
                "Output1"));
        all.add(at(
                "loss-unfit",
                simple.with("Output1", node -> node.with(Output.LOSS, Loss.BINARY_CROSS_ENTROPY)),
                "Output1"));
        all.add(at("loss-slow", simple.with("Output1", node -> node.with(Output.LOSS, Loss.MSE)), "Output1"));
        all.add(new Mistake(
                "embedding-needs-index",
                Sketch.chain("Input", "Dense", "Embedding", "Flatten", "Output"),
                FLOWERS,
                "Embedding1",
                1));
        all.add(new Mistake(
                "embedding-needs-categories",
                Sketch.chain("Input", "Embedding", "Flatten", "Output"),
                new DataFacts(2, FLOWERS.task(), FLOWERS.classNames(), "mixed.csv", List.of(3, 0)),
                "Embedding1",
                1));
        all.add(new Mistake("input-reads-nothing", simple, OPINIONS, "Input1", 1));
        all.add(new Mistake(
                "input-reads-absent",
                simple.with("Input1", node -> node.with(Input.READS, "gone")),
                OPINIONS,
                "Input1",
                1));
        all.add(new Mistake(
                "part-unread", simple.with("Input1", node -> node.with(Input.READS, Part.TABLE)), OPINIONS, null, 1));
        all.add(new Mistake(
                "embedding-too-small",
                Sketch.chain("Input", "Embedding", "Flatten", "Output")
                        .with("Embedding1", node -> node.with(Embedding.INPUT_DIM, 5)),
                Sketch.indices(2, 9, 2),
                "Embedding1",
                1));
        all.add(new Mistake(
                "embedding-shares-input",
                Sketch.chain("Input", "Embedding", "Flatten", "Concatenate", "Output")
                        .wire("Input1", "Concatenate1"),
                Sketch.indices(4, 9, 2),
                "Embedding1",
                1));
        all.add(new Mistake(
                "dropout-zero",
                Sketch.chain("Input", "Dense", "Dropout", "Output")
                        .with("Dropout1", node -> node.with(Dropout.RATE, 0.0)),
                FLOWERS,
                "Dropout1",
                2));
        return all.stream();
    }

    private static Mistake at(String code, Sketch sketch, String node) {
        return new Mistake(code, sketch, FLOWERS, node, 1);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void should_name_the_mistake_and_offer_repairs_that_clear_it(Mistake mistake) {
        List<Diagnostic> found = mistake.sketch().diagnostics(mistake.facts());
        assertThat(found).extracting(Diagnostic::code).contains(mistake.code());
        Diagnostic diagnostic = found.stream()
                .filter(d -> d.code().equals(mistake.code())
                        && (mistake.node() == null || d.where().get(0).equals(new NodeId(mistake.node()))))
                .findFirst()
                .orElseThrow(() -> new AssertionError(found));

        assertThat(diagnostic.repairs()).as("repairs of %s", diagnostic).hasSizeGreaterThanOrEqualTo(mistake.repairs());
        for (Repair repair : diagnostic.repairs()) {
            ModelGraph mended = repair.edit().apply(mistake.sketch().graph());
            assertThat(new Sketch(mended).diagnostics(mistake.facts()))
                    .as("after %s", repair.edit().name())
                    .noneMatch(
                            d -> d.code().equals(diagnostic.code()) && d.where().equals(diagnostic.where()));
        }
    }

    @Test
    void should_find_nothing_in_a_sound_network() {
        Sketch sound = Sketch.chain("Input", "Dense", "Output");
        assertThat(sound.diagnostics(FLOWERS)).isEmpty();
        assertThat(sound.diagnostics(DataFacts.NONE)).isEmpty();
    }

    @Test
    void should_say_the_sizes_and_names_of_what_cannot_be_added_and_offer_the_two_ways_out() {
        Sketch sketch = Sketch.chain("Input", "Dense", "Add", "Output")
                .node("Dense", "Dense2")
                .wire("Input1", "Dense2")
                .wire("Dense2", "Add1")
                .with("Dense1", node -> node.named("Dense 2"))
                .with("Dense2", node -> node.named("Dense 3").with(Dense.UNITS, 8))
                .with("Add1", node -> node.named("Add"));

        List<Diagnostic> found = sketch.diagnostics(FLOWERS);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).arguments()).containsExactly("Add", "Dense 2", "Dense 3", 16L, 8L);
        assertThat(found.get(0).repairs())
                .extracting(repair -> repair.edit().name().key())
                .startsWith("repair-set-width", "repair-use");
        assertThat(found.get(0).repairs().get(0).edit().name().arguments()).containsExactly("Dense 3", "16");
        ModelGraph joined = found.get(0).repairs().get(1).edit().apply(sketch.graph());
        assertThat(joined.connections()).isEqualTo(sketch.graph().connections());
        assertThat(new Sketch(joined).diagnostics(FLOWERS)).isEmpty();
    }

    @Test
    void should_cut_the_wire_that_was_drawn_last_to_open_a_cycle() {
        Sketch sketch = Sketch.chain("Input", "Dense", "Add", "Dense", "Output")
                .wire("Input1", "Add1")
                .wire("Dense2", "Add1");

        Diagnostic cycle = sketch.diagnostics(FLOWERS).get(0);

        assertThat(cycle.code()).isEqualTo("cycle");
        assertThat(cycle.arguments().get(0)).isIn("Add1 → Dense2 → Add1", "Dense2 → Add1 → Dense2");
        assertThat(cycle.repairs().get(0).edit().apply(sketch.graph()))
                .isEqualTo(sketch.cut("Dense2", "Add1").graph());
    }

    @Test
    void should_check_a_graph_of_a_thousand_layers_at_once() {
        Sketch sketch = Sketch.chain("Input");
        String last = "Input1";
        List<Node> nodes = new ArrayList<>(sketch.graph().nodes());
        List<Connection> wires = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String id = "d" + i;
            nodes.add(new Node(
                    new NodeId(id),
                    i % 10 == 0 ? "Conv2D" : "Dense",
                    id,
                    ParameterValues.DEFAULTS,
                    new Position(i, 0)));
            wires.add(new Connection(new NodeId(last), new NodeId(id)));
            last = id;
        }
        Sketch large = new Sketch(ModelGraph.of(nodes, wires));

        assertThat(large.diagnostics(FLOWERS)).isNotEmpty();
    }

    @Test
    void should_offer_at_most_three_repairs_to_each_of_many_mistakes() {
        Sketch sketch = Sketch.chain("Input", "Dense", "Output");
        for (int i = 0; i < 40; i++) {
            sketch = sketch.node("Dropout", "Loose" + i);
        }
        List<Diagnostic> found = sketch.diagnostics(FLOWERS);

        assertThat(found).hasSizeGreaterThanOrEqualTo(40);
        assertThat(found)
                .allSatisfy(diagnostic -> assertThat(diagnostic.repairs()).hasSizeBetween(1, 3));
    }

    @Test
    void should_have_a_mistake_in_this_test_for_every_code_that_the_catalogue_knows() {
        Set<String> tested = new TreeSet<>(mistakes().map(Mistake::code).toList());

        assertThat(tested).containsAll(GraphCodes.OF_GRAPHS);
        assertThat(Arrays.asList("sizes-differ", "cycle")).allMatch(GraphCodes.OF_GRAPHS::contains);
    }

    private static Sketch image(Sketch sketch) {
        return sketch.with("Input1", node -> node.with(Input.LAYOUT, InputLayout.IMAGE)
                .with(Input.HEIGHT, 4)
                .with(Input.WIDTH, 4));
    }

    private static Sketch story(Sketch sketch) {
        return sketch.with(
                "Input1", node -> node.with(Input.LAYOUT, InputLayout.SEQUENCE).with(Input.TIME_STEPS, 4));
    }
}
