package org.netloom.core.train;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.netloom.core.data.FittedTarget;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.layer.Output;
import org.netloom.core.layer.OutputActivation;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Task;
import org.netloom.core.sketch.Sketch;

/** Small tasks that a network learns in a moment: three clouds of points, and a plane. */
public final class Flowers {

    public static final TrainingPlan PLAN =
            TrainingPlan.DEFAULT.withLearningRate(0.01).withBatchSize(16).withEpochs(5);

    private Flowers() {}

    public static TrainingTask clouds(TrainingPlan plan, String... hidden) {
        ModelGraph graph = Sketch.chain(chain(hidden))
                .with("Output1", node -> node.with(Output.UNITS, 3))
                .graph();
        FittedTarget target = new FittedTarget(
                "kind", Task.CLASSIFICATION, Sketch.classes(2, 3).classNames(), 0, 1);
        return new TrainingTask(graph, plan, data(Sketch.classes(2, 3), target, 1));
    }

    public static TrainingTask plane(TrainingPlan plan, String... hidden) {
        ModelGraph graph = Sketch.chain(chain(hidden))
                .with("Output1", node -> node.with(Output.UNITS, 1).with(Output.ACTIVATION, OutputActivation.LINEAR))
                .graph();
        FittedTarget target = new FittedTarget("price", Task.REGRESSION, List.of(), 100, 20);
        return new TrainingTask(graph, plan, data(Sketch.number(2), target, 1));
    }

    /** The same rows with only two classes: the first, and the others. */
    public static TrainingTask yesNo(TrainingTask task) {
        DataFacts facts = Sketch.classes(2, 2);
        FittedTarget target = new FittedTarget("kind", Task.CLASSIFICATION, facts.classNames(), 0, 1);
        PreparedData data = task.data();
        return new TrainingTask(
                task.graph(),
                task.plan(),
                new PreparedData(
                        facts,
                        new Preparation(List.of(), target),
                        two(data.training()),
                        two(data.validation()),
                        two(data.test())));
    }

    private static PreparedRows two(PreparedRows rows) {
        float[] labels = new float[rows.count() * 2];
        for (int row = 0; row < rows.count(); row++) {
            labels[2 * row + (rows.labels()[3 * row] > 0 ? 0 : 1)] = 1;
        }
        return new PreparedRows(rows.count(), 2, 2, rows.features(), labels, rows.sourceRows());
    }

    public static TrainingTask planeTimes(float factor, TrainingPlan plan) {
        TrainingTask task = plane(plan, "Dense");
        FittedTarget target = task.data().preparation().target();
        return new TrainingTask(task.graph(), plan, data(Sketch.number(2), target, factor));
    }

    private static String[] chain(String... hidden) {
        return Stream.of(Stream.of("Input"), Arrays.stream(hidden), Stream.of("Output"))
                .flatMap(s -> s)
                .toArray(String[]::new);
    }

    private static PreparedData data(DataFacts facts, FittedTarget target, float factor) {
        Preparation preparation = new Preparation(List.of(), target);
        return new PreparedData(
                facts,
                preparation,
                rows(facts, 105, 1, factor),
                rows(facts, 24, 2, factor),
                rows(facts, 21, 3, factor));
    }

    private static PreparedRows rows(DataFacts facts, int count, long seed, float factor) {
        Random random = new Random(seed);
        boolean number = facts.task() == Task.REGRESSION;
        int labelWidth = number ? 1 : 3;
        float[] features = new float[count * 2];
        float[] labels = new float[count * labelWidth];
        for (int row = 0; row < count; row++) {
            int kind = row % 3;
            double x = random.nextGaussian() * 0.5 + (number ? 0 : 2 * Math.cos(kind * 2));
            double y = random.nextGaussian() * 0.5 + (number ? 0 : 2 * Math.sin(kind * 2));
            features[2 * row] = (float) x * factor;
            features[2 * row + 1] = (float) y * factor;
            if (number) {
                labels[row] = (float) (x - 2 * y);
            } else {
                labels[row * 3 + kind] = 1;
            }
        }
        return new PreparedRows(
                count,
                2,
                labelWidth,
                features,
                labels,
                IntStream.range(0, count).toArray());
    }
}
