package org.netloom.app.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Look;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;

/** The canvas: shows the network of the document and lets a person draw it. FX thread only. */
public final class CanvasView implements AutoCloseable {

    private static final double STEP = 1.25;

    private final StudioDocument document;
    private final I18n i18n;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Drawing drawing = new Drawing();
    private final Viewport viewport = new Viewport(this::dirty);
    private final Feedback feedback = new Feedback(this::dirty);
    private final Glide camera = new Glide(this::isStill);
    private final Glide arrangement = new Glide(this::isStill);
    private final Inks inks = new Inks(this::dirty);
    private final FaceText text = new FaceText(this::stale);
    private final Floating floating = new Floating();
    private final ObservableValue<String> rows;
    private final Faces faces;
    private final NodeLayer nodes;
    private final Painter painter;
    private final Minimap minimap;
    private final EmptyState empty;
    private final CanvasSurface surface;
    private final CanvasParts parts;
    private final ProblemCard problems;
    private final Additions additions;
    private final QuickAdd quickAdd;
    private boolean stale = true;
    private boolean fitted;
    private boolean grid = true;

    /**
     * @param rows how many rows the data feeds, such as {@code 105 / 23 / 22}; empty while not known
     * @param hasData whether a starter network can be built
     * @param onStarter builds one
     */
    public CanvasView(
            StudioDocument document,
            LayerCatalogue catalogue,
            I18n i18n,
            ObservableValue<String> rows,
            ObservableBooleanValue hasData,
            Runnable onStarter) {
        this.document = document;
        this.i18n = i18n;
        this.rows = rows;
        this.faces = new Faces(catalogue, i18n, text, rows::getValue);
        this.nodes = new NodeLayer(drawing, viewport, feedback, document.selection());
        this.painter = new Painter(drawing, viewport, feedback, document.selection(), inks);
        this.minimap = new Minimap(drawing, viewport, document.selection(), inks);
        this.empty = new EmptyState(i18n, hasData, this::search, onStarter);
        Region zoom = new ZoomControl(viewport, i18n, this::zoomOut, this::zoomReset, this::zoomIn);
        this.surface = new CanvasSurface(viewport, inks, text, nodes, floating, zoom, minimap, empty, this::draw);
        Wiring wiring = new Wiring(document, catalogue);
        this.parts = new CanvasParts(
                document,
                catalogue,
                i18n,
                drawing,
                viewport,
                feedback,
                new HitTest(drawing, viewport),
                wiring,
                new Splicing(drawing, wiring),
                new Hint(floating, i18n),
                floating);
        this.additions = new Additions(document, drawing, parts.splicing());
        this.problems = new ProblemCard(parts, surface);
        this.quickAdd = new QuickAdd(parts, new SearchList(floating, surface), additions);
        new Interaction(parts, tools(), additions, camera, surface).install();
        follow();
    }

    /** The node. */
    public Region root() {
        return surface;
    }

    /** Shows the whole network. */
    public void fit() {
        drawing.bounds().ifPresent(area -> glideTo(viewport.fitting(area)));
    }

    /**
     * Another network has come, or none yet: shows the whole of it as soon as the canvas has its size. After that it stays where a person
     * looks.
     */
    public void fitOnceShown() {
        camera.stop();
        viewport.show(0, 0, 1);
        fitted = false;
        dirty();
    }

    public void zoomIn() {
        zoomTo(viewport.zoom() * STEP);
    }

    public void zoomOut() {
        zoomTo(viewport.zoom() / STEP);
    }

    /** Goes back to 100 %. */
    public void zoomReset() {
        zoomTo(viewport.unit());
    }

    /** How large nodes are drawn; 1 is 100 %. */
    public double zoom() {
        return viewport.zoom();
    }

    /** Arranges the network in columns, from left to right; one undo step. */
    public void arrange() {
        arrangement.stop();
        ModelGraph graph = document.project().graph();
        Map<NodeId, Position> goal = Arrangement.of(graph, id -> drawing.box(id).getHeight());
        Map<NodeId, Position> start = new HashMap<>();
        goal.keySet().forEach(id -> start.put(id, drawing.place(id)));
        if (goal.isEmpty()
                || !document.applyToGraph(GraphEdits.all(EditName.of("arrange"), List.of(GraphEdits.move(goal))))) {
            return;
        }
        arrangement.run(fraction -> preview(start, goal, fraction), () -> {
            drawing.preview(Map.of());
            dirty();
            fit();
        });
    }

    /** Brings a node into the middle, selects it and lets it flash. */
    public void focusNode(NodeId id) {
        if (drawing.face(id).isEmpty()) {
            return;
        }
        document.selection().select(id);
        Rectangle2D box = drawing.box(id);
        double zoom = Math.max(viewport.zoom(), 0.8);
        glideTo(viewport.centredOn(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2, zoom));
        new Flash(feedback).start(id);
        problems.open(id);
    }

    /** Opens the search for layers in the middle of the canvas. */
    public void search() {
        Point2D world = viewport.centre();
        Position next = additions.next(new Position(world.getX() - NodeFace.WIDTH / 2, world.getY() - NodeFace.PORT_Y));
        Point2D corner = new Point2D(next.x() + NodeFace.WIDTH / 2, next.y() + NodeFace.PORT_Y);
        quickAdd.open(viewport.toView(corner.getX(), corner.getY()), corner);
    }

    /** Adds a layer after the selected one, or in the middle: what a double click in the palette does. */
    public void add(LayerKind kind) {
        Point2D world = viewport.centre();
        additions.add(
                kind.type(),
                additions.next(Splicing.snap(
                        new Position(world.getX() - NodeFace.WIDTH / 2, world.getY() - NodeFace.PORT_Y))));
        surface.requestFocus();
    }

    @Override
    public void close() {
        camera.stop();
        arrangement.stop();
        subscriptions.close();
    }

    /** Only the network, from a point of the canvas on, for a picture: no grid, no controls. */
    void showBare(double left, double top, double zoom) {
        grid = false;
        fitted = true;
        surface.hideControls();
        viewport.show(left, top, zoom);
    }

    Inks inks() {
        return inks;
    }

    Drawing drawing() {
        return drawing;
    }

    Viewport viewport() {
        return viewport;
    }

    /** The box around the network as it is now. */
    Optional<Rectangle2D> bounds() {
        update();
        return drawing.bounds();
    }

    private CanvasTools tools() {
        return new CanvasTools(
                new CanvasCommands(document, drawing),
                quickAdd,
                new RenameField(parts, surface),
                problems,
                this::arrange,
                this::fit,
                this::search,
                this::reveal,
                Map.of(
                        "Shortcut+0", this::zoomReset,
                        "Shortcut+Equals", this::zoomIn,
                        "Shortcut+Plus", this::zoomIn,
                        "Shortcut+Add", this::zoomIn,
                        "Shortcut+Minus", this::zoomOut,
                        "Shortcut+Subtract", this::zoomOut));
    }

    private void follow() {
        subscriptions.onChange(document.analysisProperty(), analysis -> stale());
        // At once, not with the next pulse: a gesture may go on with what it has just made.
        subscriptions.onChange(document.projectProperty(), project -> {
            stale();
            update();
        });
        subscriptions.onChange(document.selection().nodesProperty(), chosen -> dirty());
        subscriptions.onChange(document.selection().wireProperty(), wire -> dirty());
        subscriptions.bind(surface.accessibleTextProperty(), i18n.binding("canvas.accessible"));
        subscriptions.onChange(rows, now -> stale());
        subscriptions.onChange(i18n.messagesProperty(), words -> {
            faces.forget();
            stale();
        });
    }

    private boolean isStill() {
        return Look.isStill(surface);
    }

    private void stale() {
        stale = true;
        dirty();
    }

    private void dirty() {
        // Told by parts of the surface while it is being built.
        if (surface != null) {
            surface.requestLayout();
        }
    }

    /** Takes over what changed in the document; at the latest when drawing, at once when something is asked of the drawing. */
    private void update() {
        if (stale) {
            stale = false;
            ModelGraph graph = document.project().graph();
            drawing.show(graph, faces.of(graph, document.analysis()), document.analysis());
            empty.setVisible(graph.isEmpty() && grid);
            problems.refresh();
        }
    }

    private void draw(Canvas canvas) {
        update();
        viewport.grow(Look.textScaleOf(surface));
        if (!fitted && viewport.width() > 0) {
            fitted = true;
            drawing.bounds().ifPresent(area -> viewport.show(viewport.fitting(area)));
        }
        nodes.refresh();
        nodes.applyCss();
        painter.paint(canvas, document.analysis(), grid);
        minimap.refresh();
        problems.place();
    }

    private void preview(Map<NodeId, Position> from, Map<NodeId, Position> to, double fraction) {
        Map<NodeId, Position> between = new HashMap<>();
        to.forEach((id, goal) -> {
            Position start = from.getOrDefault(id, goal);
            between.put(
                    id,
                    new Position(
                            start.x() + (goal.x() - start.x()) * fraction,
                            start.y() + (goal.y() - start.y()) * fraction));
        });
        drawing.preview(between);
        dirty();
    }

    private void reveal(NodeId id) {
        Rectangle2D box = drawing.box(id);
        if (!viewport.seen().contains(box)) {
            glideTo(viewport.centredOn(
                    box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2, viewport.zoom()));
        }
    }

    private void zoomTo(double zoom) {
        Viewport.Place start = viewport.place();
        Point2D centre = viewport.centre();
        double goal = Viewport.clamp(zoom);
        camera.run(
                fraction -> viewport.show(viewport.centredOn(
                        centre.getX(), centre.getY(), start.zoom() * Math.pow(goal / start.zoom(), fraction))),
                () -> {});
    }

    private void glideTo(Viewport.Place goal) {
        Viewport.Place start = viewport.place();
        camera.run(fraction -> viewport.show(start.towards(goal, fraction)), () -> {});
    }
}
