package org.netloom.app.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.window.Leaks;
import org.netloom.app.window.SampleDocument;
import org.netloom.app.window.TestWindow;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.Dense;

class ProblemsViewTest {

    private final I18n i18n = new I18n(Locale.ENGLISH);
    private final List<NodeId> revealed = new ArrayList<>();
    private StudioDocument document = SampleDocument.empty();
    private ProblemsView view;
    private TestWindow window;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void should_list_problems_with_their_nodes_and_count_them() {
        open(SampleDocument.withSizesThatDiffer());
        assertThat(allText()).contains("1 ERROR", "Add 1", "Both must be the same size");
        assertThat(view.countProperty().get()).isEqualTo(1);
    }

    @Test
    void should_mend_a_problem_with_one_click_and_one_undo_step() {
        open(SampleDocument.withSizesThatDiffer());
        Button repair = TestWindow.call(() -> (Button) window.stage().getScene().lookup("#repair-sizes-differ-0"));
        window.robot().clickOn(repair);
        assertThat(document.project()
                        .graph()
                        .node(SampleDocument.THIRD)
                        .orElseThrow()
                        .get(Dense.UNITS))
                .isEqualTo(16);
        assertThat(view.countProperty().get()).isZero();
        assertThat(view.graveProperty().get()).isFalse();
        TestWindow.run(document::undo);
        assertThat(view.countProperty().get()).isEqualTo(1);
        assertThat(view.graveProperty().get()).isTrue();
        assertThat(document.canUndoProperty().get()).isFalse();
    }

    @Test
    void should_show_the_node_on_a_click_and_on_enter_and_mend_on_alt_enter() {
        open(SampleDocument.withSizesThatDiffer());
        ListView<?> list = (ListView<?>) window.stage().getScene().lookup("#problems-list");
        TestWindow.run(() -> {
            list.requestFocus();
            list.getSelectionModel().select(1);
        });
        window.robot().push(KeyCode.ENTER);
        assertThat(revealed).containsExactly(SampleDocument.ADD);
        window.robot().push(KeyCode.ALT, KeyCode.ENTER);
        assertThat(view.countProperty().get()).isZero();
    }

    @Test
    void should_say_that_all_is_well_and_how_large_the_network_is() {
        open(SampleDocument.withoutProblems());
        assertThat(allText()).contains("No problems", "3 layers", "114 parameters");
    }

    @Test
    void should_say_what_to_do_first() {
        open(SampleDocument.empty());
        assertThat(allText()).isNotBlank();
    }

    @Test
    void should_put_errors_before_warnings_before_remarks() {
        open(SampleDocument.empty());
        List<ProblemRow> rows = ProblemRow.of(
                List.of(Diagnostic.info("a"), Diagnostic.warning("b"), Diagnostic.error("c"), Diagnostic.error("d")));
        assertThat(rows)
                .containsExactly(
                        new ProblemRow.Heading(Severity.ERROR, 2),
                        new ProblemRow.Problem(Diagnostic.error("c")),
                        new ProblemRow.Problem(Diagnostic.error("d")),
                        new ProblemRow.Heading(Severity.WARNING, 1),
                        new ProblemRow.Problem(Diagnostic.warning("b")),
                        new ProblemRow.Heading(Severity.INFO, 1),
                        new ProblemRow.Problem(Diagnostic.info("a")));
    }

    @Test
    void should_follow_the_language() {
        open(SampleDocument.withSizesThatDiffer());
        TestWindow.run(() -> i18n.setLocale(Locale.SIMPLIFIED_CHINESE));
        assertThat(allText()).contains("1 个错误").doesNotContain("ERROR").doesNotContain("Both must");
    }

    @Test
    void should_let_go_of_everything_when_closed() {
        open(SampleDocument.withSizesThatDiffer());
        Leaks.assertThatClosedViewsAreForgotten(() -> {
            ProblemsView opened = new ProblemsView(document, i18n, revealed::add);
            return new Leaks.Opened(opened.root(), opened);
        });
    }

    private void open(StudioDocument shown) {
        document = shown;
        window = TestWindow.show(700, 320, () -> {
            view = new ProblemsView(document, i18n, revealed::add);
            return view.root();
        });
    }

    private String allText() {
        return TestWindow.call(() -> window.stage().getScene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n")));
    }
}
