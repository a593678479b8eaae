package org.netloom.app.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.netloom.app.document.Selection;
import org.netloom.core.graph.NodeId;
import org.netloom.core.metrics.Trend;

/** The nodes that meet the viewport, built; those that leave it hand their parts to those that enter. */
final class NodeLayer extends Pane {

    /** Below this zoom the small print of nodes could not be read: their names are written larger instead. */
    static final double COMPACT = 0.75;

    private static final double MARGIN = 40;

    private final Drawing drawing;
    private final Viewport viewport;
    private final Feedback feedback;
    private final Selection selection;
    private final Function<Trend, String> trendWords;
    private final Neighbours neighbours;
    private Set<NodeId> outstanding = Set.of();
    private final Map<NodeId, NodeSkin> attached = new LinkedHashMap<>();
    private final Deque<NodeSkin> pool = new ArrayDeque<>();
    private final Translate translate = new Translate();
    private final Scale scale = new Scale();

    /** @param trendWords says what the line of a trend is, with the figure */
    NodeLayer(
            Drawing drawing,
            Viewport viewport,
            Feedback feedback,
            Selection selection,
            Function<Trend, String> trendWords) {
        this.drawing = drawing;
        this.viewport = viewport;
        this.feedback = feedback;
        this.selection = selection;
        this.trendWords = trendWords;
        this.neighbours = new Neighbours(drawing, feedback);
        setManaged(false);
        setPickOnBounds(false);
        getTransforms().addAll(translate, scale);
    }

    /** Attaches, moves and detaches nodes for what is seen now. */
    void refresh() {
        translate.setX(-viewport.left() * viewport.zoom());
        translate.setY(-viewport.top() * viewport.zoom());
        scale.setX(viewport.zoom());
        scale.setY(viewport.zoom());
        boolean built = viewport.zoom() >= Painter.NODE_DETAIL;
        Rectangle2D seen = viewport.seen();
        Rectangle2D near = new Rectangle2D(
                seen.getMinX() - MARGIN,
                seen.getMinY() - MARGIN,
                seen.getWidth() + 2 * MARGIN,
                seen.getHeight() + 2 * MARGIN);
        attached.entrySet().removeIf(entry -> {
            boolean gone = !built
                    || drawing.face(entry.getKey()).isEmpty()
                    || !drawing.box(entry.getKey()).intersects(near);
            if (gone) {
                entry.getValue().release();
                pool.push(entry.getValue());
            }
            return gone;
        });
        if (built) {
            outstanding = neighbours.nodes();
            for (NodeFace face : drawing.faces()) {
                if (drawing.box(face.id()).intersects(near)) {
                    show(face);
                }
            }
        }
    }

    private void show(NodeFace face) {
        NodeSkin skin = attached.computeIfAbsent(face.id(), id -> take());
        skin.show(face, drawing.axes());
        skin.showLevel(viewport.zoom() < COMPACT);
        skin.showTrend(drawing.trend(face.id()), trendWords);
        var place = drawing.place(face.id());
        skin.relocate(place.x(), place.y());
        skin.showState(
                selection.contains(drawing.folded().item(face.id())),
                outstanding.contains(face.id()),
                feedback.flashing().filter(face.id()::equals).isPresent(),
                feedback.glow(face.id(), false),
                feedback.glow(face.id(), true));
        skin.style();
    }

    private NodeSkin take() {
        NodeSkin skin = pool.poll();
        if (skin == null) {
            skin = new NodeSkin();
            getChildren().add(skin);
        }
        return skin;
    }
}
