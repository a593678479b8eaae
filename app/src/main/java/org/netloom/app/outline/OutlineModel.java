package org.netloom.app.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.netloom.app.document.Analysis;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.LayerWords;
import org.netloom.app.outline.OutlineRow.Branch;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Note;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.shape.TensorShape;

/** Puts a network into lines: each layer after those that feed it. Where things lie on the canvas plays no part. */
final class OutlineModel {

    private final LayerCatalogue catalogue;
    private final I18n i18n;
    private final LayerWords words;

    OutlineModel(LayerCatalogue catalogue, I18n i18n) {
        this.catalogue = catalogue;
        this.i18n = i18n;
        this.words = new LayerWords(i18n);
    }

    List<Branch> of(ModelGraph graph, Analysis analysis) {
        Map<NodeId, List<Diagnostic>> problems = new HashMap<>();
        analysis.diagnostics().stream()
                .filter(d -> d.severity() != Severity.INFO && !d.where().isEmpty())
                .forEach(d -> problems.computeIfAbsent(d.where().get(0), id -> new ArrayList<>())
                        .add(d));
        // Layers on a cycle are in no order: they come last, as they were added.
        Set<Node> order = new LinkedHashSet<>(graph.topologicalOrder());
        order.addAll(graph.nodes());
        Folded top = new Folded();
        for (Node node : order) {
            Folded at = top;
            for (GroupId group : graph.pathTo(node.group())) {
                at = at.into(group);
            }
            at.parts.add(branch(graph, analysis, node, problems.getOrDefault(node.id(), List.of())));
        }
        Stream.<Item>concat(graph.frames().stream(), graph.notes().stream()).forEach(comment -> {
            Folded at = top;
            for (GroupId group : graph.pathTo(comment.group())) {
                at = at.into(group);
            }
            at.parts.add(leaf(comment(comment)));
        });
        return top.branches(graph);
    }

    /** What lies in a group, or at the top: a group stands where the first of its layers does. */
    private final class Folded {
        private final List<Object> parts = new ArrayList<>();
        private final Map<GroupId, Folded> groups = new HashMap<>();

        Folded into(GroupId group) {
            return groups.computeIfAbsent(group, id -> {
                parts.add(id);
                return new Folded();
            });
        }

        List<Branch> branches(ModelGraph graph) {
            List<Branch> branches = new ArrayList<>();
            for (Object part : parts) {
                if (part instanceof Branch branch) {
                    branches.add(branch);
                } else if (part instanceof GroupId id) {
                    String name = graph.group(id).map(Group::name).orElse(id.value());
                    int layers = graph.nodesIn(id).size();
                    branches.add(new Branch(
                            new OutlineRow.Folder(id, name, layers, i18n.text("outline.group", name, layers)),
                            into(id).branches(graph)));
                }
            }
            return branches;
        }
    }

    private OutlineRow comment(Item item) {
        boolean frame = item instanceof Frame;
        String text = item instanceof Frame framed ? framed.title() : item instanceof Note note ? note.text() : "";
        String line = text.strip().lines().findFirst().orElse("");
        return new OutlineRow.Comment(item.id(), line, i18n.text(frame ? "outline.frame" : "outline.note", text));
    }

    private Branch branch(ModelGraph graph, Analysis analysis, Node node, List<Diagnostic> problems) {
        List<Branch> below = new ArrayList<>();
        for (Diagnostic problem : problems) {
            below.add(leaf(new OutlineRow.Problem(node.id(), problem, i18n.text(problem))));
        }
        for (NodeId from : graph.inputsOf(node.id())) {
            below.add(wire(graph, analysis, new Connection(from, node.id()), true));
        }
        for (NodeId to : graph.outputsOf(node.id())) {
            below.add(wire(graph, analysis, new Connection(node.id(), to), false));
        }
        return new Branch(layer(graph, analysis, node, problems), below);
    }

    private OutlineRow layer(ModelGraph graph, Analysis analysis, Node node, List<Diagnostic> problems) {
        Optional<LayerKind> kind = catalogue.find(node.kind());
        String summary = kind.map(known -> words.summary(known, node.parameters()))
                .orElseGet(() -> i18n.text("canvas.face.unknown-kind"));
        String shape = analysis.shapeOf(node.id()).map(TensorShape::text).orElse("");
        Optional<Severity> severity =
                problems.stream().map(Diagnostic::severity).max(Comparator.naturalOrder());
        List<String> sentence = new ArrayList<>();
        sentence.add(node.name());
        kind.map(known -> i18n.text("layer." + known.type()))
                .filter(type -> !node.name().startsWith(type))
                .ifPresent(sentence::add);
        if (!summary.isEmpty()) {
            sentence.add(summary);
        }
        if (!shape.isEmpty()) {
            sentence.add(i18n.text("outline.gives", shape));
        }
        sentence.add(i18n.text(
                "outline.wires",
                graph.inputsOf(node.id()).size(),
                graph.outputsOf(node.id()).size()));
        if (node.bypassed()) {
            sentence.add(i18n.text("canvas.face.bypassed"));
        }
        if (!problems.isEmpty()) {
            sentence.add(i18n.text("outline.problems", problems.size()));
        }
        return new OutlineRow.Layer(
                node.id(), kind, node.name(), summary, shape, severity, String.join(", ", sentence));
    }

    private Branch wire(ModelGraph graph, Analysis analysis, Connection connection, boolean incoming) {
        NodeId other = incoming ? connection.from() : connection.to();
        String name = graph.node(other).map(Node::name).orElse(other.value());
        String shape =
                analysis.shapeOf(connection.from()).map(TensorShape::text).orElse("");
        String words = i18n.text(incoming ? "outline.from" : "outline.to", name);
        return leaf(new OutlineRow.Wire(
                connection, incoming, words, shape, shape.isEmpty() ? words : words + ": " + shape));
    }

    private static Branch leaf(OutlineRow row) {
        return new Branch(row, List.of());
    }
}
