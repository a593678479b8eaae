package org.netloom.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.netloom.app.canvas.SeenNodes;
import org.netloom.app.fx.FileChoice;
import org.netloom.app.fx.FxThread;
import org.netloom.app.fx.Pictures;
import org.netloom.app.launch.Outside;
import org.netloom.app.launch.Studio;
import org.netloom.app.session.Run;
import org.netloom.app.settings.SettingsFile;
import org.netloom.app.window.Frames;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.ColumnSettings;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A studio and the hand of a person before it. Only the system's dialogs for files are answered without a hand. */
final class StudioWindow implements AutoCloseable {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Stage stage;
    private final Studio studio;
    private final FxRobot robot;
    private final Deque<Path> answers = new ArrayDeque<>();
    private @Nullable CountedRuns runs;
    private @Nullable Path suggested;
    private int clicks;

    private StudioWindow(Path settings) {
        SettingsFile file = new SettingsFile(settings);
        file.update(s -> s.withSize(WIDTH, HEIGHT).withLanguage("en"));
        this.stage = new Stage();
        this.studio = new Studio(
                stage,
                file,
                new Outside(Optional.of(new Ready()), this::count, Optional.of(settings.resolveSibling("downloads"))));
        studio.show();
        stage.requestFocus();
        this.robot = new FxRobot().targetWindow(stage);
    }

    /** A new window with its start page. */
    static StudioWindow open(Path folder) {
        TestWindow.startToolkit();
        WaitForAsyncUtils.clearExceptions();
        StudioWindow window = TestWindow.call(() -> new StudioWindow(folder.resolve("settings.json")));
        WaitForAsyncUtils.waitForFxEvents();
        return window;
    }

    private Run.Factory count(Run.Factory trainer) {
        CountedRuns counted = new CountedRuns(trainer);
        runs = counted;
        return counted;
    }

    Studio studio() {
        return studio;
    }

    Stage stage() {
        return stage;
    }

    FxRobot robot() {
        return robot;
    }

    CountedRuns runs() {
        return java.util.Objects.requireNonNull(runs);
    }

    /** How often the person has clicked. */
    int clicks() {
        return clicks;
    }

    /** What the system's next dialog for files will answer. */
    void answerNextFileDialog(Path file) {
        TestWindow.run(() -> answers.add(file));
    }

    /** Where the last of the system's dialogs would have written to, if nobody had said otherwise. */
    @Nullable
    Path suggested() {
        return TestWindow.call(() -> suggested);
    }

    /** Waits until a node can be clicked, and clicks it. */
    void click(String id) {
        until(id + " can be clicked", () -> {
            Node node = find(id);
            return node != null && !node.isDisabled();
        });
        robot.clickOn(id);
        clicks++;
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Replaces what a field holds, as a person does. */
    void retype(String id, String text) {
        click(id);
        robot.push(KeyCode.CONTROL, KeyCode.A).write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Drags a layer from the palette to a place of the canvas, given in shares of its width and height. */
    void dragLayer(String type, double x, double y) {
        robot.drag("#palette-" + type, MouseButton.PRIMARY).dropTo(onCanvas(x, y));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Pulls a wire from port to port. */
    void wire(String from, String to) {
        robot.drag(SeenNodes.output(canvas(), from), MouseButton.PRIMARY).dropTo(SeenNodes.input(canvas(), to));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A layer on the canvas that is in front. */
    Node layer(String id) {
        return SeenNodes.node(canvas(), id);
    }

    /** Selects a layer on the canvas. */
    void clickLayer(String id) {
        until(id + " is on the canvas", () -> SeenNodes.shows(canvas(), id));
        robot.clickOn(layer(id));
        clicks++;
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Parent canvas() {
        return (Parent) TestWindow.call(() -> java.util.Objects.requireNonNull(find("#canvas")));
    }

    void keys(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    Point2D onCanvas(double x, double y) {
        return TestWindow.call(() -> {
            Node canvas = java.util.Objects.requireNonNull(find("#canvas"));
            Bounds bounds = canvas.localToScreen(canvas.getBoundsInLocal());
            return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
        });
    }

    /** The words of a control. */
    String text(String id) {
        return TestWindow.call(
                () -> find(id) instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "(no " + id + ")");
    }

    /** All words of a part of the window. */
    String words(String id) {
        return TestWindow.call(() -> {
            Node part = java.util.Objects.requireNonNull(find(id), id);
            return Stream.concat(Stream.of(part), part.lookupAll("*").stream())
                    .flatMap(node -> node instanceof Labeled labeled
                            ? Stream.ofNullable(labeled.getText())
                            : node instanceof Text text ? Stream.ofNullable(text.getText()) : Stream.empty())
                    .collect(Collectors.joining("\n"));
        });
    }

    boolean shows(String id) {
        return TestWindow.call(() -> find(id) != null);
    }

    /** A node of the window, or of what has popped up over it, that is seen now. FX thread only. */
    @Nullable
    Node find(String id) {
        for (Window window : List.copyOf(Window.getWindows())) {
            Scene scene = window.getScene();
            if (window.isShowing() && scene != null) {
                Optional<Node> seen = scene.getRoot().lookupAll(id).stream()
                        .filter(StudioWindow::isSeen)
                        .findFirst();
                if (seen.isPresent()) {
                    return seen.get();
                }
            }
        }
        return null;
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0;
    }

    /** Presses the closing button of the window's frame. What is asked then is answered later. */
    void requestClose() {
        FxThread.later(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    void until(String what, BooleanSupplier condition) {
        Frames.until(what, condition);
    }

    /** Saves what the window shows under {@code target/pictures}. */
    void picture(String name) {
        Frames.pass(5);
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            Pictures.writePng(
                    TestWindow.call(() -> stage.getScene().snapshot(null)), folder.resolve("journey-" + name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the project says of a column. */
    ColumnSettings column(String name) {
        return studio.document().project().data().orElseThrow().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        TestWindow.run(() -> {
            stage.hide();
            studio.close();
        });
    }

    private final class Ready implements FileChoice {
        @Override
        public Optional<Path> toOpen(Kind kind) {
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<Path> toOpenFolder(String title, Optional<Path> folder) {
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<Path> toWrite(Kind kind, String name) {
            suggested = kind.folder().map(folder -> folder.resolve(name)).orElse(Path.of(name));
            return Optional.ofNullable(answers.poll());
        }
    }
}
