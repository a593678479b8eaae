package org.netloom.app.canvas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.LayerIcons;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Category;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.shape.TensorShape;

/** Adds layers by name, and wires by the name of the other end: all that dragging does, without a mouse. */
final class QuickAdd {

    private static final int RECENT = 5;
    private static final double SIGN = 24;

    private final CanvasParts parts;
    private final SearchList list;
    private final Additions additions;
    private final CommentCommands comments;
    private final Deque<String> recent = new ArrayDeque<>();

    QuickAdd(CanvasParts parts, SearchList list, Additions additions, CommentCommands comments) {
        this.parts = parts;
        this.list = list;
        this.additions = additions;
        this.comments = comments;
    }

    /** Offers all layers; the one taken appears at a world point. */
    void open(Point2D view, Point2D world) {
        show(
                view,
                parts.catalogue().kinds(),
                kind -> additions.add(kind.type(), corner(world)),
                List.of(
                        comment("frame", "mdi2s-selection-drag", () -> {
                            parts.document().selection().clear();
                            comments.addFrame(world);
                        }),
                        comment("note", "mdi2n-note-text-outline", () -> comments.addNote(world))));
    }

    /** Offers the layers that fit the loose end of a wire. */
    void openFor(Point2D view, Point2D world, NodeId origin, boolean fromOutput) {
        Position place = parts.drawing().axes().cornerOf(world, !fromOutput);
        show(
                view,
                parts.wiring().kindsFor(origin, fromOutput),
                kind -> additions.addWired(kind.type(), Splicing.snap(place), origin, fromOutput));
    }

    /** Offers the layers that fit into a wire. */
    void openFor(Point2D view, Connection wire) {
        List<LayerKind> fitting = parts.catalogue().kinds().stream()
                .filter(kind ->
                        parts.wiring().canSplice(kind, org.netloom.core.parameter.ParameterValues.DEFAULTS, wire))
                .toList();
        show(view, fitting, kind -> additions.insert(kind.type(), wire));
    }

    /** Offers the nodes to which a node can be connected; those that do not fit say why. */
    void openTargets(NodeId from) {
        I18n i18n = parts.i18n();
        ModelGraph graph = parts.document().project().graph();
        Point2D port = parts.drawing().port(from, true);
        Wiring.Questions questions = parts.wiring().questions(Optional.empty());
        List<SearchList.Choice> choices = graph.nodes().stream()
                .filter(node ->
                        !node.id().equals(from) && !graph.outputsOf(from).contains(node.id()))
                .map(node -> target(questions, from, node))
                .sorted(Comparator.comparing(choice -> choice.refusal().isPresent()))
                .toList();
        list.open(
                parts.viewport().toView(port.getX() + 16, port.getY() - 16),
                i18n.text("canvas.connect.prompt"),
                i18n.text("canvas.connect.nothing"),
                choices);
    }

    private SearchList.Choice target(Wiring.Questions questions, NodeId from, Node node) {
        I18n i18n = parts.i18n();
        Optional<Diagnostic> doubt = questions.about(from, node.id());
        String shape = parts.document()
                .analysis()
                .shapeOf(node.id())
                .map(TensorShape::text)
                .orElse("");
        return new SearchList.Choice(
                node.id().value(),
                node.name(),
                doubt.map(i18n::text).orElse(shape),
                node.kind(),
                () -> sign(node.kind()),
                doubt.filter(Diagnostic::isError).map(i18n::text),
                () -> additions.connect(from, node.id()));
    }

    private SearchList.Choice comment(String id, String icon, Runnable add) {
        I18n i18n = parts.i18n();
        return new SearchList.Choice(
                id,
                i18n.text("canvas.add." + id),
                i18n.text("canvas.add." + id + ".summary"),
                id,
                () -> {
                    StackPane sign = new StackPane(new FontIcon(icon));
                    sign.setPrefSize(SIGN, SIGN);
                    return sign;
                },
                Optional.empty(),
                add);
    }

    private void show(Point2D view, List<LayerKind> kinds, Consumer<LayerKind> pick) {
        show(view, kinds, pick, List.of());
    }

    private void show(Point2D view, List<LayerKind> kinds, Consumer<LayerKind> pick, List<SearchList.Choice> others) {
        I18n i18n = parts.i18n();
        List<SearchList.Choice> choices = kinds.stream()
                .sorted(Comparator.comparingInt(this::rank))
                .map(kind -> new SearchList.Choice(
                        kind.type(),
                        i18n.text("layer." + kind.type()),
                        i18n.text("layer." + kind.type() + ".summary"),
                        kind.type(),
                        () -> LayerIcons.chip(kind, SIGN),
                        Optional.empty(),
                        () -> {
                            remember(kind.type());
                            pick.accept(kind);
                        }))
                .toList();
        List<SearchList.Choice> all = new ArrayList<>(choices);
        all.addAll(others);
        list.open(view, i18n.text("canvas.add.prompt"), i18n.text("canvas.add.nothing"), all);
    }

    /** Core layers first, then recent ones, then the rest in the order of the palette. */
    private int rank(LayerKind kind) {
        return kind.category() == Category.CORE ? 0 : recent.contains(kind.type()) ? 1 : 2;
    }

    private void remember(String type) {
        recent.remove(type);
        recent.push(type);
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
    }

    private javafx.scene.Node sign(String type) {
        return parts.catalogue()
                .find(type)
                .map(kind -> LayerIcons.chip(kind, SIGN))
                .orElseGet(Region::new);
    }

    /** The corner of a node whose head lies at a point. */
    private static Position corner(Point2D world) {
        return Splicing.snap(new Position(world.getX() - NodeFace.WIDTH / 2, world.getY() - NodeFace.PORT_Y));
    }
}
