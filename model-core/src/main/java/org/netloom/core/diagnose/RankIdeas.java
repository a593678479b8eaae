package org.netloom.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.ActivationFunction;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Flatten;
import org.netloom.core.layer.GRU;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.LSTM;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.shape.TensorShape.Sequence;

/** How a shape of the wrong kind can become one of the right kind. */
final class RankIdeas {

    private final GraphView view;

    RankIdeas(GraphView view) {
        this.view = view;
    }

    Stream<Repair> toRow(Node node) {
        Node feeder = view.feeders(node.id()).get(0);
        List<Repair> ideas = new ArrayList<>();
        if (isRecurrent(feeder)) {
            ideas.add(Repairs.set(feeder, LSTM.RETURN_SEQUENCES, false));
        }
        ideas.add(Repairs.insert(view.drawn(), "Flatten", List.of(feeder), node));
        boolean sequence = view.shapes().outputOf(feeder.id()).orElse(null) instanceof Sequence;
        String pooling = sequence ? "GlobalAveragePooling1D" : "GlobalAveragePooling2D";
        ideas.add(Repairs.insert(view.drawn(), pooling, List.of(feeder), node));
        return ideas.stream();
    }

    Stream<Repair> toImage(Node node) {
        Node feeder = view.feeders(node.id()).get(0);
        if (view.kind(feeder).orElse(null) instanceof Input) {
            return Layouts.images(feeder, view.facts()).stream();
        }
        return Stream.of(dropFlatten(feeder), Stream.of(Repairs.dissolve(node))).flatMap(ideas -> ideas);
    }

    Stream<Repair> toSequence(Node node) {
        Node feeder = view.feeders(node.id()).get(0);
        if (view.kind(feeder).orElse(null) instanceof Input) {
            return Stream.of(Layouts.sequence(feeder, view.facts()));
        }
        if (isRecurrent(feeder)) {
            return Stream.of(Repairs.set(feeder, LSTM.RETURN_SEQUENCES, true));
        }
        return Stream.of(dropFlatten(feeder), Stream.of(Repairs.dissolve(node))).flatMap(ideas -> ideas);
    }

    Stream<Repair> flattenAll(Node node) {
        List<Node> deep = view.feeders(node.id()).stream()
                .filter(feeder -> view.shapes()
                        .outputOf(feeder.id())
                        .filter(shape -> !(shape instanceof Flat))
                        .isPresent())
                .toList();
        return Stream.of("Flatten", "GlobalAveragePooling2D")
                .map(type -> Repairs.insert(view.drawn(), type, deep, node));
    }

    /** Every layer that has an activation has it under the same key, so one constant sets them all. */
    Stream<Repair> otherActivation(Node node) {
        ActivationFunction usual = isRecurrent(node) ? ActivationFunction.TANH : ActivationFunction.RELU;
        return Stream.of(Repairs.choose(node, Dense.ACTIVATION, usual));
    }

    /** Both recurrent layers have their settings under the same keys. */
    private boolean isRecurrent(Node node) {
        LayerKind kind = view.kind(node).orElse(null);
        return kind instanceof LSTM || kind instanceof GRU;
    }

    private Stream<Repair> dropFlatten(Node feeder) {
        return view.kind(feeder).orElse(null) instanceof Flatten ? Stream.of(Repairs.dissolve(feeder)) : Stream.empty();
    }
}
