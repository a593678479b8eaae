package org.netloom.core.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Branches;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.layer.LSTM;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;

/**
 * A sound first network for whole sequences: an LSTM that reads each to its end and hands on what it knows then, so that what happened first and what
 * later can matter (Hochreiter and Schmidhuber 1997). Pure.
 */
final class StarterForSequences {

    private static final double STEP = 220;
    private static final double LEFT = 40;
    private static final double TOP = 200;
    private static final int FEW = 1000;
    private static final int FEWEST_STEPS = 3000;
    private static final int MOST_EPOCHS = 150;

    private final List<Node> nodes = new ArrayList<>();

    private StarterForSequences() {}

    static StarterNetwork propose(DataFacts facts, int trainingRows) {
        StarterForSequences starter = new StarterForSequences();
        starter.add(
                "Input",
                ParameterValues.DEFAULTS
                        .with(Input.LAYOUT, InputLayout.SEQUENCE)
                        .with(Input.TIME_STEPS, facts.steps())
                        .with(Input.STEP_FEATURES, facts.stepWidth()));
        starter.add("LSTM", ParameterValues.DEFAULTS.with(LSTM.UNITS, trainingRows < FEW ? 32 : 64));
        starter.add("Dense", ParameterValues.DEFAULTS.with(Dense.UNITS, 32));
        starter.add("Output", StarterNetwork.output(facts));
        int batch = trainingRows < FEW ? 16 : 64;
        int epochs = (int) Math.ceil((double) FEWEST_STEPS * batch / trainingRows);
        return new StarterNetwork(
                starter.chain(),
                TrainingPlan.DEFAULT
                        .withBatchSize(batch)
                        .withEpochs(Math.max(20, Math.min(MOST_EPOCHS, epochs)))
                        .withLearningRate(0.003));
    }

    private void add(String kind, ParameterValues values) {
        NodeId id = new NodeId(kind.toLowerCase(Locale.ROOT) + "_1");
        nodes.add(new Node(id, kind, kind + " 1", values, new Position(LEFT + STEP * nodes.size(), TOP)));
    }

    private ModelGraph chain() {
        return ModelGraph.of(nodes, Branches.chain(nodes));
    }
}
