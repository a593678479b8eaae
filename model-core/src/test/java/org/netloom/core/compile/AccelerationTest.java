package org.netloom.core.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.engine.Acceleration;
import org.netloom.core.engine.Engine;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.plan.TrainingPlan.Updater;
import org.netloom.core.sketch.Rows;

/**
 * Gradients as training has them, in single precision with oneDNN and all that is ours, beside those of plain code in double precision,
 * which {@link GradientTest} holds to differences of the loss.
 */
class AccelerationTest {

    private static final int ROWS = 5;
    private static final double RATE = 0.5;
    private static final double AGREEMENT = 5e-5;
    private static final String HELPERS_OFF = "org.eclipse.deeplearning4j.helpers.disable";
    private static final TrainingPlan PLAN =
            TrainingPlan.DEFAULT.withUpdater(Updater.SGD).withLearningRate(RATE);

    @BeforeAll
    static void start() {
        new Engine().start();
    }

    @AfterEach
    void singlePrecision() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    /** Dropout draws other numbers in another precision. */
    static Stream<Specimen> specimens() {
        return Specimen.all().stream()
                .filter(specimen ->
                        !specimen.name().toLowerCase(java.util.Locale.ROOT).contains("dropout"));
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void should_learn_in_one_step_what_plain_code_learns(Specimen specimen) {
        ComputationGraph fast = compile(specimen, DataType.FLOAT);
        Acceleration.applyToTraining(fast);
        INDArray before = fast.params().dup();
        INDArray received = step(specimen, fast, before);

        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        String helpers = System.getProperty(HELPERS_OFF);
        System.setProperty(HELPERS_OFF, "true");
        INDArray expected;
        try {
            expected = step(specimen, plain(specimen), before.castTo(DataType.DOUBLE));
        } finally {
            System.setProperty(HELPERS_OFF, helpers);
        }

        INDArray off = received.castTo(DataType.DOUBLE).sub(expected);
        double scale = Math.max(1, expected.amaxNumber().doubleValue());
        assertThat(off.sumNumber().doubleValue()).isFinite();
        assertThat(off.amaxNumber().doubleValue() / scale).isLessThan(AGREEMENT);
        assertThat(expected.amaxNumber().doubleValue()).isPositive();
    }

    private static ComputationGraph compile(Specimen specimen, DataType type) {
        return new NetworkCompiler(LayerCatalogue.standard())
                .compile(specimen.sketch().graph(), PLAN, specimen.facts(), type)
                .toOptional()
                .orElseThrow();
    }

    /** The same without anything of ours. */
    private static ComputationGraph plain(Specimen specimen) {
        ComputationGraph network = new ComputationGraph(new NetworkCompiler(LayerCatalogue.standard())
                .configure(specimen.sketch().graph(), PLAN, specimen.facts(), DataType.DOUBLE)
                .toOptional()
                .orElseThrow());
        network.init();
        return network;
    }

    /** What one step takes from the weights, by the rate: the gradient, and of running statistics their change. */
    private static INDArray step(Specimen specimen, ComputationGraph network, INDArray weights) {
        network.setParams(weights);
        PreparedRows rows = Rows.random(specimen.facts(), ROWS, 5);
        InputTensors tensors = InputTensors.of(specimen.sketch().graph(), specimen.facts());
        DataType type = weights.dataType();
        network.fit(
                new INDArray[] {tensors.features(rows)[0].castTo(type)},
                new INDArray[] {tensors.labels(rows).castTo(type)});
        return weights.sub(network.params()).divi(RATE);
    }
}
