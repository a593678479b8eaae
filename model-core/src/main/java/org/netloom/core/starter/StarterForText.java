package org.netloom.core.starter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Branches;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Dropout;
import org.netloom.core.layer.Embedding;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;

/** A sound first network for texts: the mean of the vectors of a text's tokens, as in fastText (Joulin et al. 2017). Pure. */
final class StarterForText {

    private static final double STEP = 220;
    private static final double LEFT = 40;
    private static final double TOP = 200;
    private static final int FEWEST_STEPS = 1500;

    private final List<Node> nodes = new ArrayList<>();

    private StarterForText() {}

    static StarterNetwork propose(DataFacts facts, int trainingRows) {
        StarterForText starter = new StarterForText();
        starter.add("Input", ParameterValues.DEFAULTS);
        starter.add(
                "Embedding",
                ParameterValues.DEFAULTS
                        .with(Embedding.INPUT_DIM, Collections.max(facts.indexSizes()))
                        .with(Embedding.OUTPUT_DIM, 32));
        starter.add("GlobalAveragePooling1D", ParameterValues.DEFAULTS);
        starter.add("Dropout", ParameterValues.DEFAULTS.with(Dropout.RATE, 0.2));
        starter.add("Dense", ParameterValues.DEFAULTS.with(Dense.UNITS, 32));
        starter.add("Output", StarterNetwork.output(facts));
        int batch = trainingRows < 2000 ? 16 : 64;
        int epochs = (int) Math.ceil((double) FEWEST_STEPS * batch / trainingRows);
        return new StarterNetwork(
                starter.chain(),
                TrainingPlan.DEFAULT
                        .withBatchSize(batch)
                        .withEpochs(Math.max(6, Math.min(60, epochs)))
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
