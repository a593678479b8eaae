package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.session.StartBlock;
import org.netloom.app.window.TestWindow;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.train.TrainingState;
import org.netloom.samples.SampleCatalogue;

/** Several projects in one window: each in a tab, with all that is its own. */
class TabsTest {

    @TempDir
    private Path folder;

    private StudioWindow window;
    private Path iris;
    private Path xor;

    @BeforeEach
    void open() throws IOException {
        SampleCatalogue samples = SampleCatalogue.standard();
        iris = samples.copyTo(samples.find("iris").orElseThrow(), folder);
        xor = samples.copyTo(samples.find("xor").orElseThrow(), folder);
        window = StudioWindow.open(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void should_show_no_tabs_while_only_one_project_is_open() {
        openOne(iris);
        assertThat(window.shows("#tabs")).isFalse();
        window.keys(KeyCode.CONTROL, KeyCode.T);
        assertThat(titles()).hasSize(2).last().isEqualTo("Start");
        window.keys(KeyCode.CONTROL, KeyCode.W);
        assertThat(window.shows("#tabs")).isFalse();
        assertThat(path()).isEqualTo(iris);
    }

    @Test
    void should_stand_for_a_project_from_the_moment_it_is_asked_for() {
        boolean awaited = TestWindow.call(() -> {
            window.studio().open(iris);
            return window.robot().lookup("#opening").tryQuery().isPresent()
                    && window.robot().lookup("#start").tryQuery().isEmpty();
        });
        assertThat(awaited).isTrue();
        window.until("the project has come", () -> iris.equals(pathNow()));
        window.until("its canvas is shown", () -> window.find("#canvas") != null);
        assertThat(window.find("#opening")).isNull();
    }

    @Test
    void should_go_back_to_the_start_page_if_a_project_cannot_be_read() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.netloom"), "{");
        org.netloom.app.fx.FxThread.later(() -> window.studio().open(broken));
        window.click("#dialog-close");
        window.until("the start page is back", () -> window.find("#start") != null);
        assertThat(window.find("#opening")).isNull();
    }

    @Test
    void should_open_every_file_in_a_tab_of_its_own_and_none_twice() {
        openBoth();
        assertThat(titles()).hasSize(2);
        window.picture("tabs");
        openOne(iris);
        assertThat(titles()).hasSize(2);
        openOne(xor);
        assertThat(titles()).hasSize(2);
    }

    @Test
    void should_go_through_tabs_by_keys_round_about() {
        openBoth();
        Path first = path();
        window.keys(KeyCode.CONTROL, KeyCode.TAB);
        Path second = path();
        assertThat(second).isNotEqualTo(first);
        window.keys(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(path()).isEqualTo(first);
        window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(path()).isEqualTo(second);
    }

    @Test
    void should_undo_only_what_was_done_in_the_tab_in_front() {
        openBoth();
        int layers = layers();
        addDropout();
        window.keys(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(TestWindow.call(
                        () -> window.studio().document().canUndoProperty().get()))
                .isFalse();
        window.keys(KeyCode.CONTROL, KeyCode.Z);
        window.keys(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(layers()).isEqualTo(layers + 1);
        window.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(layers()).isEqualTo(layers);
    }

    @Test
    void should_ask_before_a_tab_with_changes_is_closed() {
        openBoth();
        Path closed = path();
        addDropout();
        closeTab();
        window.click("#dialog-cancel");
        assertThat(path()).isEqualTo(closed);
        closeTab();
        window.click("#dialog-save");
        window.until("the tab is gone", () -> !window.shows("#tabs"));
        assertThat(path()).isNotEqualTo(closed);
        openOne(closed);
        assertThat(nodesOfKind("Dropout")).as("what was saved").isPositive();
    }

    @Test
    void should_leave_a_start_page_behind_when_the_last_project_is_closed() {
        openOne(iris);
        window.keys(KeyCode.CONTROL, KeyCode.W);
        assertThat(window.shows("#start")).isTrue();
        assertThat(TestWindow.call(() ->
                        window.studio().actions().get("close-tab").disabled().get()))
                .isTrue();
    }

    @Test
    void should_ask_for_each_project_when_the_window_is_closed_and_close_none_if_one_is_kept() {
        openBoth();
        addDropout();
        window.keys(KeyCode.CONTROL, KeyCode.TAB);
        addDropout();
        window.requestClose();
        window.click("#dialog-discard");
        window.click("#dialog-cancel");
        assertThat(TestWindow.call(() -> window.stage().isShowing())).isTrue();
        assertThat(titles()).hasSize(2);
        window.requestClose();
        window.click("#dialog-discard");
        window.click("#dialog-discard");
        window.until("the window is closed", () -> !window.stage().isShowing());
    }

    @Test
    void should_train_one_project_at_a_time_and_say_so_in_the_other_tab() {
        openBoth();
        trainForLong();
        window.keys(KeyCode.CONTROL, KeyCode.TAB);
        window.until("the other project is ready", () -> window.studio()
                .training()
                .blockProperty()
                .get()
                .filter(block -> block.reason() == StartBlock.Reason.RUNNING_ELSEWHERE)
                .isPresent());
        window.keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(TestWindow.call(() -> window.studio().training().isActive())).isFalse();
        assertThat(window.words("#dock")).contains("is being trained in another tab");
        assertThat(window.words("#tabs")).contains("%");
        window.picture("tabs-training");

        window.keys(KeyCode.CONTROL, KeyCode.TAB);
        window.keys(KeyCode.CONTROL, KeyCode.PERIOD);
        window.until(
                "training has stopped",
                () -> window.studio().training().stateProperty().get() == TrainingState.STOPPED);
        window.keys(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(TestWindow.call(
                        () -> window.studio().training().blockProperty().get()))
                .isEmpty();
    }

    @Test
    void should_ask_before_a_tab_is_closed_while_it_is_trained() {
        openBoth();
        Path trained = path();
        trainForLong();
        closeTab();
        window.until("the question is there", () -> window.find("#dialog-cancel") != null);
        window.picture("tabs-running-question");
        window.click("#dialog-cancel");
        assertThat(TestWindow.call(() -> window.studio().training().isActive())).isTrue();
        closeTab();
        window.click("#dialog-save");
        window.until("the tab is gone", () -> !window.shows("#tabs"));
        assertThat(new org.netloom.core.project.ProjectFolder(trained).model()).isNotEmptyDirectory();
        assertThat(TestWindow.call(() -> window.studio().training().isTrainerBusy()))
                .isFalse();
    }

    @Test
    void should_ask_before_the_window_is_closed_while_a_project_in_another_tab_is_trained() {
        openBoth();
        Path trained = path();
        trainForLong();
        window.keys(KeyCode.CONTROL, KeyCode.TAB);
        window.requestClose();
        window.until("the question is there", () -> window.find("#dialog-cancel") != null);
        assertThat(path()).as("the project in question is in front").isEqualTo(trained);
        window.click("#dialog-cancel");
        assertThat(TestWindow.call(() -> window.studio().training().isActive())).isTrue();
    }

    @Test
    void should_copy_in_one_tab_and_paste_in_another() {
        openBoth();
        int copied = layers();
        window.robot().clickOn(window.onCanvas(0.5, 0.95));
        window.keys(KeyCode.CONTROL, KeyCode.A);
        window.keys(KeyCode.CONTROL, KeyCode.C);
        window.keys(KeyCode.CONTROL, KeyCode.TAB);
        int there = layers();
        window.robot().clickOn(window.onCanvas(0.5, 0.95));
        window.keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(layers()).isEqualTo(there + copied);
    }

    @Test
    void should_copy_what_is_dragged_onto_another_tab() {
        openBoth();
        int here = layers();
        window.keys(KeyCode.CONTROL, KeyCode.TAB);
        int there = layers();
        Path target = path();
        window.keys(KeyCode.CONTROL, KeyCode.TAB);
        var graph = graph();
        window.robot().clickOn(window.onCanvas(0.5, 0.95));
        window.keys(KeyCode.CONTROL, KeyCode.A);
        String node = graph.nodes().iterator().next().id().value();
        window.robot()
                .drag(window.layer(node), javafx.scene.input.MouseButton.PRIMARY)
                .moveTo(otherTab());
        window.picture("tabs-drag");
        window.robot().drop();
        window.until("the other project is in front", () -> target.equals(pathNow()));
        assertThat(layers()).isEqualTo(there + here);
        window.picture("tabs-dropped");
        window.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(layers()).as("one undo step").isEqualTo(there);
        window.keys(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(graph()).as("what was dragged from").isEqualTo(graph);
    }

    @Test
    void should_not_save_over_a_project_that_is_open_in_another_tab() {
        openBoth();
        Path other = path().equals(iris) ? xor : iris;
        window.answerNextFileDialog(other);
        org.netloom.app.fx.FxThread.later(
                () -> window.studio().actions().get("save-as").run());
        window.click("#dialog-close");
        assertThat(path()).isNotEqualTo(other);
    }

    private void openOne(Path project) {
        TestWindow.run(() -> window.studio().open(project));
        window.until(project + " is in front", () -> project.equals(pathNow()));
        window.until("it is shown", () -> window.find("#canvas") != null);
    }

    private void openBoth() {
        openOne(iris);
        openOne(xor);
        window.until("both have their tab", () -> titlesNow().size() == 2);
    }

    private void closeTab() {
        org.netloom.app.fx.FxThread.later(
                () -> window.studio().actions().get("close-tab").run());
    }

    private void trainForLong() {
        window.until(
                "the project can be trained",
                () -> window.studio().training().blockProperty().get().isEmpty());
        window.robot().clickOn(window.onCanvas(0.5, 0.95));
        window.retype("#param-epochs", "100000");
        window.keys(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(
                "minibatches are trained",
                () -> window.studio().training().history().minibatchLoss().count() > 0);
    }

    private void addDropout() {
        TestWindow.run(() -> window.studio()
                .document()
                .applyToGraph(GraphEdits.addNode(org.netloom.core.layer.NewNode.of(
                        window.studio().document().project().graph(),
                        "Dropout",
                        new org.netloom.core.graph.Position(400, 400)))));
    }

    private Path path() {
        return TestWindow.call(this::pathNow);
    }

    private Path pathNow() {
        return window.studio().document().pathProperty().get().orElse(Path.of("none" + ProjectFile.EXTENSION));
    }

    private int layers() {
        return TestWindow.call(
                () -> window.studio().document().project().graph().nodes().size());
    }

    private long nodesOfKind(String kind) {
        return TestWindow.call(() -> window.studio().document().project().graph().nodes().stream()
                .filter(node -> node.kind().equals(kind))
                .count());
    }

    private ModelGraph graph() {
        return TestWindow.call(() -> window.studio().document().project().graph());
    }

    private Point2D otherTab() {
        return TestWindow.call(() -> ((Parent) java.util.Objects.requireNonNull(window.find("#tabs")))
                .lookupAll(".nl-tab-title").stream()
                        .filter(title -> !((ToggleButton) title).isSelected())
                        .map(title -> title.localToScreen(title.getBoundsInLocal()))
                        .map(box -> new Point2D(box.getCenterX(), box.getCenterY()))
                        .findFirst()
                        .orElseThrow());
    }

    private List<String> titles() {
        return TestWindow.call(this::titlesNow);
    }

    private List<String> titlesNow() {
        Node strip = window.find("#tabs");
        return strip == null
                ? List.of()
                : ((Parent) strip)
                        .lookupAll(".nl-tab-title").stream()
                                .map(title -> ((javafx.scene.control.Labeled) title).getText())
                                .toList();
    }
}
