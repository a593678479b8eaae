package org.netloom.core.diagnose;

import java.util.Collections;
import java.util.List;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.Dropout;
import org.netloom.core.layer.Embedding;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.layer.Loss;
import org.netloom.core.layer.Output;
import org.netloom.core.layer.OutputActivation;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Part;
import org.netloom.core.shape.Task;
import org.netloom.core.text.MessageKey;

/** Whether the network's ends fit the data and the task, and what is worth knowing beside. */
final class EndChecks {

    private final GraphView view;
    private final DataFacts facts;

    EndChecks(GraphView view) {
        this.view = view;
        this.facts = view.facts();
    }

    void addTo(List<Diagnostic> found) {
        unread(found);
        for (Node node : view.graph().nodes()) {
            LayerKind kind = view.kind(node).orElse(null);
            if (kind instanceof Output) {
                output(found, node);
            } else if (kind instanceof Embedding) {
                embedding(found, node);
            } else if (kind instanceof Dropout && node.get(Dropout.RATE) == 0) {
                found.add(GraphView.about(Severity.INFO, "dropout-zero", List.of(node)));
            }
        }
    }

    /** Parts of the data that enter nowhere. */
    private void unread(List<Diagnostic> found) {
        List<Node> inputs = view.sources();
        if (inputs.isEmpty()
                || !facts.isInParts()
                || inputs.stream().anyMatch(node -> node.get(Input.READS).isBlank())) {
            return;
        }
        facts.parts().stream()
                .filter(part ->
                        inputs.stream().noneMatch(node -> node.get(Input.READS).equals(part.name())))
                .forEach(part -> found.add(
                        Diagnostic.warning("part-unread", Part.said(part.name()), facts.source(), part.name())));
    }

    private void output(List<Diagnostic> found, Node node) {
        int units = node.get(Output.UNITS);
        OutputActivation activation = node.get(Output.ACTIVATION);
        if (facts.isKnown() && facts.task() == Task.REGRESSION) {
            regression(found, node, units, activation);
        } else if (facts.isKnown()) {
            classification(found, node, units, activation);
        } else if (activation == OutputActivation.SOFTMAX && units == 1) {
            found.add(GraphView.error("softmax-single", node));
        }
        loss(found, node, activation);
    }

    private void regression(List<Diagnostic> found, Node node, int units, OutputActivation activation) {
        if (activation == OutputActivation.SOFTMAX) {
            found.add(GraphView.error("softmax-for-regression", node, facts.source()));
        } else if (activation == OutputActivation.SIGMOID) {
            found.add(GraphView.about(Severity.WARNING, "sigmoid-for-regression", List.of(node), facts.source()));
        }
        if (units != 1) {
            found.add(GraphView.error("output-width-regression", node, units, facts.source()));
        }
    }

    private void classification(List<Diagnostic> found, Node node, int units, OutputActivation activation) {
        if (activation == OutputActivation.LINEAR) {
            found.add(GraphView.error("linear-for-classes", node, facts.classCount()));
        } else if (activation == OutputActivation.SOFTMAX && units == 1) {
            found.add(GraphView.error("softmax-single", node));
            return;
        }
        boolean yesOrNo = units == 1 && activation == OutputActivation.SIGMOID && facts.classCount() == 2;
        if (units != facts.classCount() && !yesOrNo) {
            found.add(GraphView.error("output-width", node, units, facts.source(), facts.classCount()));
        }
    }

    private void loss(List<Diagnostic> found, Node node, OutputActivation activation) {
        Loss loss = Output.lossOf(node.parameters());
        boolean fits =
                switch (loss) {
                    case CROSS_ENTROPY -> activation == OutputActivation.SOFTMAX;
                    case BINARY_CROSS_ENTROPY -> activation == OutputActivation.SIGMOID;
                    case FOCAL -> activation != OutputActivation.LINEAR;
                    default -> true;
                };
        if (!fits) {
            found.add(GraphView.error("loss-unfit", node, MessageKey.choice(loss), MessageKey.choice(activation)));
        } else if (facts.isKnown()
                && facts.task() == Task.CLASSIFICATION
                && activation != OutputActivation.LINEAR
                && (loss == Loss.MSE || loss == Loss.MAE || loss == Loss.HUBER)) {
            found.add(GraphView.about(Severity.WARNING, "loss-slow", List.of(node), MessageKey.choice(loss)));
        }
    }

    private void embedding(List<Diagnostic> found, Node node) {
        List<Node> feeders = view.feeders(node.id());
        if (feeders.size() != 1) {
            return;
        }
        Node feeder = feeders.get(0);
        if (!(view.kind(feeder).orElse(null) instanceof Input)) {
            found.add(GraphView.error("embedding-needs-index", node, feeder.name()));
            return;
        }
        // The engine passes nothing back through an embedding, and cannot add this nothing to what comes from
        // elsewhere.
        view.others(feeder, node)
                .findFirst()
                .ifPresent(other -> found.add(GraphView.about(
                        Severity.ERROR, "embedding-shares-input", List.of(node, other), feeder.name())));
        if (facts.isKnown()) {
            List<Integer> sizes = Input.facts(feeder.parameters(), facts).indexSizes();
            int most = sizes.isEmpty() ? 0 : Collections.max(sizes);
            if (most == 0 || sizes.contains(0)) {
                found.add(GraphView.error("embedding-needs-categories", node, facts.source()));
            } else if (most > node.get(Embedding.INPUT_DIM)) {
                found.add(GraphView.error("embedding-too-small", node, node.get(Embedding.INPUT_DIM), most, most - 1));
            }
        }
    }
}
