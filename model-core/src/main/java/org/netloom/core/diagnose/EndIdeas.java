package org.netloom.core.diagnose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Dropout;
import org.netloom.core.layer.Embedding;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.Loss;
import org.netloom.core.layer.NewNode;
import org.netloom.core.layer.Output;
import org.netloom.core.layer.OutputActivation;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Task;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.text.MessageKey;

/** How the ends of a network come to fit the data: the right layers, widths, activations and losses. */
final class EndIdeas {

    /** The distance between two layers that are set side by side. */
    private static final double STEP = 220;

    private final GraphView view;
    private final DataFacts facts;
    private final PartIdeas parts;

    EndIdeas(GraphView view) {
        this.view = view;
        this.parts = new PartIdeas(view);
        this.facts = view.facts();
    }

    Stream<Repair> of(String code, Node node) {
        return switch (code) {
            case "output-width" -> Stream.of(Repairs.setWidth(node, Output.UNITS, facts.classCount()));
            case "output-width-regression" -> Stream.of(Repairs.setWidth(node, Output.UNITS, 1));
            case "softmax-for-regression", "sigmoid-for-regression" ->
                Stream.of(answer(node, OutputActivation.LINEAR, 1));
            case "linear-for-classes" -> Stream.of(answer(node, OutputActivation.SOFTMAX, facts.classCount()));
            case "softmax-single" -> softmaxSingle(node);
            case "loss-unfit", "loss-slow" -> Stream.of(Repairs.choose(node, Output.LOSS, Loss.AUTO));
            case "embedding-too-small" ->
                Stream.of(Repairs.set(
                        node, Embedding.INPUT_DIM, Collections.max(fed(node).indexSizes())));
            case "embedding-needs-categories" ->
                Stream.concat(
                        view.feeders(node.id()).stream().flatMap(parts::readIndices),
                        Stream.of(Repairs.dissolve(node)));
            case "embedding-needs-index" -> Stream.of(Repairs.dissolve(node));
            case "input-reads-nothing", "input-reads-absent" -> parts.read(node);
            case "embedding-shares-input" -> ownInput(node);
            case "dropout-zero" ->
                Stream.of(Repairs.dissolve(node), Repairs.set(node, Dropout.RATE, Dropout.RATE.defaultValue()));
            case "layout-mismatch" ->
                Stream.concat(
                        Stream.of(Layouts.table(node)),
                        Stream.concat(
                                Layouts.images(node, read(node)).stream(),
                                Stream.of(Layouts.sequence(node, read(node)))));
            default -> Stream.empty();
        };
    }

    /** The facts as an Input meets them. */
    private DataFacts read(Node input) {
        return Input.facts(input.parameters(), facts);
    }

    /** The facts as what an Input feeds meets them. */
    private DataFacts fed(Node node) {
        return read(view.feeders(node.id()).get(0));
    }

    private Stream<Repair> ownInput(Node embedding) {
        return Stream.concat(
                view.feeders(embedding.id()).stream()
                        .flatMap(input -> view.others(input, embedding).map(other -> Repairs.disconnect(input, other))),
                Stream.of(Repairs.dissolve(embedding)));
    }

    /** Input, a hidden layer and Output, wired. */
    Stream<Repair> firstLayers() {
        ModelGraph graph = view.drawn();
        Node input = NewNode.of(graph, "Input", new Position(STEP / 2, STEP / 2));
        Node hidden = NewNode.of(graph, "Dense", input.position().plus(STEP, 0));
        Node output = fitted(NewNode.of(graph, "Output", hidden.position().plus(STEP, 0)));
        return Stream.of(Repairs.named(
                EditName.of("repair-first-layers"),
                GraphEdits.addNodes(
                        List.of(input, hidden, output),
                        List.of(new Connection(input.id(), hidden.id()), new Connection(hidden.id(), output.id())))));
    }

    /** An Input before all that is not fed. */
    Stream<Repair> input() {
        List<Node> heads = view.heads();
        Node first = heads.isEmpty() ? view.graph().nodes().iterator().next() : heads.get(0);
        Node input = NewNode.of(view.drawn(), "Input", first.position().plus(-STEP, 0));
        List<GraphEdit> edits = new ArrayList<>(List.of(GraphEdits.addNode(input)));
        heads.forEach(head -> edits.add(GraphEdits.connect(input.id(), head.id())));
        return Stream.of(RepairIdeas.all(EditName.of("repair-add", MessageKey.layer("Input")), edits));
    }

    /** An Output of the right width after the last loose end, through a Flatten if what arrives is not a row. */
    Stream<Repair> output() {
        List<Node> tails = view.tails();
        if (tails.isEmpty()) {
            Node output = fitted(NewNode.of(view.drawn(), "Output", new Position(STEP, STEP)));
            return Stream.of(
                    Repairs.named(EditName.of("repair-add", MessageKey.layer("Output")), GraphEdits.addNode(output)));
        }
        Node tail = tails.get(tails.size() - 1);
        Node output = fitted(NewNode.of(view.drawn(), "Output", tail.position().plus(2 * STEP, 0)));
        List<GraphEdit> edits =
                new ArrayList<>(List.of(GraphEdits.addNode(output), GraphEdits.connect(tail.id(), output.id())));
        boolean deep = view.shapes()
                .outputOf(tail.id())
                .filter(shape -> !(shape instanceof Flat))
                .isPresent();
        if (deep) {
            Node flatten = NewNode.of(view.drawn(), "Flatten", tail.position().plus(STEP, 0));
            edits.add(GraphEdits.insertBetween(new Connection(tail.id(), output.id()), flatten));
        }
        return Stream.of(RepairIdeas.all(EditName.of("repair-add", MessageKey.layer("Output")), edits));
    }

    /** Everything is fed by the first Input; the others go. */
    Stream<Repair> oneInput(List<Node> inputs) {
        Node kept = inputs.get(0);
        List<GraphEdit> edits = new ArrayList<>();
        for (Node input : inputs.subList(1, inputs.size())) {
            for (var target : view.graph().outputsOf(input.id())) {
                edits.add(GraphEdits.reconnect(new Connection(input.id(), target), new Connection(kept.id(), target)));
            }
            edits.add(GraphEdits.removeNodes(List.of(input.id())));
        }
        return Stream.of(RepairIdeas.all(EditName.of("repair-one-input", kept.name()), edits));
    }

    private Stream<Repair> softmaxSingle(Node node) {
        List<Repair> ideas = new ArrayList<>();
        if (!facts.isKnown() || facts.classCount() == 2) {
            ideas.add(Repairs.choose(node, Output.ACTIVATION, OutputActivation.SIGMOID));
        }
        ideas.add(Repairs.setWidth(node, Output.UNITS, Math.max(2, facts.classCount())));
        return ideas.stream();
    }

    private static Repair answer(Node node, OutputActivation activation, int units) {
        return Repairs.named(
                EditName.of("repair-answer", node.name(), MessageKey.choice(activation), String.valueOf(units)),
                GraphEdits.setParameter(node.id(), Output.ACTIVATION, activation),
                GraphEdits.setParameter(node.id(), Output.LOSS, Loss.AUTO),
                GraphEdits.setParameter(node.id(), Output.UNITS, units));
    }

    private Node fitted(Node output) {
        if (!facts.isKnown()) {
            return output;
        }
        return facts.task() == Task.REGRESSION
                ? output.with(Output.UNITS, 1).with(Output.ACTIVATION, OutputActivation.LINEAR)
                : output.with(Output.UNITS, facts.classCount());
    }
}
