package org.netloom.core.starter;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Branches;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Dropout;
import org.netloom.core.layer.NewNode;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Part;

/** A sound first network for data in several parts: a branch for each, side by side, and what they come to together. Pure. */
final class StarterForParts {

    private static final double STEP = 220;
    private static final double LEFT = 40;
    private static final double TOP = 100;
    private static final double APART = 130;
    private static final int FEW = 2000;
    private static final int FEWEST_STEPS = 1500;

    private StarterForParts() {}

    static StarterNetwork propose(DataFacts facts, int trainingRows) {
        ModelGraph graph = ModelGraph.EMPTY;
        List<Node> ends = new ArrayList<>();
        for (Part part : facts.parts()) {
            Position first = new Position(LEFT, TOP + APART * ends.size());
            List<Node> branch = Branches.of(graph, part, first, STEP);
            graph = with(graph, branch, Branches.chain(branch));
            ends.add(branch.get(branch.size() - 1));
        }
        double right =
                ends.stream().mapToDouble(node -> node.position().x()).max().orElse(LEFT);
        double middle = TOP + APART * (ends.size() - 1) / 2;
        List<Node> trunk = new ArrayList<>();
        for (Node node : List.of(
                node(graph, "Concatenate", ParameterValues.DEFAULTS),
                node(graph, "Dense", ParameterValues.DEFAULTS.with(Dense.UNITS, 32)),
                node(graph, "Dropout", ParameterValues.DEFAULTS.with(Dropout.RATE, 0.2)),
                node(graph, "Output", StarterNetwork.output(facts)))) {
            trunk.add(node.at(new Position(right + STEP * (trunk.size() + 1), middle)));
        }
        List<Connection> wires = new ArrayList<>(Branches.chain(trunk));
        ends.forEach(end -> wires.add(new Connection(end.id(), trunk.get(0).id())));
        return new StarterNetwork(with(graph, trunk, wires), plan(trainingRows));
    }

    private static Node node(ModelGraph graph, String kind, ParameterValues values) {
        Node fresh = NewNode.of(graph, kind, new Position(0, 0));
        return new Node(fresh.id(), kind, fresh.name(), values, fresh.position());
    }

    private static ModelGraph with(ModelGraph graph, List<Node> nodes, List<Connection> wires) {
        List<Node> all = new ArrayList<>(graph.nodes());
        all.addAll(nodes);
        List<Connection> both = new ArrayList<>(graph.connections());
        both.addAll(wires);
        return ModelGraph.of(all, both);
    }

    private static TrainingPlan plan(int trainingRows) {
        int batch = trainingRows < FEW ? 16 : 64;
        int epochs = (int) Math.ceil((double) FEWEST_STEPS * batch / trainingRows);
        return TrainingPlan.DEFAULT
                .withBatchSize(batch)
                .withEpochs(Math.max(10, Math.min(60, epochs)))
                .withLearningRate(0.003)
                .withPenalties(0, 1e-4);
    }
}
