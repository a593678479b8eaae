package org.netloom.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Branches;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.NewNode;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Part;
import org.netloom.core.shape.TensorShape.Flat;

/** How every part of the data comes to an Input. */
final class PartIdeas {

    private static final double STEP = 220;
    private static final double APART = 140;

    private final GraphView view;
    private final DataFacts facts;

    PartIdeas(GraphView view) {
        this.view = view;
        this.facts = view.facts();
    }

    /** "Let Input 2 read comment": what no other Input reads comes first. */
    Stream<Repair> read(Node input) {
        return Stream.concat(unread(), facts.parts().stream()).distinct().map(part -> reading(input, part));
    }

    /** The same for an Input before an Embedding, which looks something up. */
    Stream<Repair> readIndices(Node input) {
        return Stream.concat(unread(), facts.parts().stream())
                .distinct()
                .filter(part -> part.indexSize() > 0)
                .map(part -> reading(input, part));
    }

    /** Each Input reads another part, if there are enough. */
    Stream<Repair> readEach(List<Node> inputs) {
        List<Part> free = unread().toList();
        if (!facts.isInParts() || free.size() < inputs.size()) {
            return Stream.empty();
        }
        List<GraphEdit> edits = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            edits.add(GraphEdits.setParameter(
                    inputs.get(i).id(), Input.READS, free.get(i).name()));
        }
        return Stream.of(RepairIdeas.all(EditName.of("repair-read-each"), edits));
    }

    /** An Input for a part, and what it takes to bring it beside what reaches the last layer before the answer. */
    Stream<Repair> unread(String name) {
        return facts.part(name).stream().flatMap(part -> view.sinks().stream()
                .filter(sink -> view.feeders(sink.id()).size() == 1)
                .filter(sink -> view.arriving(sink.id()).stream().allMatch(Flat.class::isInstance))
                .limit(1)
                .map(sink -> beside(part, sink)));
    }

    private Repair beside(Part part, Node sink) {
        Node feeder = view.feeders(sink.id()).get(0);
        ModelGraph graph = view.drawn();
        double below = graph.nodes().stream()
                        .mapToDouble(node -> node.position().y())
                        .max()
                        .orElse(0)
                + APART;
        Node merge = NewNode.of(graph, "Concatenate", Repairs.between(feeder, sink));
        List<GraphEdit> edits =
                new ArrayList<>(List.of(GraphEdits.insertBetween(new Connection(feeder.id(), sink.id()), merge)));
        ModelGraph soFar = graph.plus(merge);
        List<Node> branch =
                Branches.of(soFar, part, new Position(feeder.position().x() - 2 * STEP, below), STEP);
        edits.add(GraphEdits.addNodes(branch, Branches.chain(branch)));
        edits.add(GraphEdits.connect(branch.get(branch.size() - 1).id(), merge.id()));
        return RepairIdeas.all(EditName.of("repair-read-beside", Part.said(part.name())), edits);
    }

    private Stream<Part> unread() {
        return facts.parts().stream().filter(part -> view.sources().stream()
                .noneMatch(node -> node.get(Input.READS).equals(part.name())));
    }

    private static Repair reading(Node input, Part part) {
        return Repairs.named(
                EditName.of("repair-read", input.name(), Part.said(part.name())),
                GraphEdits.setParameter(input.id(), Input.READS, part.name()),
                GraphEdits.setParameter(input.id(), Input.LAYOUT, Branches.layoutOf(part)));
    }
}
