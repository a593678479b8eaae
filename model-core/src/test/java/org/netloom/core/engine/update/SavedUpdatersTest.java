package org.netloom.core.engine.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.compile.NetworkCompiler;
import org.netloom.core.engine.Engine;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.Output;
import org.netloom.core.layer.OutputActivation;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.plan.TrainingPlan.Updater;
import org.netloom.core.sketch.Sketch;

/**
 * A thousand steps with a fast updater, saved half way with what it remembers and loaded by Deeplearning4j, end where a thousand steps of
 * Deeplearning4j's own end. Both are given the same gradients: one that is taken at weights which were rounded differently is another
 * one, and after a thousand of them a comparison would be of the rounding.
 */
class SavedUpdatersTest {

    private static final int FEATURES = 7;
    private static final int ROWS = 24;
    private static final int HALF = 500;

    private static final double AGREEMENT = 1e-6;

    @BeforeAll
    static void start() {
        new Engine().start();
    }

    @ParameterizedTest
    @EnumSource(Updater.class)
    void should_go_on_after_loading_as_if_nothing_had_been(Updater rule, @TempDir Path folder) throws IOException {
        ComputationGraph stock = network(rule);
        ComputationGraph fast = network(rule);
        fast.setParams(stock.params().dup());
        UpdaterAcceleration.apply(fast);
        train(stock, 2 * HALF);
        train(fast, HALF);
        Path saved = folder.resolve("half.zip");
        fast.save(saved.toFile(), true);

        ComputationGraph loaded = ComputationGraph.load(saved.toFile(), true);
        assertThat(loaded.getIterationCount()).isEqualTo(HALF);
        UpdaterAcceleration.apply(loaded);
        train(loaded, HALF);

        assertThat(difference(stock.params(), loaded.params())).isLessThan(AGREEMENT);
        INDArray remembered = stock.getUpdater().getStateViewArray();
        if (remembered != null) {
            assertThat(difference(remembered, loaded.getUpdater().getStateViewArray()))
                    .isLessThan(AGREEMENT * Math.max(1, remembered.amaxNumber().doubleValue()));
        }
    }

    /** Takes as many steps as are wanted after those that the network has behind it. */
    private static void train(ComputationGraph network, int steps) {
        INDArray input = waves(3, ROWS, FEATURES);
        network.setInput(0, input);
        network.setLabels(waves(5, ROWS, 1));
        int done = network.getIterationCount();
        for (int step = done; step < done + steps; step++) {
            network.computeGradientAndScore();
            INDArray gradient = network.getGradientsViewArray();
            gradient.assign(waves(step + 7, 1, (int) gradient.length()).muli(step % 7 == 0 ? 10 : 0.1));
            network.getUpdater().update(network.gradient(), step, 0, 1, LayerWorkspaceMgr.noWorkspaces());
            network.params().subi(gradient.reshape(network.params().shape()));
        }
        network.getConfiguration().setIterationCount(done + steps);
    }

    private static INDArray waves(int step, int rows, int columns) {
        INDArray waves = Nd4j.create(DataType.FLOAT, rows, columns);
        for (int i = 0; i < waves.length(); i++) {
            waves.putScalar(i, Math.sin(step * (i + 1.0)));
        }
        return waves;
    }

    private static ComputationGraph network(Updater rule) {
        Sketch line = Sketch.chain("Input", "Output")
                .with("Output1", node -> node.with(Output.UNITS, 1).with(Output.ACTIVATION, OutputActivation.LINEAR));
        TrainingPlan plan =
                TrainingPlan.DEFAULT.withUpdater(rule).withLearningRate(0.001).withWeightDecay(0.01);
        return new NetworkCompiler(LayerCatalogue.standard())
                .compile(line.graph(), plan, Sketch.number(FEATURES))
                .toOptional()
                .orElseThrow();
    }

    private static double difference(INDArray a, INDArray b) {
        return a.sub(b).amaxNumber().doubleValue();
    }
}
