package org.netloom.core.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.BatchNormalization;
import org.netloom.core.layer.Conv2D;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Dropout;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.layer.Output;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.plan.Schedule;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;

/**
 * A sound first network for pictures and a plan to train it: the pattern of LeNet-5 (LeCun et al. 1998) with today's parts. Where a
 * picture is too small to be halved twice, it is halved less often. Pure.
 */
public final class StarterForPictures {

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
     * @param pictures their size and channels
     * @param facts what the data demands: classes
     * @param trainingRows how many pictures gradients are computed on, at least 1
     */
    public static StarterNetwork propose(PictureSettings pictures, DataFacts facts, int trainingRows) {
        StarterForPictures starter = new StarterForPictures();
        starter.add(
                "Input",
                ParameterValues.DEFAULTS
                        .with(Input.LAYOUT, InputLayout.IMAGE)
                        .with(Input.HEIGHT, pictures.height())
                        .with(Input.WIDTH, pictures.width())
                        .with(Input.CHANNELS, pictures.channels()));
        int size = Math.min(pictures.height(), pictures.width());
        for (int filters = 32; filters <= 64 && size >= SMALLEST; filters *= 2) {
            starter.add(
                    "Conv2D",
                    ParameterValues.DEFAULTS
                            .with(Conv2D.FILTERS, filters)
                            .with(Conv2D.KERNEL_SIZE, Size2D.square(KERNEL)));
            // A few epochs are too short for running means that follow as slowly as is usual.
            starter.add("BatchNormalization", ParameterValues.DEFAULTS.with(BatchNormalization.MOMENTUM, 0.9));
            starter.add("MaxPooling2D", ParameterValues.DEFAULTS);
            starter.add("Dropout", ParameterValues.DEFAULTS.with(Dropout.RATE, filters == 32 ? 0.2 : 0.5));
            size = (size - KERNEL + 1) / 2;
        }
        starter.add("Flatten", ParameterValues.DEFAULTS);
        starter.add("Dense", ParameterValues.DEFAULTS.with(Dense.UNITS, 256));
        starter.add("Dropout", ParameterValues.DEFAULTS.with(Dropout.RATE, 0.5));
        starter.add("Output", ParameterValues.DEFAULTS.with(Output.UNITS, facts.classCount()));
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

    private void add(String kind, ParameterValues values) {
        long number = nodes.stream().filter(node -> node.kind().equals(kind)).count() + 1;
        Position place = new Position(LEFT + STEP * nodes.size(), TOP);
        NodeId id = new NodeId(kind.toLowerCase(Locale.ROOT) + "_" + number);
        nodes.add(new Node(id, kind, kind + " " + number, values, place));
    }

    private ModelGraph chain() {
        List<Connection> wires = new ArrayList<>();
        for (int i = 1; i < nodes.size(); i++) {
            wires.add(new Connection(nodes.get(i - 1).id(), nodes.get(i).id()));
        }
        return ModelGraph.of(nodes, wires);
    }
}
