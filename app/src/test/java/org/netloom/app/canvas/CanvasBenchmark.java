package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.prism.GraphicsPipeline;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.netloom.app.document.Analyst;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.window.TestWindow;
import org.netloom.core.arrange.Drafted;
import org.netloom.core.arrange.LayeredArrangement;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.project.Project;

/**
 * What the canvas costs the FX thread with 1000 nodes and 2000 wires: whatever happens between an event and the drawing handed to the
 * renderer, in whole pulses of the toolkit as a person causes them. Two clocks run: the thread's own time, in which what else the machine
 * does does not count, and that on the wall. Without a display as it stands; on one with {@code -Dmodule.argLine=-Xmx2g}, which leaves out
 * what the build says of headless screens.
 */
class CanvasBenchmark {

    private static final int FRAMES = Integer.getInteger("bench.frames", 240);
    private static final int WARM = 60;

    private final LayerCatalogue catalogue = LayerCatalogue.standard();
    private final StringBuilder table = new StringBuilder();

    @Test
    void should_say_what_a_large_network_costs() {
        ModelGraph graph = LargeGraph.of(20, 50);
        TestWindow.startToolkit();
        table.append(String.format(
                Locale.ROOT,
                "%n%d nodes, %d wires; %s; work of the FX thread in ms, %d frames%n%-38s %26s %26s%n%-38s %8s %8s %8s %8s %8s %8s%n",
                graph.nodes().size(),
                graph.connections().size(),
                toolkit(),
                FRAMES,
                "",
                "its own time",
                "on the wall",
                "",
                "median",
                "p99",
                "most",
                "median",
                "p99",
                "most"));
        opening(graph);
        moving(graph);
        arranging();
        System.out.println(table);
    }

    private void opening(ModelGraph graph) {
        Spent[] times = new Spent[8];
        for (int i = 0; i < times.length; i++) {
            StudioDocument document =
                    TestWindow.call(() -> new StudioDocument(Project.empty("none"), new Analyst(catalogue)));
            CanvasView[] view = new CanvasView[1];
            try (TestWindow window = TestWindow.show(1600, 900, () -> {
                view[0] = view(document);
                return new StackPane(view[0].root());
            })) {
                times[i] = frame(view[0], () -> {
                    view[0].fitOnceShown();
                    document.open(Project.empty("large").withGraph(graph), Optional.empty());
                });
                TestWindow.run(view[0]::close);
            }
        }
        row("open", Arrays.copyOfRange(times, 2, times.length));
        row("open, the first time", times[0]);
    }

    private void moving(ModelGraph graph) {
        StudioDocument document = TestWindow.call(
                () -> new StudioDocument(Project.empty("large").withGraph(graph), new Analyst(catalogue)));
        CanvasView[] view = new CanvasView[1];
        try (TestWindow window = TestWindow.show(1600, 900, () -> {
            view[0] = view(document);
            return new StackPane(view[0].root());
        })) {
            CanvasView canvas = view[0];
            Viewport viewport = canvas.viewport();
            for (double zoom : new double[] {1, 0.6, 0.3, 0.1}) {
                frames(
                        "pan at " + Math.round(zoom * 100) + " %",
                        canvas,
                        i -> viewport.show(i * 11, 300 + i * 3, zoom));
            }
            frames(
                    "zoom",
                    canvas,
                    i -> viewport.show(viewport.centredOn(3000, 1200, 0.1 + 0.9 * Math.abs(1 - (i % 120) / 60.0))));
            for (double zoom : new double[] {1, 0.3}) {
                TestWindow.run(() -> viewport.show(2000, 300, zoom));
                drag(document, canvas, zoom);
            }
            HitTest hits = new HitTest(canvas.drawing(), viewport);
            TestWindow.run(() -> viewport.show(2000, 300, 1));
            frames("hover", canvas, i -> hits.at(new Point2D(2000 + i * 5, 400 + i * 2)));
            edits(document, canvas);
            TestWindow.run(view[0]::close);
        }
    }

    private void drag(StudioDocument document, CanvasView canvas, double zoom) {
        NodeId id = new NodeId(LargeGraph.name(10, 5));
        Wiring wiring = new Wiring(document, catalogue);
        Point2D start = TestWindow.call(() -> {
            var box = canvas.drawing().box(id);
            return new Point2D(box.getMinX() + 60, box.getMinY() + 12);
        });
        Pointer press = pointer(start, canvas);
        MoveGesture gesture = TestWindow.call(() -> new MoveGesture(
                document,
                canvas.drawing(),
                new Feedback(() -> canvas.root().requestLayout()),
                new Splicing(canvas.drawing(), wiring),
                new DropBeyond(Landing.NONE, canvas.root()),
                press,
                id));
        frames(
                "drag of a node at " + Math.round(zoom * 100) + " %",
                canvas,
                i -> gesture.move(pointer(start.add(20 + i * 20 % 400, i * 20 % 700), canvas)));
        TestWindow.run(gesture::cancel);
    }

    private static Pointer pointer(Point2D world, CanvasView canvas) {
        return new Pointer(
                canvas.viewport().toView(world.getX(), world.getY()),
                world,
                MouseButton.PRIMARY,
                false,
                false,
                false,
                1);
    }

    private void edits(StudioDocument document, CanvasView canvas) {
        NodeId early = new NodeId(LargeGraph.name(2, 5));
        NodeId late = new NodeId(LargeGraph.name(48, 5));
        Connection wire = new Connection(new NodeId(LargeGraph.name(20, 3)), new NodeId(LargeGraph.name(21, 3)));
        frames(
                "edit: move a node",
                canvas,
                i -> document.applyToGraph(GraphEdits.move(Map.of(
                        late,
                        document.project()
                                .graph()
                                .node(late)
                                .orElseThrow()
                                .position()
                                .plus(20, i % 2 == 0 ? 20 : -40)))));
        frames("edit: rename a node", canvas, i -> document.applyToGraph(GraphEdits.rename(late, "Name " + i)));
        frames(
                "edit: units of a late layer, errors",
                canvas,
                i -> document.applyToGraph(GraphEdits.setParameter(late, Dense.UNITS, 64 + i % 3)));
        TestWindow.run(() -> document.applyToGraph(GraphEdits.setParameter(late, Dense.UNITS, 64)));
        frames(
                "edit: units of an early one, errors",
                canvas,
                i -> document.applyToGraph(GraphEdits.setParameter(early, Dense.UNITS, 64 + i % 3)));
        TestWindow.run(() -> document.applyToGraph(GraphEdits.setParameter(early, Dense.UNITS, 64)));
        frames(
                "edit: cut and connect a wire",
                canvas,
                i -> document.applyToGraph(
                        i % 2 == 0 ? GraphEdits.disconnect(wire) : GraphEdits.connect(wire.from(), wire.to())));
        assertThat(document.analysis().hasErrors()).isFalse();
    }

    private void arranging() {
        ModelGraph graph = LargeGraph.of(10, 20);
        Drafted draft = new Drafted(
                org.netloom.core.graph.Flow.RIGHT,
                graph.nodes().stream()
                        .map(node -> new Drafted.Box(node.id(), NodeFace.WIDTH, 96, NodeFace.PORT_Y, Optional.empty()))
                        .toList(),
                graph.connections(),
                Map.of(),
                new Drafted.FrameRoom(GroupFrames.PAD, GroupFrames.TITLE));
        Spent[] times = new Spent[12];
        for (int i = 0; i < times.length; i++) {
            Clock start = Clock.now();
            assertThat(LayeredArrangement.of(draft)).hasSize(graph.nodes().size());
            times[i] = start.spent();
        }
        row("arrange " + graph.nodes().size() + " / " + graph.connections().size() + ", first", times[0]);
        row("arrange, warm", Arrays.copyOfRange(times, 6, times.length));
    }

    private void frames(String what, CanvasView canvas, IntConsumer step) {
        Spent[] times = new Spent[FRAMES];
        for (int i = 0; i < WARM + FRAMES; i++) {
            int number = i;
            Spent time = frame(canvas, () -> step.accept(number));
            if (i >= WARM) {
                times[i - WARM] = time;
            }
        }
        row(what, times);
    }

    /** A step and the pulse that follows it: styles, layout, drawing, and what the renderer takes over before the thread is free again. */
    private static Spent frame(CanvasView canvas, Runnable step) {
        CompletableFuture<Spent> done = new CompletableFuture<>();
        TestWindow.call(() -> {
            Scene scene = canvas.root().getScene();
            Clock before = Clock.now();
            step.run();
            canvas.root().requestLayout();
            Spent stepping = before.spent();
            Clock[] pulse = new Clock[1];
            Runnable begun = () -> pulse[0] = Clock.now();
            Runnable[] ended = new Runnable[1];
            ended[0] = () -> {
                scene.removePreLayoutPulseListener(begun);
                scene.removePostLayoutPulseListener(ended[0]);
                // Comes only after the renderer has been handed the scene.
                Platform.runLater(() -> done.complete(stepping.plus(pulse[0].spent())));
            };
            scene.addPreLayoutPulseListener(begun);
            scene.addPostLayoutPulseListener(ended[0]);
            return true;
        });
        return done.join();
    }

    /** The thread's own time, and that on the wall. */
    private record Clock(long thread, long wall) {

        static Clock now() {
            return new Clock(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(), System.nanoTime());
        }

        Spent spent() {
            Clock now = now();
            return new Spent((now.thread - thread) / 1e6, (now.wall - wall) / 1e6);
        }
    }

    /** In milliseconds. */
    private record Spent(double thread, double wall) {

        Spent plus(Spent more) {
            return new Spent(thread + more.thread, wall + more.wall);
        }
    }

    private void row(String what, Spent... times) {
        table.append(String.format(Locale.ROOT, "%-38s", what));
        tell(Arrays.stream(times).mapToDouble(Spent::thread));
        tell(Arrays.stream(times).mapToDouble(Spent::wall));
        table.append(System.lineSeparator());
    }

    private void tell(DoubleStream times) {
        double[] sorted = times.sorted().toArray();
        table.append(String.format(
                Locale.ROOT,
                " %8.2f %8.2f %8.2f",
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
                sorted[sorted.length - 1]));
    }

    /** What draws, and onto what. */
    private static String toolkit() {
        String screen = "Headless".equals(System.getProperty("monocle.platform"))
                ? "without a display"
                : "on display " + System.getenv().getOrDefault("DISPLAY", "of this machine");
        return screen + ", " + GraphicsPipeline.getPipeline().getClass().getSimpleName();
    }

    private CanvasView view(StudioDocument document) {
        return new CanvasView(
                document,
                catalogue,
                new I18n(Locale.ENGLISH),
                new SimpleStringProperty("105 / 23 / 22"),
                new SimpleBooleanProperty(true),
                (draft, then) -> {},
                () -> {});
    }
}
