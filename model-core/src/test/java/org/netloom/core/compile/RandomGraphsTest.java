package org.netloom.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.sketch.Sketch.LAYERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.dataset.DataSet;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.Conv2D;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Embedding;
import org.netloom.core.layer.GRU;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.layer.LSTM;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.layer.MultiHeadAttention;
import org.netloom.core.layer.Output;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.sketch.Rows;
import org.netloom.core.sketch.Sketch;

/**
 * Whatever a person draws: if nothing is called an error, the network compiles, trains and answers, and its shapes are the engine's.
 * Graphs with errors are mended by the repairs that are offered, as far as these lead.
 */
class RandomGraphsTest {

    private static final int MOST_CLICKS = 12;

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void should_train_whatever_has_no_errors(@ForAll long seed) {
        Random random = new Random(seed);
        DataFacts facts = facts(random);
        Sketch sketch = draw(random, facts);
        for (int click = 0; click < MOST_CLICKS && mendable(sketch, facts) != null; click++) {
            sketch = new Sketch(mendable(sketch, facts).repairs().get(0).edit().apply(sketch.graph()));
        }
        boolean sound = sketch.diagnostics(facts).stream().noneMatch(Diagnostic::isError);
        Statistics.label("sound").collect(sound);
        Statistics.label("sound").coverage(coverage -> coverage.check(true).percentage(share -> share > 25));
        if (sound) {
            train(sketch, facts);
        }
    }

    private static void train(Sketch sketch, DataFacts facts) {
        ComputationGraph network = new NetworkCompiler(LAYERS)
                .compile(sketch.graph(), TrainingPlan.DEFAULT, facts)
                .toOptional()
                .orElseThrow();
        PreparedRows rows = Rows.random(facts, 3, 1);
        InputTensors tensors = InputTensors.of(sketch.graph(), facts);

        network.fit(new DataSet(tensors.features(rows)[0], tensors.labels(rows)));

        assertThat(network.outputSingle(tensors.features(rows)).shape()).containsExactly(3, tensors.outputUnits());
        ShapeAgreementTest.agree(new Specimen("random", sketch, facts));
    }

    private static Diagnostic mendable(Sketch sketch, DataFacts facts) {
        return sketch.diagnostics(facts).stream()
                .filter(d -> d.isError() && !d.repairs().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static DataFacts facts(Random random) {
        int width = List.of(1, 4, 12, 48, 64).get(random.nextInt(5));
        int classes = 2 + random.nextInt(3);
        return switch (random.nextInt(4)) {
            case 0 -> Sketch.number(width);
            case 1 -> Sketch.indices(width, 1 + random.nextInt(6), classes);
            default -> Sketch.classes(width, classes);
        };
    }

    private static Sketch draw(Random random, DataFacts facts) {
        List<LayerKind> kinds = LAYERS.kinds().stream()
                .filter(kind -> !kind.type().equals("Input") && !kind.type().equals("Output"))
                .toList();
        Sketch sketch = Sketch.empty().node("Input", "n0");
        List<String> open = new ArrayList<>(List.of("n0"));
        int count = 1 + random.nextInt(5);
        for (int i = 1; i <= count; i++) {
            LayerKind kind = kinds.get(random.nextInt(kinds.size()));
            String id = "n" + i;
            sketch = sketch.node(kind.type(), id).wire(open.get(open.size() - 1), id);
            if (kind.inputs() == LayerKind.Inputs.MANY
                    || kind.inputs() == LayerKind.Inputs.ONE_OR_TWO && random.nextBoolean()) {
                sketch = sketch.wire(open.get(random.nextInt(open.size())), id);
            }
            open.add(id);
        }
        sketch = sketch.node("Output", "out").wire(open.get(open.size() - 1), "out");
        for (Node node : sketch.graph().nodes()) {
            LayerKind kind = LAYERS.find(node.kind()).orElseThrow();
            for (Parameter<?> parameter : kind.parameters()) {
                if (random.nextInt(3) > 0) {
                    sketch = sketch.with(node.id().value(), each -> vary(each, parameter, random));
                }
            }
            sketch = sketch.with(node.id().value(), each -> small(each, random));
        }
        return sketch.with("n0", input -> layout(input, facts, random));
    }

    private static <T> Node vary(Node node, Parameter<T> parameter, Random random) {
        if (parameter instanceof Parameter.Whole whole) {
            return node.with(whole, random.nextInt(12));
        }
        if (parameter instanceof Parameter.Decimal decimal) {
            double from = decimal.minimum();
            return node.with(decimal, from + random.nextDouble() * (Math.min(1, decimal.maximum()) - from));
        }
        if (parameter instanceof Parameter.Flag flag) {
            return node.with(flag, random.nextBoolean());
        }
        if (parameter instanceof Parameter.Extent extent) {
            return node.with(extent, new Size2D(1 + random.nextInt(5), 1 + random.nextInt(5)));
        }
        if (parameter instanceof Parameter.Words) {
            return node;
        }
        return choose(node, (Parameter.Choice<?>) parameter, random);
    }

    private static <E extends Enum<E>> Node choose(Node node, Parameter.Choice<E> choice, Random random) {
        return node.with(
                choice, choice.choices().get(random.nextInt(choice.choices().size())));
    }

    /** Defaults are too large for hundreds of tries. */
    private static Node small(Node node, Random random) {
        return switch (node.kind()) {
            case "Dense" -> node.parameters().isSet(Dense.UNITS) ? node : node.with(Dense.UNITS, 5);
            case "LSTM" -> node.parameters().isSet(LSTM.UNITS) ? node : node.with(LSTM.UNITS, 3);
            case "GRU" -> node.parameters().isSet(GRU.UNITS) ? node : node.with(GRU.UNITS, 3);
            case "MultiHeadAttention" ->
                node.with(MultiHeadAttention.NUM_HEADS, 1 + random.nextInt(3))
                        .with(MultiHeadAttention.KEY_DIM, 1 + random.nextInt(4));
            case "Conv2D" -> node.parameters().isSet(Conv2D.FILTERS) ? node : node.with(Conv2D.FILTERS, 3);
            case "Embedding" -> node.with(Embedding.INPUT_DIM, 1 + random.nextInt(8));
            case "Output" -> node.parameters().isSet(Output.UNITS) ? node : node.with(Output.UNITS, 3);
            default -> node;
        };
    }

    private static Node layout(Node input, DataFacts facts, Random random) {
        int width = facts.featureWidth();
        int part = width % 4 == 0 ? 4 : 1;
        return switch (random.nextInt(4)) {
            case 0 ->
                input.with(Input.LAYOUT, InputLayout.IMAGE)
                        .with(Input.HEIGHT, part)
                        .with(Input.WIDTH, width / part)
                        .with(Input.CHANNELS, 1);
            case 1 ->
                input.with(Input.LAYOUT, InputLayout.SEQUENCE)
                        .with(Input.TIME_STEPS, width / part)
                        .with(Input.STEP_FEATURES, part);
            case 2 -> input;
            default -> input.with(Input.LAYOUT, InputLayout.TABLE);
        };
    }
}
