package org.netloom.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.Add;
import org.netloom.core.layer.AveragePooling2D;
import org.netloom.core.layer.Conv2D;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.layer.MaxPooling2D;
import org.netloom.core.layer.Padding;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.shape.TensorShape.Image;

/** What might mend a diagnostic, the best idea first. Not all hold: {@link GraphDiagnostics} tries each before it offers it. */
final class RepairIdeas {

    /** Each idea costs an inference; the nearest are the likeliest. */
    private static final int MOST_BYPASSED = 8;

    private final GraphView view;
    private final WiringIdeas wiring;
    private final EndIdeas ends;
    private final RankIdeas ranks;

    RepairIdeas(GraphView view) {
        this.view = view;
        this.wiring = new WiringIdeas(view);
        this.ends = new EndIdeas(view);
        this.ranks = new RankIdeas(view);
    }

    Stream<Repair> of(Diagnostic diagnostic) {
        return Stream.concat(useAgain(diagnostic), ofNodes(diagnostic));
    }

    /** A bypassed layer right before the trouble may be what is missing there. */
    private Stream<Repair> useAgain(Diagnostic diagnostic) {
        if (diagnostic.where().isEmpty() || view.drawn() == view.graph()) {
            return Stream.empty();
        }
        return view.drawn().upstreamOf(diagnostic.where().get(0)).stream()
                .flatMap(id -> view.drawn().node(id).stream())
                .filter(Node::bypassed)
                .limit(MOST_BYPASSED)
                .map(node -> Repairs.named(
                        EditName.of("repair-use-again", node.name()), GraphEdits.bypass(List.of(node.id()), false)));
    }

    private Stream<Repair> ofNodes(Diagnostic diagnostic) {
        List<Node> nodes = diagnostic.where().stream().map(view::node).toList();
        if (nodes.isEmpty()) {
            return switch (diagnostic.code()) {
                case "empty-graph" -> ends.firstLayers();
                case "no-input" -> ends.input();
                case "no-output" -> ends.output();
                case "part-unread" ->
                    new PartIdeas(view)
                            .unread(String.valueOf(diagnostic.arguments().get(2)));
                default -> Stream.empty();
            };
        }
        Node node = nodes.get(0);
        return switch (diagnostic.code()) {
            case "several-inputs" -> Stream.concat(ends.oneInput(nodes), new PartIdeas(view).readEach(nodes));
            case "several-outputs" -> nodes.stream().skip(1).map(Repairs::remove);
            case "cycle" -> cycle(diagnostic.where());
            case "loose-node" -> Stream.concat(wiring.loose(node), Stream.of(Repairs.remove(node)));
            case "missing-input" -> Stream.concat(wiring.feed(node), Stream.of(Repairs.remove(node)));
            case "leads-nowhere" -> Stream.concat(wiring.lead(node), Stream.of(Repairs.remove(node)));
            case "too-few-inputs" -> Stream.concat(wiring.feed(node), Stream.of(Repairs.dissolve(node)));
            case "more-than-two-wires" -> Stream.of(Repairs.disconnect(last(node), node));
            case "too-many-wires" -> wiring.keepLast(node);
            case "no-input-port" -> wiring.cutInputs(node);
            case "no-output-port" -> wiring.cutOutputs(node);
            case "unknown-kind", "normalization-of-sequence" -> Stream.of(Repairs.dissolve(node));
            case "wrong-rank-row" -> ranks.toRow(node);
            case "wrong-rank-image" -> ranks.toImage(node);
            case "wrong-rank-sequence" -> ranks.toSequence(node);
            case "wrong-rank-image-or-sequence" -> Stream.of(Repairs.dissolve(node));
            case "kernel-larger-than-input" -> window(node);
            // Both kinds of layer with windows keep the padding under the same key.
            case "strides-skip-border" -> Stream.of(Repairs.choose(node, Conv2D.PADDING, Padding.VALID));
            case "sizes-differ", "shapes-differ" -> sizes(node, nodes.get(1), nodes.get(2));
            case "kinds-differ", "outer-sizes-differ" -> ranks.flattenAll(node);
            case "softmax-needs-row" -> ranks.otherActivation(node);
            case "parameter-out-of-range" -> range(node);
            default -> ends.of(diagnostic.code(), node);
        };
    }

    private Node last(Node node) {
        List<Node> feeders = view.feeders(node.id());
        return feeders.get(feeders.size() - 1);
    }

    private Stream<Repair> cycle(List<NodeId> cycle) {
        Connection newest = Repairs.newest(view.graph(), cycle);
        return Stream.of(Repairs.disconnect(view.node(newest.from()), view.node(newest.to())));
    }

    private Stream<Repair> window(Node node) {
        LayerKind kind = view.kind(node).orElseThrow();
        if (!(view.arriving(node.id()).get(0) instanceof Image image)) {
            return Stream.empty();
        }
        Parameter.Extent size = kind instanceof Conv2D ? Conv2D.KERNEL_SIZE : MaxPooling2D.POOL_SIZE;
        Size2D now = node.get(size);
        Size2D fitting =
                new Size2D((int) Math.min(now.height(), image.height()), (int) Math.min(now.width(), image.width()));
        Parameter.Choice<Padding> padding = kind instanceof Conv2D ? Conv2D.PADDING : AveragePooling2D.PADDING;
        return Stream.of(Repairs.choose(node, padding, Padding.SAME), Repairs.set(node, size, fitting));
    }

    private Stream<Repair> sizes(Node node, Node first, Node other) {
        List<Repair> repairs = new ArrayList<>();
        Widths widths = new Widths(view);
        widths.match(other, first).ifPresent(repairs::add);
        widths.match(first, other).ifPresent(repairs::add);
        if (view.kind(node).orElse(null) instanceof Add) {
            repairs.add(Math.min(1, repairs.size()), Repairs.changeKind(view.drawn(), node, "Concatenate"));
        }
        return repairs.stream();
    }

    private Stream<Repair> range(Node node) {
        LayerKind kind = view.kind(node).orElseThrow();
        return kind.parameters().stream()
                .filter(parameter -> kind.isRelevant(parameter, node.parameters()))
                .flatMap(parameter -> inRange(node, parameter))
                .findFirst()
                .stream();
    }

    private static <T> Stream<Repair> inRange(Node node, Parameter<T> parameter) {
        T value = node.get(parameter);
        if (parameter.accepts(value)) {
            return Stream.empty();
        }
        Stream<Repair> ideas = Stream.of(Repairs.set(node, parameter, parameter.defaultValue()));
        return value instanceof Integer number && parameter instanceof Parameter.Whole whole && number > whole.maximum()
                ? Stream.of(Repairs.set(node, whole, whole.maximum()))
                : ideas;
    }

    /** Names the edits as one. */
    static Repair all(EditName name, List<GraphEdit> edits) {
        return new Repair(GraphEdits.all(name, edits));
    }
}
