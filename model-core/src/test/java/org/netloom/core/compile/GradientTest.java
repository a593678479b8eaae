package org.netloom.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.sketch.Sketch.LAYERS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
import org.netloom.core.engine.recurrent.RecurrentAcceleration;
import org.netloom.core.layer.ActivationFunction;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.plan.TrainingPlan.Updater;
import org.netloom.core.sketch.Rows;

/** The gradients of every kind of layer, against differences of the loss, in double precision. */
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

    static Stream<Specimen> specimens() {
        return Specimen.all().stream();
    }

    @Test
    void should_check_every_kind_and_every_activation() {
        Set<String> kinds = new java.util.TreeSet<>();
        List<String> names = new ArrayList<>();
        for (Specimen specimen : Specimen.all()) {
            specimen.sketch().graph().nodes().forEach(node -> kinds.add(node.kind()));
            names.add(specimen.name());
        }

        assertThat(kinds)
                .containsAll(LAYERS.kinds().stream().map(LayerKind::type).toList());
        assertThat(names)
                .containsAll(Arrays.stream(ActivationFunction.values())
                        .map(function -> "Dense with " + function)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void should_have_exact_gradients(Specimen specimen) {
        assertExact(specimen, network -> {});
    }

    @ParameterizedTest
    @MethodSource("recurrent")
    void should_have_exact_gradients_without_the_fast_lstm_too(Specimen specimen) {
        assertExact(specimen, RecurrentAcceleration::remove);
    }

    static Stream<Specimen> recurrent() {
        return specimens().filter(specimen -> specimen.sketch().graph().nodes().stream()
                .anyMatch(node -> node.kind().equals("LSTM")));
    }

    private static void assertExact(Specimen specimen, Consumer<ComputationGraph> treatment) {
        ComputationGraph network = new NetworkCompiler(LAYERS)
                .compile(specimen.sketch().graph(), PLAN, specimen.facts(), DataType.DOUBLE)
                .toOptional()
                .orElseThrow(() -> new AssertionError(specimen.sketch().diagnostics(specimen.facts())));
        treatment.accept(network);
        PreparedRows rows = Rows.random(specimen.facts(), ROWS, 5);
        InputTensors tensors = InputTensors.of(specimen.sketch().graph(), specimen.facts());
        // Running statistics follow the data and have no gradient.
        Set<String> statistics = network.paramTable().keySet().stream()
                .filter(name -> name.endsWith("_mean") || name.endsWith("_var") || name.endsWith("_log10stdev"))
                .collect(Collectors.toSet());

        boolean exact = GradientCheckUtil.checkGradients(new GraphConfig()
                .net(network)
                .inputs(new INDArray[] {tensors.features(rows).castTo(DataType.DOUBLE)})
                .labels(new INDArray[] {tensors.labels(rows).castTo(DataType.DOUBLE)})
                .epsilon(1e-6)
                .maxRelError(1e-3)
                .minAbsoluteError(1e-8)
                .print(PrintMode.FAILURES_ONLY)
                .subset(true)
                .maxPerParam(60)
                .excludeParams(statistics)
                // The same values must be dropped whenever the loss is taken.
                .callEachIter(each -> Nd4j.getRandom().setSeed(12345)));

        assertThat(exact).isTrue();
    }
}
