package org.netloom.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.window.Leaks;
import org.netloom.app.window.SampleDocument;
import org.netloom.app.window.TestWindow;
import org.netloom.core.edit.GroupEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.ActivationFunction;
import org.netloom.core.layer.Conv2D;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.Size2D;

class InspectorViewTest {

    private final I18n i18n = new I18n(Locale.ENGLISH);
    private StudioDocument document = SampleDocument.withoutProblems();
    private TestWindow window;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void should_take_what_is_typed_into_units_as_one_undo_step() {
        open(SampleDocument.withoutProblems(), SampleDocument.FIRST);
        retype("#param-units", "128");
        assertThat(value(SampleDocument.FIRST, Dense.UNITS)).isEqualTo(128);
        TestWindow.run(document::undo);
        assertThat(value(SampleDocument.FIRST, Dense.UNITS)).isEqualTo(16);
        assertThat(document.canUndoProperty().get()).isFalse();
    }

    @Test
    void should_begin_a_new_undo_step_when_a_person_comes_back_to_a_field() {
        open(SampleDocument.withoutProblems(), SampleDocument.FIRST);
        retype("#param-units", "8");
        window.robot().clickOn("#param-name");
        retype("#param-units", "9");
        TestWindow.run(document::undo);
        assertThat(value(SampleDocument.FIRST, Dense.UNITS)).isEqualTo(8);
    }

    @Test
    void should_say_the_range_when_a_number_lies_outside_and_mend_it_by_a_repair() {
        open(SampleDocument.withoutProblems(), SampleDocument.FIRST);
        retype("#param-units", "0");
        assertThat(text("#complaint-units")).contains("1").contains("65,536");
        assertThat(value(SampleDocument.FIRST, Dense.UNITS)).isZero();
        assertThat(document.analysis().hasErrors()).isTrue();
        Button repair = TestWindow.call(() -> (Button) lookup("#repair-parameter-out-of-range-0"));
        TestWindow.run(repair::fire);
        assertThat(document.analysis().hasErrors()).isFalse();
        assertThat(field("#param-units").getText()).isEqualTo(String.valueOf(value(SampleDocument.FIRST, Dense.UNITS)));
        assertThat(TestWindow.call(() -> lookup("#complaint-units") == null)).isTrue();
    }

    @Test
    void should_keep_what_means_nothing_in_the_field_and_say_what_is_expected() {
        open(SampleDocument.withoutProblems(), SampleDocument.FIRST);
        retype("#param-units", "many");
        assertThat(value(SampleDocument.FIRST, Dense.UNITS)).isEqualTo(16);
        assertThat(text("#complaint-units")).isNotBlank();
        select(Set.of(SampleDocument.OUTPUT));
        select(Set.of(SampleDocument.FIRST));
        assertThat(field("#param-units").getText()).isEqualTo("many");
        window.robot().clickOn("#param-units").push(KeyCode.ESCAPE);
        assertThat(field("#param-units").getText()).isEqualTo("16");
    }

    @Test
    void should_step_with_the_arrow_keys() {
        open(SampleDocument.withoutProblems(), SampleDocument.FIRST);
        window.robot().clickOn("#param-units").push(KeyCode.UP).push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(value(SampleDocument.FIRST, Dense.UNITS)).isEqualTo(27);
    }

    @Test
    void should_keep_the_focus_and_the_text_while_a_person_types() {
        open(SampleDocument.withoutProblems(), SampleDocument.FIRST);
        TextField before = field("#param-l2");
        retype("#param-l2", "0.0010");
        assertThat(field("#param-l2")).isSameAs(before);
        assertThat(before.isFocused()).isTrue();
        assertThat(before.getText()).isEqualTo("0.0010");
        assertThat(value(SampleDocument.FIRST, Dense.L2)).isEqualTo(0.001);
    }

    @Test
    void should_edit_what_several_nodes_share_as_one_step() {
        open(SampleDocument.withSizesThatDiffer(), SampleDocument.FIRST, SampleDocument.SECOND, SampleDocument.THIRD);
        assertThat(field("#param-units").getText()).isEmpty();
        retype("#param-units", "12");
        for (NodeId id : List.of(SampleDocument.FIRST, SampleDocument.SECOND, SampleDocument.THIRD)) {
            assertThat(value(id, Dense.UNITS)).isEqualTo(12);
        }
        TestWindow.run(document::undo);
        assertThat(value(SampleDocument.THIRD, Dense.UNITS)).isEqualTo(8);
        assertThat(document.canUndoProperty().get()).isFalse();
    }

    @Test
    void should_show_only_the_settings_that_have_an_effect() {
        open(SampleDocument.withoutProblems(), SampleDocument.INPUT);
        assertThat(TestWindow.call(() -> lookup("#param-channels") == null)).isTrue();
        choose("#param-layout", InputLayout.IMAGE);
        assertThat(value(SampleDocument.INPUT, Input.LAYOUT)).isEqualTo(InputLayout.IMAGE);
        assertThat(TestWindow.call(() -> lookup("#param-channels") != null)).isTrue();
    }

    @Test
    void should_set_choices_and_flags() {
        open(SampleDocument.withoutProblems(), SampleDocument.FIRST);
        choose("#param-activation", ActivationFunction.TANH);
        window.robot().clickOn("#param-useBias");
        assertThat(value(SampleDocument.FIRST, Dense.ACTIVATION)).isEqualTo(ActivationFunction.TANH);
        assertThat(value(SampleDocument.FIRST, Dense.USE_BIAS)).isFalse();
    }

    @Test
    void should_edit_a_height_and_a_width() {
        NodeId conv = new NodeId("conv2d_1");
        open(SampleDocument.withOne(conv, "Conv2D"), conv);
        retype("#param-kernelSize-width", "5");
        assertThat(value(conv, Conv2D.KERNEL_SIZE)).isEqualTo(new Size2D(3, 5));
    }

    @Test
    void should_tell_the_sizes_of_what_is_trained() {
        open(SampleDocument.withoutProblems(), SampleDocument.FIRST);
        assertThat(text("#inspector-sizes")).isEqualTo("W is 4 × 16, b is 16: 80 parameters");
    }

    @Test
    void should_show_the_plan_when_nothing_is_selected() {
        open(SampleDocument.withoutProblems());
        retype("#param-learningRate", "0,05");
        retype("#param-epochs", "7");
        choose("#param-updater", org.netloom.core.plan.TrainingPlan.Updater.SGD);
        assertThat(document.project().plan().learningRate()).isEqualTo(0.05);
        assertThat(document.project().plan().epochs()).isEqualTo(7);
        retype("#param-batchSize", "0");
        assertThat(document.project().plan().batchSize()).isEqualTo(32);
        assertThat(text("#complaint-batchSize")).contains("65,536");
        retype("#param-project-name", "Roses");
        assertThat(document.project().name()).isEqualTo("Roses");
        assertThat(undoText()).isEqualTo("Rename to Roses");
        TestWindow.run(document::undo);
        assertThat(undoText()).isEqualTo("Change Updater");
    }

    @Test
    void should_name_the_axes_of_a_wire_and_delete_it() {
        open(SampleDocument.withoutProblems());
        Connection wire = new Connection(SampleDocument.FIRST, SampleDocument.OUTPUT);
        TestWindow.run(() -> document.selection().select(wire));
        assertThat(text("#wire-shape")).isEqualTo("[batch, 16]");
        assertThat(allText()).contains("features");
        window.robot().clickOn("#wire-delete");
        assertThat(document.project().graph().connections()).doesNotContain(wire);
    }

    @Test
    void should_follow_the_language_and_keep_the_focus() {
        open(SampleDocument.withSizesThatDiffer(), SampleDocument.ADD);
        window.robot().clickOn("#param-name");
        TestWindow.run(() -> i18n.setLocale(Locale.SIMPLIFIED_CHINESE));
        assertThat(allText()).contains("名称").doesNotContain("Name").doesNotContain("Both must be");
        assertThat(field("#param-name").isFocused()).isTrue();
    }

    @Test
    void should_let_go_of_everything_when_closed() {
        open(SampleDocument.withSizesThatDiffer(), SampleDocument.ADD);
        Leaks.assertThatClosedViewsAreForgotten(() -> {
            InspectorView view = new InspectorView(document, LayerCatalogue.standard(), i18n);
            return new Leaks.Opened(view.root(), view);
        });
    }

    @Test
    void should_bypass_a_layer_by_its_switch_and_follow_an_undo() {
        open(SampleDocument.withoutProblems(), SampleDocument.FIRST);
        window.robot().clickOn("#inspector-bypass");
        assertThat(document.project()
                        .graph()
                        .node(SampleDocument.FIRST)
                        .orElseThrow()
                        .bypassed())
                .isTrue();
        assertThat(TestWindow.call(() -> lookup("#inspector-bypass").isFocused()))
                .as("it keeps the focus")
                .isTrue();
        TestWindow.run(document::undo);
        assertThat(TestWindow.call(() -> ((CheckBox) lookup("#inspector-bypass")).isSelected()))
                .isFalse();

        select(Set.of(SampleDocument.OUTPUT));
        assertThat(TestWindow.call(() -> lookup("#inspector-bypass").isVisible()))
                .as("the answer cannot be bypassed")
                .isFalse();
    }

    @Test
    void should_say_how_much_is_in_a_group() {
        open(SampleDocument.withoutProblems());
        GroupId group = new GroupId("group_1");
        TestWindow.run(() -> {
            document.applyToGraph(GroupEdits.group(group, "Block", Set.of(SampleDocument.FIRST)));
            document.selection().select(group);
        });
        assertThat(text("#inspector-title")).isEqualTo("Block");
        TestWindow.run(() -> document.applyToGraph(GroupEdits.rename(group, "Body")));
        assertThat(text("#inspector-title")).isEqualTo("Body");
    }

    private void open(StudioDocument shown, NodeId... selected) {
        document = shown;
        window = TestWindow.show(320, 780, () -> new InspectorView(document, LayerCatalogue.standard(), i18n).root());
        select(Set.of(selected));
    }

    private void select(Set<NodeId> ids) {
        TestWindow.run(() -> document.selection().select(ids));
    }

    private void retype(String id, String text) {
        window.robot().clickOn(id).push(KeyCode.CONTROL, KeyCode.A).write(text);
    }

    @SuppressWarnings("unchecked")
    private <E> void choose(String id, E choice) {
        TestWindow.run(() -> ((ComboBox<E>) lookup(id)).setValue(choice));
    }

    private <T> T value(NodeId id, Parameter<T> parameter) {
        return document.project().graph().node(id).orElseThrow().get(parameter);
    }

    private Node lookup(String id) {
        return window.stage().getScene().lookup(id);
    }

    private TextField field(String id) {
        return TestWindow.call(() -> (TextField) lookup(id));
    }

    private String text(String id) {
        return TestWindow.call(() -> ((Label) lookup(id)).getText());
    }

    private String undoText() {
        return TestWindow.call(() -> i18n.text(document.undoName().orElseThrow()));
    }

    private String allText() {
        return TestWindow.call(() -> window.stage().getScene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n")));
    }
}
