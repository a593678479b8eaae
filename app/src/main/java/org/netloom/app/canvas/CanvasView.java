package org.netloom.app.canvas;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.netloom.app.document.Analysis;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Look;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ItemId;
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
    private final Rooms rooms = new Rooms();
    private final Map<Optional<GroupId>, Viewport.Place> looks = new HashMap<>();
    private final GroupLayer groups;
    private final Breadcrumbs breadcrumbs;
    private final NodeLayer nodes;
    private final Painter painter;
    private final Minimap minimap;
    private final EmptyState empty;
    private final CanvasSurface surface;
    private final CanvasParts parts;
    private final ProblemCard problems;
    private final Additions additions;
    private final QuickAdd quickAdd;
    private Analysis seen;
    private final Map<String, List<KeyCombination>> keys;
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
        this.seen = document.analysis();
        this.faces = new Faces(catalogue, i18n, text, rows::getValue);
        this.nodes = new NodeLayer(drawing, viewport, feedback, document.selection());
        this.groups = new GroupLayer(drawing, viewport, feedback, document.selection());
        this.breadcrumbs = new Breadcrumbs(i18n, this::enter);
        this.painter = new Painter(drawing, viewport, feedback, document.selection(), inks);
        this.minimap = new Minimap(drawing, viewport, document.selection(), inks);
        this.empty = new EmptyState(i18n, hasData, this::search, onStarter);
        Region zoom = new ZoomControl(viewport, i18n, this::zoomOut, this::zoomReset, this::zoomIn);
        this.surface = new CanvasSurface(
                viewport, inks, text, groups, nodes, floating, zoom, minimap, empty, breadcrumbs, this::draw);
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
        Interaction interaction = new Interaction(parts, tools(), additions, camera, surface);
        interaction.install();
        this.keys = interaction.keys();
        follow();
    }

    /** The node. */
    public Region root() {
        return surface;
    }

    /** What the keys of the canvas do: ids of messages {@code canvas.key.ID} with their keys, in the order in which they are told. */
    public Map<String, List<KeyCombination>> keys() {
        return keys;
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
        Map<NodeId, Position> goal =
                Arrangement.of(drawing.graph(), id -> drawing.box(id).getHeight());
        Map<ItemId, Position> items = new HashMap<>();
        goal.forEach((id, place) -> items.put(drawing.folded().item(id), place));
        Map<NodeId, Position> start = new HashMap<>();
        goal.keySet().forEach(id -> start.put(id, drawing.place(id)));
        if (goal.isEmpty()
                || !document.applyToGraph(GraphEdits.all(EditName.of("arrange"), List.of(GraphEdits.move(items))))) {
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
        Optional<org.netloom.core.graph.Node> node = document.project().graph().node(id);
        if (node.isEmpty()) {
            return;
        }
        if (!drawing.folded().shows(id)) {
            enter(node.get().group());
        }
        document.selection().select(id);
        Rectangle2D box = drawing.box(id);
        double zoom = Math.max(viewport.zoom(), 0.8);
        glideTo(viewport.centredOn(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2, zoom));
        new Flash(feedback).start(id);
        problems.open(id);
    }

    /** Shows only what is in a group, or the whole network again. */
    public void enter(Optional<GroupId> group) {
        if (rooms.room().equals(group)) {
            return;
        }
        camera.stop();
        problems.close();
        looks.put(rooms.room(), viewport.place());
        rooms.enter(document.project().graph(), group);
        document.selection().clear();
        stale();
        update();
        Optional<Viewport.Place> look = Optional.ofNullable(looks.remove(rooms.room()));
        boolean inwards = group.isPresent() && look.isEmpty();
        if (inwards) {
            drawing.bounds().ifPresent(area -> viewport.show(viewport.fitting(area)));
        } else {
            look.ifPresent(viewport::show);
        }
        surface.requestFocus();
    }

    /** The group that was entered. */
    public Optional<GroupId> entered() {
        return rooms.room();
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
        CanvasCommands commands = new CanvasCommands(document, drawing, refused -> parts.hint()
                .showForAWhile(refused, new Point2D(viewport.width() / 3, viewport.height() / 3)));
        RenameField rename = new RenameField(parts, surface);
        return new CanvasTools(
                commands,
                quickAdd,
                rename,
                problems,
                () -> commands.group(groupName()).ifPresent(rename::open),
                this::arrange,
                this::fit,
                this::search,
                this::reveal,
                this::enter,
                this::focusNode,
                Map.of(
                        "Shortcut+0", this::zoomReset,
                        "Shortcut+Equals", this::zoomIn,
                        "Shortcut+Plus", this::zoomIn,
                        "Shortcut+Add", this::zoomIn,
                        "Shortcut+Minus", this::zoomOut,
                        "Shortcut+Subtract", this::zoomOut));
    }

    private String groupName() {
        Set<String> taken = new HashSet<>();
        document.project().graph().groups().forEach(group -> taken.add(group.name()));
        int number = 1;
        while (taken.contains(i18n.text("canvas.group.name", number))) {
            number++;
        }
        return i18n.text("canvas.group.name", number);
    }

    private void follow() {
        subscriptions.onChange(document.analysisProperty(), analysis -> stale());
        // At once, not with the next pulse: a gesture may go on with what it has just made.
        subscriptions.onChange(document.projectProperty(), project -> {
            stale();
            update();
        });
        subscriptions.onChange(document.selection().itemsProperty(), chosen -> dirty());
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
            rooms.follow(graph);
            Folded folded = Folded.of(graph, rooms.room());
            seen = folded.analysis(document.analysis());
            drawing.show(folded, faces.of(folded, seen), seen);
            breadcrumbs.show(graph, document.project().name(), rooms.room());
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
        groups.refresh();
        groups.applyCss();
        nodes.refresh();
        nodes.applyCss();
        painter.paint(canvas, seen, grid);
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
