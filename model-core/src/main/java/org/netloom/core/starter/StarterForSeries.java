package org.netloom.core.starter;

import java.util.List;
import java.util.Locale;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.layer.LSTM;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;

/**
 * A sound first network for windows of a series: an LSTM, and beside it the window itself, which goes to the output as it is. What
 * goes on as before, a trend or a season, is told by the second way, also where values are larger than any that was learnt; the first tells
 * what bends. (The autoregressive part of LSTNet, Lai et al. 2018.) Pure.
 */
final class StarterForSeries {

    private static final double STEP = 220;
    private static final double LEFT = 40;
    private static final double TOP = 200;
    private static final double APART = 70;
    private static final int FEW = 1000;
    private static final int FEWEST_STEPS = 4000;
    private static final int MOST_EPOCHS = 200;

    private StarterForSeries() {}

    static StarterNetwork propose(DataFacts facts, int trainingRows) {
        int units = trainingRows < FEW ? 16 : 32;
        Node input = node(
                "Input",
                0,
                0,
                ParameterValues.DEFAULTS
                        .with(Input.LAYOUT, InputLayout.SEQUENCE)
                        .with(Input.TIME_STEPS, facts.steps())
                        .with(Input.STEP_FEATURES, facts.stepWidth()));
        Node recurrent = node("LSTM", 1, -APART, ParameterValues.DEFAULTS.with(LSTM.UNITS, units));
        Node window = node("Flatten", 1, APART, ParameterValues.DEFAULTS);
        Node both = node("Concatenate", 2, 0, ParameterValues.DEFAULTS);
        Node output = node("Output", 3, 0, StarterNetwork.output(facts));
        ModelGraph graph = ModelGraph.of(
                List.of(input, recurrent, window, both, output),
                List.of(
                        new Connection(input.id(), recurrent.id()),
                        new Connection(input.id(), window.id()),
                        new Connection(recurrent.id(), both.id()),
                        new Connection(window.id(), both.id()),
                        new Connection(both.id(), output.id())));
        return new StarterNetwork(graph, plan(trainingRows));
    }

    private static TrainingPlan plan(int trainingRows) {
        int batch = trainingRows < FEW ? 16 : 64;
        int epochs = (int) Math.ceil((double) FEWEST_STEPS * batch / trainingRows);
        return TrainingPlan.DEFAULT
                .withBatchSize(batch)
                .withEpochs(Math.max(20, Math.min(MOST_EPOCHS, epochs)))
                .withLearningRate(0.003)
                .withPenalties(0, 1e-4);
    }

    private static Node node(String kind, int column, double below, ParameterValues values) {
        NodeId id = new NodeId(kind.toLowerCase(Locale.ROOT) + "_1");
        return new Node(id, kind, kind + " 1", values, new Position(LEFT + STEP * column, TOP + below));
    }
}
