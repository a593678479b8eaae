package org.netloom.app.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.window.Leaks;
import org.netloom.app.window.SampleDocument;
import org.netloom.app.window.TestWindow;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.edit.GroupEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.LayerCatalogue;

/** The outline says all that the canvas shows, to ears and to fingers. */
class OutlineViewTest {

    private final I18n i18n = new I18n(Locale.ENGLISH);
    private final List<ItemId> revealed = new ArrayList<>();
    private StudioDocument document = SampleDocument.empty();
    private OutlineView view;
    private TestWindow window;

    @AfterEach
    void close() {
        TestWindow.run(view::close);
        window.close();
    }

    @Test
    void should_list_the_layers_in_the_order_in_which_data_flows() {
        open(SampleDocument.withSizesThatDiffer());
        assertThat(layers()).containsExactly("Flowers", "Dense 1", "Dense 2", "Dense 3", "Add 1", "Output 1");
    }

    @Test
    void should_say_in_a_sentence_what_a_layer_is_what_it_gives_and_what_is_wrong() {
        open(SampleDocument.withSizesThatDiffer());
        assertThat(words(1))
                .startsWith("Dense 1, 16 units · ReLU, gives [batch, 16]")
                .contains("1 input and 2 outputs");
        assertThat(words(4)).contains("2 inputs and 1 output").contains("1 problem");
    }

    @Test
    void should_lead_from_a_layer_along_its_wires_and_to_its_problems() {
        open(SampleDocument.withSizesThatDiffer());
        List<OutlineRow> below = TestWindow.call(() -> tree().getRoot().getChildren().get(4).getChildren().stream()
                .map(TreeItem::getValue)
                .toList());
        assertThat(below.get(0)).isInstanceOf(OutlineRow.Problem.class);
        assertThat(below.subList(1, below.size()).stream().map(OutlineRow::words))
                .containsExactly("from Dense 2: [batch, 16]", "from Dense 3: [batch, 8]", "to Output 1");
    }

    @Test
    void should_select_on_the_canvas_what_is_selected_here_and_the_other_way_round() {
        open(SampleDocument.withoutProblems());
        TestWindow.run(view::focus);
        window.robot().push(KeyCode.DOWN);
        assertThat(document.selection().nodes()).containsExactly(SampleDocument.FIRST);
        TestWindow.run(() -> document.selection().select(Set.of(SampleDocument.OUTPUT)));
        assertThat(TestWindow.call(
                        () -> tree().getSelectionModel().getSelectedItem().getValue()))
                .isInstanceOfSatisfying(
                        OutlineRow.Layer.class, layer -> assertThat(layer.id()).isEqualTo(SampleDocument.OUTPUT));
    }

    @Test
    void should_show_rename_and_remove_by_keyboard() {
        open(SampleDocument.withoutProblems());
        TestWindow.run(view::focus);
        window.robot().push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(revealed).containsExactly(SampleDocument.FIRST);
        window.robot().push(KeyCode.F2);
        window.robot().write("Hidden").push(KeyCode.ENTER);
        assertThat(layers()).containsExactly("Flowers", "Hidden", "Output 1");
        window.robot().push(KeyCode.DELETE);
        assertThat(layers()).containsExactly("Flowers", "Output 1");
        TestWindow.run(document::undo);
        assertThat(layers()).containsExactly("Flowers", "Hidden", "Output 1");
    }

    @Test
    void should_remove_a_wire_that_is_selected_here() {
        open(SampleDocument.withoutProblems());
        TestWindow.run(() -> {
            TreeItem<OutlineRow> first = tree().getRoot().getChildren().get(0);
            first.setExpanded(true);
            tree().requestFocus();
            tree().getSelectionModel()
                    .clearAndSelect(tree().getRow(first.getChildren().get(0)));
        });
        assertThat(document.selection().wireProperty().get())
                .contains(new Connection(SampleDocument.INPUT, SampleDocument.FIRST));
        window.robot().push(KeyCode.DELETE);
        assertThat(document.project().graph().connections()).hasSize(1);
    }

    @Test
    void should_fold_layers_into_the_groups_that_they_are_in() {
        open(SampleDocument.withSizesThatDiffer());
        GroupId branches = new GroupId("group_1");
        TestWindow.run(() -> document.applyToGraph(
                GroupEdits.group(branches, "Branches", Set.of(SampleDocument.SECOND, SampleDocument.THIRD))));
        assertThat(TestWindow.call(() -> tree().getRoot().getChildren().stream()
                        .map(item -> item.getValue().words())
                        .map(words -> words.split(",")[0])
                        .toList()))
                .containsExactly("Flowers", "Dense 1", "Group Branches", "Add 1", "Output 1");
        TestWindow.run(() -> {
            document.selection().select(Set.of(branches));
            tree().requestFocus();
        });
        window.robot().push(KeyCode.F2);
        window.robot().write("Arms").push(KeyCode.ENTER);
        assertThat(document.project().graph().group(branches).orElseThrow().name())
                .isEqualTo("Arms");
        window.robot().push(KeyCode.DELETE);
        assertThat(document.project().graph().nodes()).hasSize(4);
    }

    @Test
    void should_stay_as_it_is_while_layers_are_only_moved() {
        open(SampleDocument.withoutProblems());
        TreeItem<OutlineRow> before =
                TestWindow.call(() -> tree().getRoot().getChildren().get(0));
        TestWindow.run(() ->
                document.applyToGraph(GraphEdits.move(java.util.Map.of(SampleDocument.INPUT, new Position(300, 300)))));
        assertThat(TestWindow.call(() -> tree().getRoot().getChildren().get(0))).isSameAs(before);
    }

    @Test
    void should_speak_the_other_language_at_once() {
        open(SampleDocument.withoutProblems());
        TestWindow.run(() -> i18n.setLocale(Locale.SIMPLIFIED_CHINESE));
        assertThat(words(1)).contains("1 个输入");
    }

    @Test
    void should_let_go_of_the_document_when_closed() {
        open(SampleDocument.withoutProblems());
        Leaks.assertThatClosedViewsAreForgotten(() -> {
            OutlineView another = new OutlineView(document, LayerCatalogue.standard(), i18n, revealed::add);
            return new Leaks.Opened(another.root(), another);
        });
    }

    private void open(StudioDocument shown) {
        document = shown;
        window = TestWindow.show(320, 600, () -> {
            view = new OutlineView(document, LayerCatalogue.standard(), i18n, revealed::add);
            return new javafx.scene.layout.StackPane(view.root());
        });
    }

    @SuppressWarnings("unchecked")
    private TreeView<OutlineRow> tree() {
        return (TreeView<OutlineRow>) window.stage().getScene().lookup("#outline");
    }

    private List<String> layers() {
        return TestWindow.call(() -> tree().getRoot().getChildren().stream()
                .map(item -> ((OutlineRow.Layer) item.getValue()).name())
                .toList());
    }

    private String words(int row) {
        return TestWindow.call(
                () -> tree().getRoot().getChildren().get(row).getValue().words());
    }
}
