package org.netloom.app.canvas;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import org.netloom.app.document.Analysis;
import org.netloom.app.document.Selection;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Look;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.metrics.Trend;

/**
 * What is drawn of the document, layer upon layer, and when it is drawn anew: stale when the document has changed, dirty when only the
 * way it is seen has. FX thread only.
 */
final class CanvasScene {

    private final StudioDocument document;
    private final I18n i18n;
    private final Runnable onDirty;
    private final Runnable onUpdate;
    private final ObservableValue<String> rows;
    private final Drawing drawing = new Drawing();
    private final Viewport viewport = new Viewport(this::dirty);
    private final Feedback feedback = new Feedback(this::dirty);
    private final Inks inks = new Inks(this::dirty);
    private final FaceText text = new FaceText(this::fontsChanged);
    private final Rooms rooms = new Rooms();
    private final Faces faces;
    private final GroupLayer groups;
    private final CommentLayer comments;
    private final NodeLayer nodes;
    private final Painter painter;
    private final Minimap minimap;
    private Analysis seen;
    private boolean stale = true;
    private boolean grid = true;

    /**
     * @param rows how many rows the data feeds; empty while not known
     * @param onDirty told when the canvas must be drawn again, with the next pulse
     * @param onUpdate told when the drawing has taken over what changed in the document
     */
    CanvasScene(
            StudioDocument document,
            LayerCatalogue catalogue,
            I18n i18n,
            ObservableValue<String> rows,
            Runnable onDirty,
            Runnable onUpdate) {
        this.document = document;
        this.i18n = i18n;
        this.rows = rows;
        this.onDirty = onDirty;
        this.onUpdate = onUpdate;
        this.seen = document.analysis();
        Selection selection = document.selection();
        this.faces = new Faces(catalogue, i18n, text, rows::getValue);
        this.groups = new GroupLayer(drawing, viewport, feedback, selection);
        this.comments = new CommentLayer(drawing, viewport, feedback, selection);
        this.nodes = new NodeLayer(drawing, viewport, feedback, selection, new TrendWords(i18n)::of);
        this.painter = new Painter(drawing, viewport, feedback, selection, inks);
        this.minimap = new Minimap(drawing, viewport, selection, inks);
    }

    /** Draws what changes in the document from now on. */
    void follow(Subscriptions subscriptions) {
        subscriptions.onChange(document.analysisProperty(), analysis -> stale());
        // At once, not with the next pulse: a gesture may go on with what it has just made.
        subscriptions.onChange(document.projectProperty(), project -> {
            stale();
            update();
        });
        subscriptions.onChange(document.selection().itemsProperty(), chosen -> dirty());
        subscriptions.onChange(document.selection().wireProperty(), wire -> dirty());
        subscriptions.onChange(rows, now -> stale());
        subscriptions.onChange(i18n.messagesProperty(), words -> {
            faces.forget();
            stale();
        });
    }

    Drawing drawing() {
        return drawing;
    }

    Viewport viewport() {
        return viewport;
    }

    Feedback feedback() {
        return feedback;
    }

    Inks inks() {
        return inks;
    }

    FaceText text() {
        return text;
    }

    GroupLayer groups() {
        return groups;
    }

    CommentLayer comments() {
        return comments;
    }

    NodeLayer nodes() {
        return nodes;
    }

    Minimap minimap() {
        return minimap;
    }

    Rooms rooms() {
        return rooms;
    }

    /** Goes into a group, or out; drawn at once. */
    void enter(Optional<GroupId> group) {
        rooms.enter(document.project().graph(), group);
        document.selection().clear();
        stale();
        update();
    }

    /** Draws only the network from now on. */
    void hideGrid() {
        grid = false;
    }

    boolean hasGrid() {
        return grid;
    }

    /** The box around the network as it is now. */
    Optional<Rectangle2D> bounds() {
        update();
        return drawing.bounds();
    }

    void dirty() {
        onDirty.run();
    }

    /** Lets those nodes carry a dot that a run started now would train otherwise than the last one did. */
    void changed(Set<NodeId> nodes) {
        faces.changed(nodes);
        stale();
    }

    /** Lets those nodes show a line of how far training moves their weights. */
    void trends(Map<NodeId, Trend> trends) {
        drawing.trends(trends);
        dirty();
    }

    private void fontsChanged() {
        faces.forget();
        stale();
    }

    private void stale() {
        stale = true;
        dirty();
    }

    /** Takes over what changed in the document; at the latest when drawing, at once when something is asked of the drawing. */
    void update() {
        if (stale) {
            stale = false;
            ModelGraph graph = document.project().graph();
            rooms.follow(graph);
            Folded folded = Folded.of(graph, rooms.room());
            seen = folded.analysis(document.analysis());
            drawing.show(folded, faces.of(folded, seen), seen);
            onUpdate.run();
        }
    }

    /** Draws; called once a pulse if something is dirty. */
    void draw(CanvasSurface surface, Canvas canvas, Camera camera) {
        update();
        viewport.grow(Look.textScaleOf(surface));
        camera.settle();
        groups.refresh();
        comments.refresh();
        nodes.refresh();
        painter.paint(canvas, seen, grid);
        minimap.refresh();
    }
}
