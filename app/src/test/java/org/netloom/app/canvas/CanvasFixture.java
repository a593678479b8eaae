package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.netloom.app.action.KeyMap;
import org.netloom.app.document.Analysis;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.window.TestWindow;
import org.netloom.core.arrange.LayeredArrangement;
import org.netloom.core.diagnose.GraphDiagnostics;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.NewNode;
import org.netloom.core.project.Project;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeInference;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.Task;
import org.netloom.core.shape.TensorShape;
import org.testfx.api.FxRobot;

/** A canvas in a window of its own, with a document over data like that of the iris flowers. */
final class CanvasFixture implements AutoCloseable {

    static final double WIDTH = 1000;
    static final double HEIGHT = 640;
    static final DataFacts IRIS =
            new DataFacts(4, Task.CLASSIFICATION, List.of("setosa", "versicolor", "virginica"), "iris.csv");

    final StudioDocument document;
    final I18n i18n = new I18n(Locale.ENGLISH);
    final TestWindow window;
    final FxRobot robot;
    final CanvasView canvas;
    final StringProperty rows = new SimpleStringProperty("105 / 23 / 22");
    private final List<CanvasView> built = new ArrayList<>();

    private static final Arranger AT_ONCE = (draft, then) -> then.accept(LayeredArrangement.of(draft));

    private CanvasFixture(ModelGraph graph, DataFacts facts, Arranger arranger, KeyMap keyMap) {
        TestWindow.startToolkit();
        this.document = TestWindow.call(
                () -> new StudioDocument(Project.empty("Iris flowers").withGraph(graph), analyst(facts)));
        this.window = TestWindow.show(WIDTH, HEIGHT, () -> {
            CanvasView view = new CanvasView(
                    document,
                    LayerCatalogue.standard(),
                    i18n,
                    rows,
                    new SimpleBooleanProperty(true),
                    arranger,
                    () -> {},
                    keyMap,
                    Landing.NONE);
            built.add(view);
            return new StackPane(view.root());
        });
        this.canvas = built.get(0);
        this.robot = window.robot();
        // World and view units agree, so that specifications can speak of places.
        TestWindow.run(() -> canvas.viewport().show(0, 0, 1));
        TestWindow.run(() -> canvas.root().requestFocus());
    }

    /** Arranges at once, so that specifications need not wait. */
    static CanvasFixture of(ModelGraph graph) {
        return of(graph, KeyMap.asDeclared());
    }

    static CanvasFixture of(ModelGraph graph, KeyMap keyMap) {
        return new CanvasFixture(graph, IRIS, AT_ONCE, keyMap);
    }

    static CanvasFixture of(ModelGraph graph, DataFacts facts) {
        return new CanvasFixture(graph, facts, AT_ONCE, KeyMap.asDeclared());
    }

    static CanvasFixture of(ModelGraph graph, Arranger arranger) {
        return new CanvasFixture(graph, IRIS, arranger, KeyMap.asDeclared());
    }

    static Function<Project, Analysis> analyst(DataFacts facts) {
        LayerCatalogue catalogue = LayerCatalogue.standard();
        ShapeInference inference = new ShapeInference(catalogue);
        return project -> {
            ShapeReport shapes = inference.infer(project.graph(), facts);
            Map<NodeId, TensorShape> outputs = new HashMap<>();
            Map<NodeId, Long> counts = new HashMap<>();
            for (Node node : project.graph().nodes()) {
                shapes.outputOf(node.id()).ifPresent(shape -> outputs.put(node.id(), shape));
                counts.put(node.id(), shapes.parametersOf(node.id()));
            }
            return new Analysis(
                    facts, outputs, counts, new GraphDiagnostics(catalogue).check(project.graph(), facts, shapes));
        };
    }

    /** From now on what moves is where it belongs at once, and does not glide. On the FX thread. */
    void beStill() {
        canvas.root().getScene().getRoot().pseudoClassStateChanged(PseudoClass.getPseudoClass("still"), true);
    }

    /** A graph of nodes, each TYPE:X:Y, in order, joined where the second list says FROM>TO with ids. */
    static ModelGraph graph(List<String> nodes, List<String> wires) {
        ModelGraph graph = ModelGraph.EMPTY;
        for (String node : nodes) {
            String[] part = node.split(":");
            graph = graph.plus(
                    NewNode.of(graph, part[0], new Position(Double.parseDouble(part[1]), Double.parseDouble(part[2]))));
        }
        for (String wire : wires) {
            String[] end = wire.split(">");
            graph = graph.plus(new Connection(new NodeId(end[0]), new NodeId(end[1])));
        }
        return graph;
    }

    ModelGraph graph() {
        return document.project().graph();
    }

    Node node(String id) {
        return graph().node(new NodeId(id)).orElseThrow();
    }

    boolean isWired(String from, String to) {
        return graph().connections().contains(new Connection(new NodeId(from), new NodeId(to)));
    }

    /** What is built of a node that is on the screen. */
    NodeSkin skin(String id) {
        return SeenNodes.skin(canvas.root(), id);
    }

    boolean shows(String id) {
        return SeenNodes.shows(canvas.root(), id);
    }

    Region input(String id) {
        return skin(id).input();
    }

    Region output(String id) {
        return skin(id).output();
    }

    Region badge(String id) {
        return skin(id).badge();
    }

    /** The point of the screen over a point of the canvas. */
    Point2D at(double worldX, double worldY) {
        return TestWindow.call(() -> {
            Point2D view = canvas.viewport().toView(worldX, worldY);
            Bounds bounds = canvas.root().localToScreen(canvas.root().getBoundsInLocal());
            return new Point2D(bounds.getMinX() + view.getX(), bounds.getMinY() + view.getY());
        });
    }

    /** Takes an item of the menu that is open, or of one of its submenus; those open by hovering, which a test cannot wait for. */
    void pickInMenu(String id) {
        TestWindow.run(() -> {
            ContextMenu menu = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .findFirst()
                    .orElseThrow();
            MenuItem wanted = menu.getItems().stream()
                    .flatMap(item -> item instanceof Menu inner ? inner.getItems().stream() : Stream.of(item))
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow();
            menu.hide();
            wanted.fire();
        });
    }

    @Override
    public void close() {
        TestWindow.run(canvas::close);
        window.close();
    }
}
