package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Position;
import org.testfx.api.FxRobot;

class DeletingTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(CanvasFixture.graph(
                List.of("Input:40:200", "Dense:300:200", "Output:560:200"),
                List.of("input_1>dense_1", "dense_1>output_1")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_bring_back_wires_and_place_when_a_deletion_is_undone() {
        ModelGraph before = fixture.graph();
        fixture.robot.clickOn(fixture.at(380, 220)).type(KeyCode.DELETE);
        assertThat(fixture.graph().nodes()).hasSize(2);
        assertThat(fixture.graph().connections()).isEmpty();

        TestWindow.run(fixture.document::undo);

        assertThat(fixture.graph()).isEqualTo(before);
        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(300, 200));
        assertThat(fixture.shows("dense_1")).isTrue();
    }

    @Test
    void should_delete_a_wire_that_was_clicked() {
        fixture.robot.clickOn(fixture.at(235, 240)).type(KeyCode.DELETE);

        assertThat(fixture.isWired("input_1", "dense_1")).isFalse();
        assertThat(fixture.graph().nodes()).hasSize(3);
    }

    @Test
    void should_join_what_is_left_when_a_node_is_dissolved() {
        fixture.robot.clickOn(fixture.at(380, 220));
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.DELETE).release(KeyCode.CONTROL);

        assertThat(fixture.isWired("input_1", "output_1")).isTrue();
    }

    @Test
    void should_delete_from_the_menu_of_the_right_button() {
        fixture.robot.clickOn(fixture.at(380, 220), MouseButton.SECONDARY);
        new FxRobot().clickOn("#menu-delete");

        assertThat(fixture.graph().nodes()).hasSize(2);
    }

    @Test
    void should_insert_a_layer_from_the_menu_of_a_wire() {
        fixture.robot.clickOn(fixture.at(235, 240), MouseButton.SECONDARY);
        new FxRobot().clickOn("#menu-insert");
        fixture.robot.write("Dropout").type(KeyCode.ENTER);

        assertThat(fixture.isWired("input_1", "dropout_1")).isTrue();
        assertThat(fixture.isWired("dropout_1", "dense_1")).isTrue();
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.document.canUndoProperty().get()).isFalse();
    }
}
