package org.netloom.core.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netloom.core.data.PreparedData;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Output;
import org.netloom.core.layer.OutputActivation;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Part;
import org.netloom.core.shape.Task;
import org.netloom.core.shape.TensorShape.Image;

/**
 * A sound first network for a table and a plan to train it: what a person who knows the field would try first, by the number of rows
 * and of features alone. Pure.
 *
 * @param graph input, one or two dense layers, output; of a series an LSTM and the window beside it; of data in several parts a branch for
 *     each; laid out from left to right
 * @param plan Adam; epochs by the number of rows
 */
public record StarterNetwork(ModelGraph graph, TrainingPlan plan) {

    private static final double STEP = 220;
    private static final double LEFT = 40;
    private static final double TOP = 200;

    /** Proposes a network for prepared data, of which at least one row is trained on. */
    public static StarterNetwork propose(PreparedData data) {
        int rows = data.training().count();
        return data.preparation().sequences() != null
                ? StarterForSequences.propose(data.facts(), rows)
                : propose(data.facts(), rows);
    }

    /**
     * Proposes a network.
     *
     * @param facts what the data demands
     * @param trainingRows how many rows gradients are computed on, at least 1
     */
    public static StarterNetwork propose(DataFacts facts, int trainingRows) {
        if (facts.isInParts()) {
            return StarterForParts.propose(facts, trainingRows);
        }
        Optional<Image> picture = facts.parts().stream()
                .map(Part::shape)
                .filter(Image.class::isInstance)
                .map(Image.class::cast)
                .findFirst();
        if (picture.isPresent()) {
            return StarterForPictures.propose(picture.get(), facts, trainingRows);
        }
        if (facts.steps() > 0 && facts.hasTokens()) {
            return StarterForText.propose(facts, trainingRows);
        }
        if (facts.steps() > 0) {
            return StarterForSeries.propose(facts, trainingRows);
        }
        Recipe recipe = Recipe.of(facts.task(), trainingRows);
        List<Node> nodes = new ArrayList<>();
        add(nodes, "Input", 1, ParameterValues.DEFAULTS);
        for (int i = 0; i < recipe.units().size(); i++) {
            add(
                    nodes,
                    "Dense",
                    i + 1,
                    ParameterValues.DEFAULTS.with(Dense.UNITS, recipe.units().get(i)));
        }
        add(nodes, "Output", 1, output(facts));
        List<Connection> wires = new ArrayList<>();
        for (int i = 1; i < nodes.size(); i++) {
            wires.add(new Connection(nodes.get(i - 1).id(), nodes.get(i).id()));
        }
        return new StarterNetwork(ModelGraph.of(nodes, wires), recipe.plan());
    }

    static ParameterValues output(DataFacts facts) {
        return facts.task() == Task.REGRESSION
                ? ParameterValues.DEFAULTS.with(Output.UNITS, 1).with(Output.ACTIVATION, OutputActivation.LINEAR)
                : ParameterValues.DEFAULTS.with(Output.UNITS, facts.classCount());
    }

    private static void add(List<Node> nodes, String kind, int number, ParameterValues values) {
        Position place = new Position(LEFT + STEP * nodes.size(), TOP);
        NodeId id = new NodeId(kind.toLowerCase(Locale.ROOT) + "_" + number);
        nodes.add(new Node(id, kind, kind + " " + number, values, place));
    }
}
