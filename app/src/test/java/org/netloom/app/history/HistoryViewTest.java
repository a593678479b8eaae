package org.netloom.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.window.Leaks;
import org.netloom.app.window.SampleDocument;
import org.netloom.app.window.TestWindow;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.ModelGraph;

/** Every step has a name, and a person can go to any of them. */
class HistoryViewTest {

    private final I18n i18n = new I18n(Locale.ENGLISH);
    private StudioDocument document;
    private HistoryView view;
    private TestWindow window;
    private ModelGraph before;

    @BeforeEach
    void open() {
        document = SampleDocument.withoutProblems();
        window = TestWindow.show(320, 480, () -> {
            view = new HistoryView(document, i18n);
            return new javafx.scene.layout.StackPane(view.root());
        });
        before = document.project().graph();
        rename("One");
        rename("Two");
        rename("Three");
    }

    @AfterEach
    void close() {
        TestWindow.run(view::close);
        window.close();
    }

    @Test
    void should_name_all_steps_the_latest_first() {
        assertThat(words()).startsWith("Rename to Three", "Rename to Two", "Rename to One");
        assertThat(words()).last().isEqualTo("Opened");
        assertThat(entries().get(0).now()).isTrue();
    }

    @Test
    void should_go_to_any_step_with_a_click_and_forward_again() {
        int last = document.step();
        window.robot().clickOn("#history-" + (last - 2));
        assertThat(document.step()).isEqualTo(last - 2);
        assertThat(entries().stream().filter(HistoryView.Entry::undone)).hasSize(2);

        window.robot().clickOn("#history-" + (last - 3));
        assertThat(document.project().graph()).isEqualTo(before);
        window.robot().clickOn("#history-" + last);
        assertThat(document.canRedoProperty().get()).isFalse();
        assertThat(entries().get(0).now()).isTrue();
    }

    @Test
    void should_go_to_a_step_with_the_keyboard_alone() {
        int last = document.step();
        TestWindow.run(view::focus);
        window.robot().push(KeyCode.DOWN).push(KeyCode.ENTER);

        assertThat(document.step()).isEqualTo(last - 1);
    }

    @Test
    void should_mark_the_step_that_is_on_disk() {
        TestWindow.run(() -> document.markSaved(document.project(), Path.of("iris.netloom")));
        int saved = document.step();
        rename("Four");

        assertThat(entries().stream().filter(HistoryView.Entry::saved).map(HistoryView.Entry::position))
                .containsExactly(saved);
    }

    @Test
    void should_leave_nothing_behind_when_it_is_closed() {
        Leaks.assertThatClosedViewsAreForgotten(() -> {
            HistoryView another = new HistoryView(document, i18n);
            return new Leaks.Opened(another.root(), another);
        });
    }

    private void rename(String name) {
        TestWindow.run(() -> {
            document.applyToGraph(GraphEdits.rename(SampleDocument.FIRST, name));
            document.closeMerge();
        });
    }

    @SuppressWarnings("unchecked")
    private List<HistoryView.Entry> entries() {
        return TestWindow.call(() -> List.copyOf(
                ((ListView<HistoryView.Entry>) window.robot().lookup("#history").query()).getItems()));
    }

    private List<String> words() {
        return entries().stream().map(HistoryView.Entry::words).toList();
    }
}
