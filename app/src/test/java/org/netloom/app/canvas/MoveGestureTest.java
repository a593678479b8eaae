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
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

class MoveGestureTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(CanvasFixture.graph(
                List.of("Input:40:100", "Dense:520:100", "Dropout:300:360"), List.of("input_1>dense_1")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_make_one_undo_step_of_a_drag_and_keep_to_the_grid() {
        ModelGraph before = fixture.graph();
        drag(600, 120, 653, 247);

        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(580, 220));
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.graph()).isEqualTo(before);
        assertThat(fixture.document.canUndoProperty().get()).isFalse();
    }

    @Test
    void should_make_two_undo_steps_of_two_drags() {
        drag(600, 120, 600, 220);
        drag(600, 220, 600, 320);

        TestWindow.run(fixture.document::undo);
        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(520, 200));
    }

    @Test
    void should_leave_the_grid_while_alt_is_held() {
        fixture.robot.moveTo(fixture.at(600, 120)).press(MouseButton.PRIMARY).moveTo(fixture.at(620, 140));
        fixture.robot.press(KeyCode.ALT).moveTo(fixture.at(633, 147));
        fixture.robot.release(MouseButton.PRIMARY).release(KeyCode.ALT);

        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(553, 127));
    }

    @Test
    void should_move_all_that_is_selected() {
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        drag(600, 120, 640, 160);

        assertThat(fixture.node("input_1").position()).isEqualTo(new Position(80, 140));
        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(560, 140));
        assertThat(fixture.node("dropout_1").position()).isEqualTo(new Position(340, 400));
    }

    @Test
    void should_put_a_node_back_on_escape() {
        fixture.robot.moveTo(fixture.at(600, 120)).press(MouseButton.PRIMARY).moveTo(fixture.at(700, 300));
        fixture.robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);

        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(520, 100));
        assertThat(fixture.document.canUndoProperty().get()).isFalse();
    }

    @Test
    void should_drag_a_copy_with_alt_as_one_undo_step() {
        fixture.robot.press(KeyCode.ALT);
        drag(600, 120, 600, 420);
        fixture.robot.release(KeyCode.ALT);

        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(520, 100));
        assertThat(fixture.node("dense_2").position()).isEqualTo(new Position(520, 400));
        assertThat(fixture.document.selection().single()).contains(new NodeId("dense_2"));
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.graph().nodes()).hasSize(3);
        assertThat(fixture.document.canUndoProperty().get()).isFalse();
    }

    @Test
    void should_leave_nothing_behind_of_a_copy_that_is_given_up() {
        fixture.robot.press(KeyCode.ALT);
        fixture.robot.moveTo(fixture.at(600, 120)).press(MouseButton.PRIMARY).moveTo(fixture.at(700, 400));
        fixture.robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY).release(KeyCode.ALT);

        assertThat(fixture.graph().nodes()).hasSize(3);
        assertThat(fixture.document.canUndoProperty().get()).isFalse();
        assertThat(fixture.document.canRedoProperty().get()).isFalse();
    }

    @Test
    void should_go_on_dragging_when_another_button_is_pressed_and_released() {
        fixture.robot.moveTo(fixture.at(600, 120)).press(MouseButton.PRIMARY).moveTo(fixture.at(620, 200));
        fixture.robot.press(MouseButton.SECONDARY).release(MouseButton.SECONDARY);
        fixture.robot.moveTo(fixture.at(600, 420)).release(MouseButton.PRIMARY);

        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(520, 400));
    }

    @Test
    void should_splice_a_loose_node_into_the_wire_it_is_dropped_on() {
        drag(380, 380, 380, 120);

        assertThat(fixture.isWired("input_1", "dropout_1")).isTrue();
        assertThat(fixture.isWired("dropout_1", "dense_1")).isTrue();
        assertThat(fixture.isWired("input_1", "dense_1")).isFalse();
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.isWired("input_1", "dense_1")).isTrue();
        assertThat(fixture.node("dropout_1").position()).isEqualTo(new Position(300, 360));
    }

    @Test
    void should_shift_what_follows_if_there_is_no_room_for_a_splice() {
        drag(380, 380, 460, 120);

        assertThat(fixture.node("dropout_1").position().x()).isEqualTo(380);
        assertThat(fixture.node("dense_1").position().x()).isGreaterThanOrEqualTo(380 + NodeFace.WIDTH + 40);
    }

    private void drag(double x1, double y1, double x2, double y2) {
        fixture.robot.moveTo(fixture.at(x1, y1)).press(MouseButton.PRIMARY);
        fixture.robot.moveTo(fixture.at(x2, y2)).release(MouseButton.PRIMARY);
    }
}
