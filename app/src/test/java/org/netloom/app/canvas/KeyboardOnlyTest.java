package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

class KeyboardOnlyTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(ModelGraph.EMPTY);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_build_a_network_without_a_mouse() {
        add("Input");
        add("Dense");
        add("Output");
        fixture.robot.type(KeyCode.ESCAPE).type(KeyCode.TAB);
        assertThat(fixture.document.selection().single()).contains(new NodeId("input_1"));
        connectTo("Dense");
        connectTo("Output");

        assertThat(fixture.isWired("input_1", "dense_1")).isTrue();
        assertThat(fixture.isWired("dense_1", "output_1")).isTrue();
        assertThat(fixture.node("dense_1").position().x())
                .isGreaterThan(fixture.node("input_1").position().x());
    }

    @Test
    void should_say_in_the_list_why_a_layer_cannot_be_connected() {
        add("Input");
        add("Dense");
        fixture.robot.type(KeyCode.C);
        fixture.robot.write("Input").type(KeyCode.ENTER);

        assertThat(fixture.robot.lookup("#quick-add").tryQuery()).isPresent();
        assertThat(fixture.graph().connections()).isEmpty();
        fixture.robot.type(KeyCode.ESCAPE);
        assertThat(fixture.robot.lookup("#quick-add").tryQuery()).isEmpty();
        assertThat(fixture.canvas.root().isFocused()).isTrue();
    }

    @Test
    void should_rename_nudge_duplicate_copy_and_paste() {
        add("Dense");
        fixture.robot.type(KeyCode.F2).write("Hidden").type(KeyCode.ENTER);
        assertThat(fixture.node("dense_1").name()).isEqualTo("Hidden");

        Position before = fixture.node("dense_1").position();
        fixture.robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(fixture.node("dense_1").position()).isEqualTo(before.plus(40, 20));
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.node("dense_1").position()).isEqualTo(before);

        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        assertThat(fixture.graph().nodes()).hasSize(2);
        fixture.robot
                .press(KeyCode.CONTROL)
                .type(KeyCode.A, KeyCode.C, KeyCode.V)
                .release(KeyCode.CONTROL);
        assertThat(fixture.graph().nodes()).hasSize(4);
        assertThat(fixture.document.selection().nodes()).hasSize(2);
    }

    @Test
    void should_keep_the_old_name_on_escape() {
        add("Dense");
        fixture.robot.type(KeyCode.F2).write("Other").type(KeyCode.ESCAPE);

        assertThat(fixture.node("dense_1").name()).isEqualTo("Dense 1");
    }

    @Test
    void should_arrange_as_one_undo_step() {
        TestWindow.run(() -> fixture.document.applyToGraph(org.netloom.core.edit.GraphEdits.addNodes(
                CanvasFixture.graph(List.of("Output:40:60", "Dense:60:80", "Input:80:100"), List.of())
                        .nodes(),
                List.of(
                        new org.netloom.core.graph.Connection(new NodeId("input_1"), new NodeId("dense_1")),
                        new org.netloom.core.graph.Connection(new NodeId("dense_1"), new NodeId("output_1"))))));
        ModelGraph before = fixture.graph();
        fixture.robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.A).release(KeyCode.SHIFT, KeyCode.CONTROL);

        assertThat(fixture.node("input_1").position().x())
                .isLessThan(fixture.node("dense_1").position().x());
        assertThat(fixture.node("dense_1").position().x())
                .isLessThan(fixture.node("output_1").position().x());
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.graph()).isEqualTo(before);
    }

    private void add(String type) {
        fixture.robot.press(KeyCode.SHIFT).type(KeyCode.A).release(KeyCode.SHIFT);
        fixture.robot.write(type).type(KeyCode.ENTER);
    }

    private void connectTo(String name) {
        fixture.robot.type(KeyCode.C);
        fixture.robot.write(name).type(KeyCode.ENTER);
    }
}
