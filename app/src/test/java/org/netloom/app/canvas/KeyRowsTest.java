package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

/** What keys do on the canvas, as far as no other test shows it. */
class KeyRowsTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(CanvasFixture.graph(
                List.of("Input:100:100", "Dense:400:100", "Output:700:100"),
                List.of("input_1>dense_1", "dense_1>output_1")));
        TestWindow.run(() -> fixture.document.selection().select(new NodeId("dense_1")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_cut_and_paste_and_duplicate() {
        control(KeyCode.X);
        assertThat(fixture.graph().nodes()).hasSize(2);
        control(KeyCode.V);
        assertThat(fixture.graph().nodes()).hasSize(3);
        control(KeyCode.D);
        assertThat(fixture.graph().nodes()).hasSize(4);
    }

    @Test
    void should_paste_with_incoming_wires() {
        control(KeyCode.C);
        fixture.robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.V).release(KeyCode.SHIFT, KeyCode.CONTROL);

        assertThat(fixture.isWired("input_1", "dense_2")).isTrue();
    }

    @Test
    void should_delete_and_dissolve() {
        control(KeyCode.DELETE);
        assertThat(fixture.isWired("input_1", "output_1")).isTrue();
        TestWindow.run(fixture.document::undo);
        TestWindow.run(() -> fixture.document.selection().select(new NodeId("dense_1")));
        fixture.robot.type(KeyCode.DELETE);
        assertThat(fixture.graph().connections()).isEmpty();
    }

    @Test
    void should_nudge_by_one_grid_step_and_by_ten() {
        fixture.robot.type(KeyCode.DOWN);
        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(400, 120));
        fixture.robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(600, 120));
    }

    @Test
    void should_leave_keys_to_a_field_in_which_a_person_types() {
        fixture.robot
                .type(KeyCode.F2)
                .type(KeyCode.F, KeyCode.C)
                .type(KeyCode.DELETE)
                .type(KeyCode.ENTER);

        assertThat(fixture.node("dense_1").name()).isEqualToIgnoringCase("fc");
        assertThat(fixture.graph().nodes()).hasSize(3);
    }

    private void control(KeyCode key) {
        fixture.robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }
}
