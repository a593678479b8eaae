package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.NodeId;

class SelectionGesturesTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(CanvasFixture.graph(
                List.of("Dense:100:100", "Dense:340:100", "Dense:100:320", "Dense:340:320"), List.of()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_select_what_the_rubber_band_touches() {
        drag(60, 60, 380, 130);

        assertThat(selected()).containsExactlyInAnyOrder("dense_1", "dense_2");
        assertThat(fixture.document.canUndoProperty().get()).isFalse();
    }

    @Test
    void should_open_the_search_for_layers_on_a_control_click_on_empty_canvas() {
        fixture.robot.press(KeyCode.CONTROL).clickOn(fixture.at(700, 500)).release(KeyCode.CONTROL);

        assertThat(fixture.robot.lookup("#quick-add").tryQuery()).isPresent();
    }

    @Test
    void should_add_with_shift() {
        drag(60, 60, 290, 130);
        fixture.robot.press(KeyCode.SHIFT);
        drag(60, 290, 290, 330);
        fixture.robot.release(KeyCode.SHIFT);

        assertThat(selected()).containsExactlyInAnyOrder("dense_1", "dense_3");
    }

    @Test
    void should_toggle_with_control() {
        drag(60, 60, 380, 130);
        fixture.robot.press(KeyCode.CONTROL);
        drag(310, 60, 360, 350);
        fixture.robot.release(KeyCode.CONTROL);

        assertThat(selected()).containsExactlyInAnyOrder("dense_1", "dense_4");
    }

    @Test
    void should_select_by_click_add_by_shift_click_and_drop_all_on_empty_canvas() {
        fixture.robot.clickOn(fixture.at(180, 120));
        assertThat(selected()).containsExactly("dense_1");

        fixture.robot.press(KeyCode.SHIFT).clickOn(fixture.at(420, 120)).release(KeyCode.SHIFT);
        assertThat(selected()).containsExactlyInAnyOrder("dense_1", "dense_2");

        fixture.robot.clickOn(fixture.at(700, 500));
        assertThat(selected()).isEmpty();
    }

    @Test
    void should_give_up_the_rubber_band_on_escape() {
        fixture.robot.clickOn(fixture.at(420, 340));
        fixture.robot.moveTo(fixture.at(60, 60)).press(MouseButton.PRIMARY).moveTo(fixture.at(290, 130));
        fixture.robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);

        assertThat(selected()).containsExactly("dense_4");
    }

    @Test
    void should_select_all_none_next_and_previous_by_key() {
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(selected()).hasSize(4);
        fixture.robot.type(KeyCode.ESCAPE);
        assertThat(selected()).isEmpty();
        fixture.robot.type(KeyCode.TAB).type(KeyCode.TAB);
        assertThat(selected()).containsExactly("dense_2");
        fixture.robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertThat(selected()).containsExactly("dense_1");
    }

    private void drag(double x1, double y1, double x2, double y2) {
        fixture.robot.moveTo(fixture.at(x1, y1)).press(MouseButton.PRIMARY);
        fixture.robot.moveTo(fixture.at(x2, y2)).release(MouseButton.PRIMARY);
    }

    private Set<String> selected() {
        return fixture.document.selection().nodes().stream().map(NodeId::value).collect(Collectors.toSet());
    }
}
