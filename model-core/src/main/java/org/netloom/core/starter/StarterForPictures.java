package org.netloom.core.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.BatchNormalization;
import org.netloom.core.layer.Branches;
import org.netloom.core.layer.Conv2D;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Dropout;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.plan.Schedule;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Task;
import org.netloom.core.shape.TensorShape.Image;

/**
 * A sound first network for pictures and a plan to train it: the pattern of LeNet-5 (LeCun et al. 1998) with today's parts. Where a
 * picture is too small to be halved twice, it is halved less often. Pure.
 */
final class StarterForPictures {

    private static final double STEP = 200;
    private static final double LEFT = 40;
    private static final double TOP = 200;
    private static final int KERNEL = 5;
    private static final int SMALLEST = 8;
    private static final int BATCH = 32;
    private static final int FEWEST_EPOCHS = 8;
    private static final int MOST_EPOCHS = 40;
    /** Few pictures are looked at more often, so that there are this many steps of the weights. */
    private static final int FEWEST_STEPS = 600;

    private final List<Node> nodes = new ArrayList<>();

    private StarterForPictures() {}

    /**
     * Proposes a network.
     *
     * @param picture what one looks like
     * @param facts what the data demands: classes, or a number
     * @param trainingRows how many pictures gradients are computed on, at least 1
     */
    static StarterNetwork propose(Image picture, DataFacts facts, int trainingRows) {
        StarterForPictures starter = new StarterForPictures();
        starter.add(
                "Input",
                ParameterValues.DEFAULTS
                        .with(Input.LAYOUT, InputLayout.IMAGE)
                        .with(Input.HEIGHT, Math.toIntExact(picture.height()))
                        .with(Input.WIDTH, Math.toIntExact(picture.width()))
                        .with(Input.CHANNELS, Math.toIntExact(picture.channels())));
        long size = Math.min(picture.height(), picture.width());
        for (int filters = 32; filters <= 64 && size >= SMALLEST; filters *= 2) {
            starter.add(
                    "Conv2D",
                    ParameterValues.DEFAULTS
                            .with(Conv2D.FILTERS, filters)
                            .with(Conv2D.KERNEL_SIZE, Size2D.square(KERNEL)));
            // A few epochs are too short for running means that follow as slowly as is usual.
            starter.add("BatchNormalization", ParameterValues.DEFAULTS.with(BatchNormalization.MOMENTUM, 0.9));
            starter.add("MaxPooling2D", ParameterValues.DEFAULTS);
            starter.drop(facts, filters == 32 ? 0.2 : 0.5);
            size = (size - KERNEL + 1) / 2;
        }
        starter.add("Flatten", ParameterValues.DEFAULTS);
        starter.add("Dense", ParameterValues.DEFAULTS.with(Dense.UNITS, 256));
        starter.drop(facts, 0.5);
        starter.add("Output", StarterNetwork.output(facts));
        return new StarterNetwork(starter.chain(), plan(trainingRows));
    }

    private static TrainingPlan plan(int trainingRows) {
        int enough = (int) Math.ceil((double) FEWEST_STEPS * BATCH / trainingRows);
        return TrainingPlan.DEFAULT
                .withBatchSize(BATCH)
                .withEpochs(Math.max(FEWEST_EPOCHS, Math.min(MOST_EPOCHS, enough)))
                .withLearningRate(0.003)
                .withSchedule(Schedule.DEFAULT.withKind(Schedule.Kind.ONE_CYCLE).withWarmUp(0.25));
    }

    /** A number comes out larger or smaller by what is dropped; a class does not. */
    private void drop(DataFacts facts, double rate) {
        if (facts.task() != Task.REGRESSION) {
            add("Dropout", ParameterValues.DEFAULTS.with(Dropout.RATE, rate));
        }
    }

    private void add(String kind, ParameterValues values) {
        long number = nodes.stream().filter(node -> node.kind().equals(kind)).count() + 1;
        Position place = new Position(LEFT + STEP * nodes.size(), TOP);
        NodeId id = new NodeId(kind.toLowerCase(Locale.ROOT) + "_" + number);
        nodes.add(new Node(id, kind, kind + " " + number, values, place));
    }

    private ModelGraph chain() {
        return ModelGraph.of(nodes, Branches.chain(nodes));
    }
}
