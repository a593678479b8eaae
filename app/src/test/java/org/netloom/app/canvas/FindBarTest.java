package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.edit.GroupEdits;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.NodeId;

class FindBarTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(CanvasFixture.graph(
                List.of("Input:40:100", "Dense:300:100", "Dropout:2600:100", "Dense:2900:900", "Output:3300:900"),
                List.of("input_1>dense_1", "dense_1>dropout_1", "dropout_1>dense_2", "dense_2>output_1")));
        TestWindow.run(() -> fixture.document.applyToGraph(GraphEdits.rename(new NodeId("dense_2"), "Bottleneck")));
        TestWindow.run(fixture.canvas::find);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_find_by_kind_and_walk_through_the_hits_with_enter() {
        fixture.robot.write("dense");
        assertThat(chosen()).isEqualTo("dense_1");
        assertThat(count()).isEqualTo("1 of 2");
        fixture.robot.type(KeyCode.ENTER);
        assertThat(chosen()).isEqualTo("dense_2");
        assertThat(count()).isEqualTo("2 of 2");
        fixture.robot.type(KeyCode.ENTER);
        assertThat(chosen()).isEqualTo("dense_1");
        fixture.robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        assertThat(chosen()).isEqualTo("dense_2");
    }

    @Test
    void should_speak_of_no_hit_once_something_else_is_selected() {
        fixture.robot.write("dense");
        assertThat(count()).isEqualTo("1 of 2");
        TestWindow.run(() -> fixture.document.selection().clear());
        assertThat(count()).isEqualTo("2 found");
        fixture.robot.type(KeyCode.ENTER);
        assertThat(chosen()).isEqualTo("dense_2");
        assertThat(count()).isEqualTo("2 of 2");
    }

    @Test
    void should_bring_a_hit_into_the_middle_and_let_it_flash() {
        fixture.robot.write("bottleneck");

        Waiting.until(() -> fixture.canvas
                .viewport()
                .seen()
                .contains(fixture.canvas.drawing().box(new NodeId("dense_2"))));
        assertThat(chosen()).isEqualTo("dense_2");
    }

    @Test
    void should_find_by_the_value_of_a_parameter() {
        fixture.robot.write("rate=0.2");

        assertThat(chosen()).isEqualTo("dropout_1");
        assertThat(count()).isEqualTo("1 of 1");
    }

    @Test
    void should_find_by_what_is_wrong() {
        TestWindow.run(() -> fixture.document.applyToGraph(GraphEdits.removeNodes(List.of(new NodeId("dropout_1")))));
        String problem = TestWindow.call(() -> fixture.document.analysis().diagnosticsAt(new NodeId("dense_2")).stream()
                .map(fixture.i18n::text)
                .findFirst()
                .orElseThrow());
        TestWindow.run(() -> ((javafx.scene.control.TextField)
                        fixture.robot.lookup("#find-field").query())
                .setText(problem));

        assertThat(chosen()).isEqualTo("dense_2");
    }

    @Test
    void should_go_into_the_group_in_which_a_hit_lies_and_keep_the_keyboard() {
        GroupId group = new GroupId("group_1");
        TestWindow.run(() -> fixture.document.applyToGraph(
                GroupEdits.group(group, "Head", List.of(new NodeId("dense_2"), new NodeId("output_1")))));
        TestWindow.run(() -> fixture.document.applyToGraph(GroupEdits.collapse(List.of(group))));
        fixture.robot.write("bottleneck");

        assertThat(fixture.canvas.entered()).contains(group);
        assertThat(chosen()).isEqualTo("dense_2");
        assertThat(fixture.robot.lookup("#find-field").query().isFocused()).isTrue();
    }

    @Test
    void should_say_when_nothing_is_found_and_leave_on_escape() {
        fixture.robot.write("zzz");
        assertThat(count()).isEqualTo("Nothing found");

        fixture.robot.type(KeyCode.ESCAPE);
        assertThat(fixture.robot.lookup("#find-bar").tryQuery()).isEmpty();
        assertThat(fixture.canvas.root().isFocused()).isTrue();
    }

    private String chosen() {
        return fixture.document.selection().singleItem().map(id -> id.value()).orElse("");
    }

    private String count() {
        return ((Labeled) fixture.robot.lookup("#find-count").query()).getText();
    }
}
