package org.netloom.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.sketch.Sketch.LAYERS;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.GraphConfig;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.PrintMode;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.Acceleration;
import org.netloom.core.engine.Helpers;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.layer.ActivationFunction;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.plan.TrainingPlan.Updater;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.shape.TensorShape.Image;
import org.netloom.core.shape.TensorShape.Sequence;
import org.netloom.core.sketch.Rows;

/**
 * The gradients of every kind of layer, against differences of the loss, in double precision: with helpers and without, and over
 * sequences also with masks.
 */
class GradientTest {

    private static final int ROWS = 4;
    private static final TrainingPlan PLAN =
            TrainingPlan.DEFAULT.withUpdater(Updater.SGD).withLearningRate(1).withPenalties(0.001, 0.002);

    @BeforeAll
    static void calculateInDoublePrecision() {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
    }

    @AfterAll
    static void calculateInSinglePrecision() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    /** A specimen, computed in one way, with sequences of one length or of different ones. */
    private record Case(Specimen specimen, Way way, boolean masked) {
        @Override
        public String toString() {
            return specimen + ", " + way + (masked ? ", masked" : "");
        }
    }

    private enum Way {
        /** As networks are trained: with the helpers of oneDNN and with all that we put into their places. */
        HELPERS_ON,
        /** As Deeplearning4j computes by itself, which is where all falls back to. */
        HELPERS_OFF
    }

    static Stream<Case> cases() {
        return Specimen.all().stream().flatMap(specimen -> Arrays.stream(Way.values())
                .flatMap(way -> (hasSteps(specimen) ? Stream.of(false, true) : Stream.of(false))
                        .map(masked -> new Case(specimen, way, masked))));
    }

    /** Whether what enters has steps that may not count: those of a sequence, or the places of a row of indices. */
    private static boolean hasSteps(Specimen specimen) {
        return arrivals(specimen).anyMatch(arrival -> arrival.shape() instanceof Sequence);
    }

    /** What arrives at a kind of layer somewhere. */
    private record Arrival(String kind, TensorShape shape) {
        String text() {
            return kind + " of " + shape.getClass().getSimpleName();
        }
    }

    private static Stream<Arrival> arrivals(Specimen specimen) {
        ShapeReport shapes = specimen.sketch().shapes(specimen.facts());
        return specimen.sketch().graph().nodes().stream()
                .flatMap(node -> shapes.inputsOf(node.id()).orElseThrow().stream()
                        .map(shape -> new Arrival(node.kind(), shape)));
    }

    /** Every kind of layer with every kind of shape that it takes. */
    private static Set<String> wanted() {
        Set<String> wanted = new TreeSet<>();
        for (LayerKind kind : LAYERS.kinds()) {
            for (TensorShape shape : List.of(new Flat(6), new Image(6, 6, 6), new Sequence(6, 6))) {
                List<TensorShape> inputs =
                        kind.inputs() == LayerKind.Inputs.MANY ? List.of(shape, shape) : List.of(shape);
                if (kind.infer(ParameterValues.DEFAULTS, inputs, DataFacts.NONE) instanceof Known) {
                    wanted.add(new Arrival(kind.type(), shape).text());
                }
            }
        }
        return wanted;
    }

    @Test
    void should_check_every_kind_with_every_shape_that_it_takes() {
        assertThat(cases().flatMap(each -> arrivals(each.specimen())).map(Arrival::text))
                .containsAll(wanted());
        assertThat(cases().filter(Case::masked)
                        .flatMap(each -> arrivals(each.specimen()))
                        .map(Arrival::text))
                .as("with masks")
                .containsAll(wanted().stream()
                        .filter(text -> text.endsWith(" of Sequence"))
                        .toList())
                .contains("Embedding of Flat");
    }

    @Test
    void should_check_every_activation() {
        assertThat(Specimen.all())
                .extracting(Specimen::name)
                .containsAll(Arrays.stream(ActivationFunction.values())
                        .map(function -> "Dense with " + function)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void should_have_exact_gradients(Case each) {
        Specimen specimen = each.specimen();
        ComputationGraph network = network(each);
        PreparedRows rows = Rows.random(specimen.facts(), ROWS, 5);
        InputTensors tensors = InputTensors.of(specimen.sketch().graph(), specimen.facts());
        INDArray features = tensors.features(rows)[0].castTo(DataType.DOUBLE);
        // Running statistics follow the data and have no gradient.
        Set<String> statistics = network.paramTable().keySet().stream()
                .filter(name -> name.endsWith("_mean") || name.endsWith("_var") || name.endsWith("_log10stdev"))
                .collect(Collectors.toSet());

        boolean exact = GradientCheckUtil.checkGradients(new GraphConfig()
                .net(network)
                .inputs(new INDArray[] {features})
                .labels(new INDArray[] {tensors.labels(rows).castTo(DataType.DOUBLE)})
                .inputMask(each.masked() ? new INDArray[] {mask(features)} : null)
                .epsilon(1e-6)
                .maxRelError(1e-3)
                .minAbsoluteError(1e-8)
                .print(PrintMode.FAILURES_ONLY)
                .subset(true)
                .maxPerParam(60)
                .excludeParams(statistics)
                // The same values must be dropped whenever the loss is taken.
                .callEachIter(same -> Nd4j.getRandom().setSeed(12345)));

        assertThat(exact).as(each.toString()).isTrue();
    }

    private static ComputationGraph network(Case each) {
        NetworkCompiler compiler = new NetworkCompiler(LAYERS);
        ModelGraph graph = each.specimen().sketch().graph();
        DataFacts facts = each.specimen().facts();
        return switch (each.way()) {
            case HELPERS_ON ->
                Helpers.on(() -> right(compiler.compile(graph, PLAN, facts, DataType.DOUBLE), each.specimen()));
            case HELPERS_OFF ->
                Helpers.off(() -> {
                    ComputationGraph plain = new ComputationGraph(
                            right(compiler.configure(graph, PLAN, facts, DataType.DOUBLE), each.specimen()));
                    plain.init();
                    return Acceleration.applyCorrections(plain);
                });
        };
    }

    private static <T> T right(Outcome<T> outcome, Specimen specimen) {
        return outcome.toOptional()
                .orElseThrow(() -> new AssertionError(specimen.sketch().diagnostics(specimen.facts())));
    }

    /** Steps that do not count at the end, in the middle and at the front; a row in which all do. */
    private static INDArray mask(INDArray features) {
        int steps = (int) features.size(features.rank() - 1);
        double[][] mask = new double[ROWS][steps];
        for (int row = 0; row < ROWS; row++) {
            Arrays.fill(mask[row], 1);
        }
        if (steps > 3) {
            Arrays.fill(mask[1], 3, steps, 0);
            mask[2][1] = 0;
            mask[2][steps - 1] = 0;
            mask[3][0] = 0;
        }
        return Nd4j.createFromArray(mask);
    }
}
