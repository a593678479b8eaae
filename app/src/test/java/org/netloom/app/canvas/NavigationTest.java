package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.NodeId;

class NavigationTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(CanvasFixture.graph(
                List.of("Input:100:200", "Dense:340:200", "Output:580:200"),
                List.of("input_1>dense_1", "dense_1>output_1")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_keep_the_point_under_the_pointer_when_the_wheel_zooms() {
        Point2D before = worldAt(700, 420);

        fixture.robot.moveTo(fixture.at(700, 420)).scroll(3, VerticalDirection.UP);
        double closer = fixture.canvas.zoom();
        Point2D after = worldAt(700, 420);
        fixture.robot.scroll(6, VerticalDirection.DOWN);

        assertThat(closer).isNotEqualTo(1.0);
        assertThat(fixture.canvas.zoom()).isNotEqualTo(closer);
        assertThat(after.distance(before)).isLessThan(1);
        assertThat(worldAt(700, 420).distance(before)).isLessThan(1);
    }

    @Test
    void should_pan_with_the_middle_button() {
        fixture.robot.moveTo(fixture.at(500, 450)).press(MouseButton.MIDDLE);
        fixture.robot.moveBy(-80, 60).release(MouseButton.MIDDLE);

        assertThat(fixture.canvas.viewport().left()).isCloseTo(80, within(1.0));
        assertThat(fixture.canvas.viewport().top()).isCloseTo(-60, within(1.0));
    }

    @Test
    void should_pan_with_space_and_the_left_button_even_over_a_node() {
        fixture.robot.press(KeyCode.SPACE);
        fixture.robot.moveTo(fixture.at(420, 220)).press(MouseButton.PRIMARY);
        fixture.robot.moveBy(50, 30).release(MouseButton.PRIMARY).release(KeyCode.SPACE);

        assertThat(fixture.canvas.viewport().left()).isCloseTo(-50, within(1.0));
        assertThat(fixture.node("dense_1").position().x()).isEqualTo(340);
    }

    @Test
    void should_zoom_with_buttons_and_keys_and_go_back_to_one_hundred_percent() {
        fixture.robot.clickOn("#zoom-in");
        waitForZoom(1.25);
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.MINUS).release(KeyCode.CONTROL);
        waitForZoom(1);
        fixture.robot.clickOn("#zoom-out");
        waitForZoom(0.8);
        assertThat(fixture.robot.lookup("#zoom-reset").queryAs(Button.class).getText())
                .isEqualTo("80 %");
        fixture.robot.clickOn("#zoom-reset");
        waitForZoom(1);
    }

    @Test
    void should_fit_the_whole_network() {
        TestWindow.run(() -> fixture.canvas.viewport().show(5000, 5000, 3));

        fixture.robot.type(KeyCode.F);

        Waiting.until(() -> fixture.canvas
                .viewport()
                .seen()
                .contains(fixture.canvas.bounds().orElseThrow()));
    }

    @Test
    void should_look_elsewhere_when_the_minimap_is_clicked() {
        TestWindow.run(() -> fixture.canvas.viewport().show(3000, 0, 1));

        fixture.robot.moveTo("#minimap").moveBy(-68, 0).clickOn(MouseButton.PRIMARY);

        assertThat(fixture.canvas.viewport().left()).isLessThan(1500);
    }

    @Test
    void should_bring_a_problem_s_node_into_the_middle() {
        TestWindow.run(() -> fixture.canvas.viewport().show(-4000, 0, 1));

        TestWindow.run(() -> fixture.canvas.focusNode(new NodeId("dense_1")));

        Waiting.until(() -> fixture.canvas.viewport().seen().contains(420, 240));
        assertThat(fixture.document.selection().single()).contains(new NodeId("dense_1"));
    }

    private Point2D worldAt(double viewX, double viewY) {
        return fixture.canvas.viewport().toWorld(viewX, viewY);
    }

    private void waitForZoom(double zoom) {
        Waiting.until(() -> Math.abs(fixture.canvas.zoom() - zoom) < 0.001);
    }
}
