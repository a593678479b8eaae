package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.compile.NetworkCompiler;
import org.netloom.core.engine.Engine;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.plan.TrainingPlan;

class UpdateSizesTest {

    /** Ways that lead through the one pass of our own, and through Deeplearning4j's updater. */
    enum Way {
        IN_ONE_PASS(Flowers.PLAN),
        WITH_PENALTIES(Flowers.PLAN.withPenalties(0.001, 0.001)),
        BY_DESCENT(Flowers.PLAN.withUpdater(TrainingPlan.Updater.SGD));

        private final TrainingPlan plan;

        Way(TrainingPlan plan) {
            this.plan = plan;
        }
    }

    @BeforeAll
    static void start() {
        new Engine().start();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void should_be_what_the_weights_have_moved_by_divided_by_what_they_are(Way way) {
        TrainingTask task = Flowers.clouds(way.plan, "Dense", "BatchNormalization", "Dense");
        Learner learner = learner(task);
        learner.learn(0, 0);
        Map<String, INDArray> before = copies(learner.network());

        learner.learn(1, 1);

        Map<NodeId, Double> sizes = learner.updates().afterStep().orElseThrow();
        Map<NodeId, Double> expected = new HashMap<>();
        for (Layer layer : learner.network().getLayers()) {
            double moved = 0;
            double size = 0;
            for (Map.Entry<String, INDArray> one : layer.paramTable().entrySet()) {
                // Running statistics are not learnt.
                if (!one.getKey().equals("mean")
                        && !one.getKey().startsWith("var")
                        && !one.getKey().startsWith("log10")) {
                    moved += before.get(key(layer, one.getKey()))
                            .sub(one.getValue())
                            .norm1Number()
                            .doubleValue();
                    size += one.getValue().norm1Number().doubleValue();
                }
            }
            if (size > 0) {
                expected.put(new NodeId(layer.getConfig().getLayerName()), moved / size);
            }
        }
        assertThat(sizes.keySet()).isEqualTo(expected.keySet()).hasSize(4);
        sizes.forEach((node, size) -> assertThat(size)
                .as(node.value())
                .isCloseTo(expected.get(node), within(1e-3 * expected.get(node)))
                .isPositive());
    }

    @Test
    void should_have_nothing_of_layers_without_weights() {
        TrainingTask task = Flowers.clouds(Flowers.PLAN, "Dense", "Dropout", "Activation");
        Learner learner = learner(task);

        learner.learn(0, 0);

        assertThat(learner.updates().afterStep().orElseThrow())
                .containsOnlyKeys(new NodeId("Dense1"), new NodeId("Output1"));
    }

    @Test
    void should_measure_again_only_when_two_hundred_times_as_long_has_passed_as_it_takes() {
        TrainingTask task = Flowers.clouds(Flowers.PLAN, "Dense");
        Learner learner = learner(task);
        AtomicLong now = new AtomicLong();
        // Each look at the clock takes a microsecond: so does a measurement.
        UpdateSizes sizes = new UpdateSizes(task.graph(), learner.network(), () -> now.getAndAdd(1000));
        learner.learn(0, 0);
        for (int first = 0; first < 100; first++) {
            sizes.afterStep();
        }

        now.addAndGet(300_000);
        assertThat(sizes.afterStep()).isPresent();
        now.addAndGet(190_000);
        assertThat(sizes.afterStep()).isEqualTo(Optional.empty());
        now.addAndGet(20_000);
        assertThat(sizes.afterStep()).isPresent();
        assertThat(sizes.afterStep()).isEqualTo(Optional.empty());
    }

    @Test
    void should_measure_the_first_times_soon_whatever_they_take() {
        TrainingTask task = Flowers.clouds(Flowers.PLAN, "Dense");
        Learner learner = learner(task);
        AtomicLong now = new AtomicLong();
        UpdateSizes slow = new UpdateSizes(task.graph(), learner.network(), () -> now.getAndAdd(1_000_000_000));
        learner.learn(0, 0);

        long measured = IntStream.range(0, 40)
                .filter(step -> slow.afterStep().isPresent())
                .count();

        assertThat(measured).isEqualTo(4);
    }

    private static Learner learner(TrainingTask task) {
        return new Learner(
                task,
                new NetworkCompiler(LayerCatalogue.standard())
                        .compile(task.graph(), task.plan(), task.data().facts())
                        .toOptional()
                        .orElseThrow());
    }

    private static Map<String, INDArray> copies(ComputationGraph network) {
        Map<String, INDArray> copies = new HashMap<>();
        for (Layer layer : network.getLayers()) {
            layer.paramTable().forEach((parameter, values) -> copies.put(key(layer, parameter), values.dup()));
        }
        return copies;
    }

    private static String key(Layer layer, String parameter) {
        return layer.getConfig().getLayerName() + "_" + parameter;
    }
}
