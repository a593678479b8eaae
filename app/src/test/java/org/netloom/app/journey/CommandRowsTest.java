package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.action.StudioAction;
import org.netloom.app.shell.QuickSearch;
import org.netloom.app.window.TestWindow;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.NewNode;

/** The keys that hold in the whole window, and the palette of commands. */
class CommandRowsTest {

    @TempDir
    Path folder;

    private StudioWindow window;

    @BeforeEach
    void open() {
        window = StudioWindow.open(folder);
        window.keys(KeyCode.CONTROL, KeyCode.N);
        window.until("the canvas is there", () -> window.find("#canvas") != null);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void should_bind_the_keys_that_people_expect() {
        Map<String, List<String>> keys = new TreeMap<>();
        window.studio()
                .actions()
                .all()
                .forEach(action -> keys.put(
                        action.id(),
                        action.keys().stream().map(Object::toString).toList()));

        Map<String, String> expected = Map.ofEntries(
                Map.entry("undo", "Shortcut+Z"),
                Map.entry("redo", "Shortcut+Y"),
                Map.entry("find", "Shortcut+F"),
                Map.entry("search", "Shift+Shortcut+P"),
                Map.entry("zoom-in", "Shortcut+Equals"),
                Map.entry("zoom-out", "Shortcut+Minus"),
                Map.entry("zoom-reset", "Shortcut+0"),
                Map.entry("fit", "F"),
                Map.entry("arrange", "Shift+Shortcut+A"),
                Map.entry("train", "Shortcut+Enter"),
                Map.entry("stop", "Shortcut+Period"),
                Map.entry("new", "Shortcut+N"),
                Map.entry("open", "Shortcut+O"),
                Map.entry("open-csv", "Shortcut+I"),
                Map.entry("save", "Shortcut+S"),
                Map.entry("save-as", "Shift+Shortcut+S"),
                Map.entry("export-dl4j", "Shortcut+E"),
                Map.entry("preferences", "Shortcut+Comma"));
        expected.forEach(
                (action, key) -> assertThat(keys.get(action)).as(action).anySatisfy(bound -> assertThat(bound)
                        .isEqualToIgnoringCase(key)));
    }

    @Test
    void should_help_with_f1_on_the_selected_layer() {
        addDense();
        TestWindow.run(() -> window.studio()
                .document()
                .selection()
                .select(window.studio()
                        .document()
                        .project()
                        .graph()
                        .nodes()
                        .iterator()
                        .next()
                        .id()));
        window.keys(KeyCode.F1);
        assertThat(window.robot().lookup("#help-card").tryQuery()).isPresent();
        window.keys(KeyCode.ESCAPE);
        assertThat(window.robot().lookup("#help-card").tryQuery()).isEmpty();
    }

    @Test
    void should_find_in_the_graph_with_ctrl_f() {
        addDense();
        window.keys(KeyCode.CONTROL, KeyCode.F);
        window.robot().write("dense");

        assertThat(window.text("#find-count")).isEqualTo("1 of 1");
    }

    @Test
    void should_offer_every_action_with_its_key_and_say_why_it_cannot_be_done() {
        window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        window.until("the palette is open", () -> window.find("#quick-search-list") != null);
        Map<String, QuickSearch.Entry> offered = offered();

        for (StudioAction action : window.studio().actions().all()) {
            if (!action.id().equals("search")) {
                QuickSearch.Entry entry = offered.get(words(action));
                assertThat(entry).as(action.id()).isNotNull();
                assertThat(entry.hint())
                        .as(action.id())
                        .isEqualTo(window.studio().actions().keyText(action));
                assertThat(entry.refusal().isPresent())
                        .as(action.id())
                        .isEqualTo(TestWindow.call(() -> action.disabled().get()));
            }
        }
        assertThat(offered.get("Undo").refusal()).contains("There is nothing to undo");
    }

    @Test
    void should_not_do_what_cannot_be_done_now() {
        window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        window.robot().write("Distribute hor");
        window.keys(KeyCode.ENTER);

        assertThat(window.find("#quick-search-list")).isNotNull();
    }

    @Test
    void should_go_back_to_the_start_in_the_history_without_a_mouse() {
        ModelGraph before = window.studio().document().project().graph();
        addDense();
        window.keys(KeyCode.CONTROL, KeyCode.DIGIT7);
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.ENTER);

        assertThat(window.studio().document().project().graph()).isEqualTo(before);
    }

    private void addDense() {
        TestWindow.run(() -> window.studio()
                .document()
                .applyToGraph(GraphEdits.addNode(
                        NewNode.of(window.studio().document().project().graph(), "Dense", new Position(100, 100)))));
    }

    private static String words(StudioAction action) {
        return org.netloom.ui.Messages.in(java.util.Locale.ENGLISH).text("action." + action.id());
    }

    @SuppressWarnings("unchecked")
    private Map<String, QuickSearch.Entry> offered() {
        return TestWindow.call(() -> ((ListView<QuickSearch.Entry>) window.find("#quick-search-list"))
                .getItems().stream()
                        .filter(entry -> !entry.icon().equals("mdi2p-plus"))
                        .collect(Collectors.toMap(QuickSearch.Entry::title, entry -> entry, (a, b) -> a)));
    }
}
