package org.netloom.app.canvas;

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
import org.netloom.app.action.KeyMap;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Look;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.edit.Piece;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.metrics.Trend;

/** The canvas: shows the network of the document and lets a person draw it. FX thread only. */
public final class CanvasView implements AutoCloseable {

    private final StudioDocument document;
    private final I18n i18n;
    private final Subscriptions subscriptions = new Subscriptions();
    private final CanvasScene scene;
    private final Camera camera;
    private final Rearranging rearranging;
    private final Floating floating = new Floating();
    private final Breadcrumbs breadcrumbs;
    private final EmptyState empty;
    private final CanvasSurface surface;
    private final CanvasParts parts;
    private final ProblemCard problems;
    private final Additions additions;
    private final RenameField rename;
    private final CommentCommands comments;
    private final Aligning aligning;
    private final QuickAdd quickAdd;
    private final FindBar findBar;
    private final HelpCard help;
    private final Map<String, List<KeyCombination>> keys;

    /**
     * @param rows how many rows the data feeds, such as {@code 105 / 23 / 22}; empty while not known
     * @param hasData whether a starter network can be built
     * @param arranger finds out where nodes lie best
     * @param onStarter builds one
     */
    public CanvasView(
            StudioDocument document,
            LayerCatalogue catalogue,
            I18n i18n,
            ObservableValue<String> rows,
            ObservableBooleanValue hasData,
            Arranger arranger,
            Runnable onStarter) {
        this(document, catalogue, i18n, rows, hasData, arranger, onStarter, KeyMap.asDeclared(), Landing.NONE);
    }

    /**
     * @param keyMap the keys that a person has chosen
     * @param landing where what is dragged off the canvas can be dropped
     */
    public CanvasView(
            StudioDocument document,
            LayerCatalogue catalogue,
            I18n i18n,
            ObservableValue<String> rows,
            ObservableBooleanValue hasData,
            Arranger arranger,
            Runnable onStarter,
            KeyMap keyMap,
            Landing landing) {
        this.document = document;
        this.i18n = i18n;
        this.scene = new CanvasScene(document, catalogue, i18n, rows, this::dirty, this::refreshAround);
        this.camera = new Camera(scene.drawing(), scene.viewport(), this::isStill);
        this.rearranging = new Rearranging(document, scene, arranger, this::isStill, this::tell);
        this.breadcrumbs = new Breadcrumbs(i18n, this::enter);
        this.empty = new EmptyState(i18n, hasData, this::search, onStarter);
        Region zoom = new ZoomControl(scene.viewport(), i18n, this::zoomOut, this::zoomReset, this::zoomIn);
        this.surface = new CanvasSurface(scene, floating, zoom, empty, breadcrumbs, this::draw);
        Wiring wiring = new Wiring(document, catalogue);
        this.parts = new CanvasParts(
                document,
                catalogue,
                i18n,
                scene.drawing(),
                scene.viewport(),
                scene.feedback(),
                new HitTest(scene.drawing(), scene.viewport()),
                wiring,
                new Splicing(scene.drawing(), wiring),
                new Hint(floating, i18n),
                floating);
        this.additions = new Additions(document, scene.drawing(), parts.splicing());
        this.problems = new ProblemCard(parts, surface);
        this.help = new HelpCard(parts, surface);
        this.rename = new RenameField(parts, surface);
        this.comments = new CommentCommands(parts, rename, new NoteField(parts, surface));
        this.aligning = new Aligning(document, scene.drawing());
        this.quickAdd = new QuickAdd(parts, new SearchList(floating, surface), additions, comments);
        this.findBar = new FindBar(new GraphSearch(document, catalogue, i18n), floating, surface, i18n, this::show);
        Interaction interaction =
                new Interaction(parts, tools(), additions, camera, surface, new DropBeyond(landing, surface), keyMap);
        interaction.install();
        this.keys = interaction.keys();
        scene.follow(subscriptions);
        subscriptions.onChange(document.selection().itemsProperty(), findBar::selected);
        subscriptions.bind(surface.accessibleTextProperty(), i18n.binding("canvas.accessible"));
    }

    /** Lets those nodes carry a dot that have changed since the last run. */
    public void markChanged(ObservableValue<Set<NodeId>> changed) {
        subscriptions.observe(changed, scene::changed);
    }

    /** Lets those nodes show how far training moves their weights. */
    public void showTrends(ObservableValue<Map<NodeId, Trend>> trends) {
        subscriptions.observe(trends, scene::trends);
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
        camera.fit();
    }

    /**
     * Another network has come, or none yet: shows the whole of it as soon as the canvas has its size. After that it stays where a person
     * looks.
     */
    public void fitOnceShown() {
        rearranging.stop();
        camera.fitOnceShown();
    }

    public void zoomIn() {
        camera.zoomIn();
    }

    public void zoomOut() {
        camera.zoomOut();
    }

    /** Goes back to 100 %. */
    public void zoomReset() {
        camera.zoomReset();
    }

    /** How large nodes are drawn; 1 is 100 %. */
    public double zoom() {
        return scene.viewport().zoom();
    }

    /** Arranges the network in its direction, or only what is selected if that is several nodes; one undo step. */
    public void arrange() {
        rearranging.arrange(this::fit);
    }

    /** Arranges the whole network to be read in a direction; one undo step. */
    public void arrange(Flow flow) {
        rearranging.arrange(flow, this::fit);
    }

    /** Brings a node into the middle, selects it and lets it flash. */
    public void focusNode(NodeId id) {
        if (show(id)) {
            problems.open(id);
        }
    }

    /** The same with whatever lies on the canvas; the outline leads to groups and comments too. */
    public void reveal(ItemId id) {
        if (id instanceof NodeId node) {
            focusNode(node);
        } else {
            show(id);
        }
    }

    /** Opens the help for the layer that is selected; tells whether one is. */
    public boolean help() {
        return document.selection()
                .single()
                .filter(scene.drawing().folded()::shows)
                .filter(help::open)
                .isPresent();
    }

    /** Opens the bar that finds things in the graph by their words. */
    public void find() {
        findBar.open();
    }

    private boolean show(ItemId id) {
        Optional<Item> item = document.project().graph().item(id);
        if (item.isEmpty()) {
            return false;
        }
        boolean finding = findBar.hasFocus();
        if (!scene.drawing().sees(id)) {
            enter(item.get().group());
        }
        document.selection().select(id);
        scene.drawing().area(id).ifPresent(camera::centre);
        scene.drawing().folded().sight(id).ifPresent(new Flash(scene.feedback())::start);
        if (finding) {
            findBar.focus();
        }
        return true;
    }

    /** Shows only what is in a group, or the whole network again. */
    public void enter(Optional<GroupId> group) {
        Rooms rooms = scene.rooms();
        if (rooms.room().equals(group)) {
            return;
        }
        camera.stop();
        problems.close();
        rooms.remember(scene.viewport().place());
        scene.enter(group);
        rooms.remembered()
                .or(() -> group.flatMap(inside -> scene.bounds()).map(scene.viewport()::fitting))
                .ifPresent(scene.viewport()::show);
        surface.requestFocus();
    }

    /** The group that was entered. */
    public Optional<GroupId> entered() {
        return scene.rooms().room();
    }

    /** Takes what was dragged here from another project, selects it and shows the whole network with it; one undo step. */
    public void take(Piece piece) {
        new Arrivals(document, scene.drawing()).take(piece, scene.bounds());
        fitOnceShown();
        surface.requestFocus();
    }

    /** Opens the search for layers in the middle of the canvas. */
    public void search() {
        Position next = additions.next(middle());
        Point2D corner = new Point2D(next.x() + NodeFace.WIDTH / 2, next.y() + NodeFace.PORT_Y);
        quickAdd.open(scene.viewport().toView(corner.getX(), corner.getY()), corner);
    }

    /** Puts what is selected in line, or spreads it; one undo step. */
    public void align(Alignment alignment) {
        aligning.align(alignment);
    }

    /** Adds a frame around what is selected, or in the middle of what is seen, and asks for its title. */
    public void addFrame() {
        comments.addFrame(scene.viewport().centre());
    }

    /** Adds a note in the middle of what is seen, ready to be written on. */
    public void addNote() {
        comments.addNote(scene.viewport().centre());
    }

    /** Adds a layer after the selected one, or in the middle: what a double click in the palette does. */
    public void add(LayerKind kind) {
        additions.add(kind.type(), additions.next(Splicing.snap(middle())));
        surface.requestFocus();
    }

    @Override
    public void close() {
        camera.stop();
        rearranging.stop();
        subscriptions.close();
    }

    /** Only the network, from a point of the canvas on, for a picture: no grid, no controls. */
    void showBare(double left, double top, double zoom) {
        scene.hideGrid();
        camera.keep();
        surface.hideControls();
        scene.viewport().show(left, top, zoom);
    }

    Inks inks() {
        return scene.inks();
    }

    Drawing drawing() {
        return scene.drawing();
    }

    Viewport viewport() {
        return scene.viewport();
    }

    /** The box around the network as it is now. */
    Optional<Rectangle2D> bounds() {
        return scene.bounds();
    }

    private CanvasTools tools() {
        CanvasCommands commands = new CanvasCommands(
                document, scene.drawing(), refused -> parts.hint().showForAWhile(refused, toldAt()));
        return new CanvasTools(
                commands,
                comments,
                aligning,
                quickAdd,
                rename,
                problems,
                () -> commands.group(groupName()).ifPresent(rename::open),
                this::arrange,
                this::arrange,
                this::fit,
                this::search,
                camera::reveal,
                this::enter,
                this::focusNode);
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

    /** Where a node would lie in the middle of what is seen. */
    private Position middle() {
        Point2D world = scene.viewport().centre();
        return new Position(world.getX() - NodeFace.WIDTH / 2, world.getY() - NodeFace.PORT_Y);
    }

    /** Shows a remark on what was asked for, long enough to be read. */
    private void tell(String key) {
        parts.hint().showForAWhile(i18n.text(key), toldAt());
    }

    private Point2D toldAt() {
        return new Point2D(scene.viewport().width() / 3, scene.viewport().height() / 3);
    }

    private boolean isStill() {
        return Look.isStill(surface);
    }

    private void dirty() {
        // Told by parts of the surface while it is being built.
        if (surface != null) {
            surface.requestLayout();
        }
    }

    /** Lets what stands around the drawing tell of the network as it is now. */
    private void refreshAround() {
        ModelGraph graph = document.project().graph();
        breadcrumbs.show(graph, document.project().name(), scene.rooms().room());
        empty.setVisible(graph.isEmpty() && scene.hasGrid());
        problems.refresh();
    }

    private void draw(Canvas canvas) {
        scene.draw(surface, canvas, camera);
        problems.place();
    }
}
