package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.NodeId;

class WireGestureTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(CanvasFixture.graph(
                List.of("Input:40:100", "Dense:300:100", "Dense:560:100", "Conv2D:300:320", "Dense:560:320"),
                List.of("input_1>dense_1")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_connect_from_output_to_input() {
        fixture.robot.drag(fixture.output("dense_1"), MouseButton.PRIMARY).dropTo(fixture.input("dense_2"));

        assertThat(fixture.isWired("dense_1", "dense_2")).isTrue();
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.isWired("dense_1", "dense_2")).isFalse();
    }

    @Test
    void should_connect_from_input_back_to_output() {
        fixture.robot.drag(fixture.input("dense_2"), MouseButton.PRIMARY).dropTo(fixture.output("dense_1"));

        assertThat(fixture.isWired("dense_1", "dense_2")).isTrue();
    }

    @Test
    void should_connect_to_the_input_of_a_node_when_dropped_on_its_body() {
        fixture.robot.drag(fixture.output("dense_1"), MouseButton.PRIMARY).dropTo(fixture.at(640, 150));

        assertThat(fixture.isWired("dense_1", "dense_2")).isTrue();
    }

    @Test
    void should_let_ports_glow_that_fit_and_redden_those_that_do_not() {
        fixture.robot
                .moveTo(fixture.output("dense_1"))
                .press(MouseButton.PRIMARY)
                .moveTo(fixture.at(500, 240));

        assertThat(glows(fixture.input("dense_2"), "fits")).isTrue();
        assertThat(glows(fixture.input("dense_1"), "fits")).isFalse();
        assertThat(glows(fixture.input("conv2d_1"), "doubtful")).isTrue();
        fixture.robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        assertThat(glows(fixture.input("dense_2"), "fits")).isFalse();
    }

    @Test
    void should_refuse_a_cycle_and_say_why_while_the_wire_is_being_pulled() {
        TestWindow.run(() -> fixture.document.applyToGraph(
                org.netloom.core.edit.GraphEdits.connect(new NodeId("dense_1"), new NodeId("dense_2"))));

        fixture.robot
                .moveTo(fixture.output("dense_2"))
                .press(MouseButton.PRIMARY)
                .moveTo(fixture.input("dense_1"));
        String reason =
                fixture.robot.lookup("#canvas-hint").queryAs(Labeled.class).getText();
        boolean red = glows(fixture.input("dense_1"), "refused");
        fixture.robot.release(MouseButton.PRIMARY);

        assertThat(red).isTrue();
        assertThat(reason).contains("Dense 1").contains("Dense 2");
        assertThat(fixture.isWired("dense_2", "dense_1")).isFalse();
    }

    @Test
    void should_take_a_wire_off_its_port_and_let_it_go() {
        fixture.robot
                .moveTo(fixture.input("dense_1"))
                .press(MouseButton.PRIMARY)
                .moveTo(fixture.at(250, 300));
        fixture.robot.release(MouseButton.PRIMARY);

        assertThat(fixture.graph().connections()).isEmpty();
    }

    @Test
    void should_move_a_wire_to_another_port_as_one_undo_step() {
        fixture.robot.drag(fixture.input("dense_1"), MouseButton.PRIMARY).dropTo(fixture.input("dense_3"));

        assertThat(fixture.graph().connections()).containsExactly(wire("input_1", "dense_3"));
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.graph().connections()).containsExactly(wire("input_1", "dense_1"));
    }

    @Test
    void should_connect_without_dragging_when_control_is_held_at_the_first_click() {
        fixture.robot.press(KeyCode.CONTROL).clickOn(fixture.output("dense_1")).release(KeyCode.CONTROL);
        fixture.robot.moveTo(fixture.at(500, 260)).clickOn(fixture.input("dense_3"));

        assertThat(fixture.isWired("dense_1", "dense_3")).isTrue();
    }

    @Test
    void should_offer_layers_that_fit_where_a_wire_is_dropped_on_empty_canvas() {
        fixture.robot.drag(fixture.output("dense_1"), MouseButton.PRIMARY).dropTo(fixture.at(620, 500));
        assertThat(fixture.robot.lookup("#pick-Dropout").tryQuery()).isPresent();
        assertThat(fixture.robot.lookup("#pick-Input").tryQuery()).isEmpty();
        assertThat(fixture.robot.lookup("#pick-Conv2D").tryQuery()).isEmpty();

        fixture.robot.write("dropout").type(KeyCode.ENTER);

        assertThat(fixture.isWired("dense_1", "dropout_1")).isTrue();
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.graph().nodes()).hasSize(5);
    }

    @Test
    void should_remove_the_wires_of_a_port_that_is_alt_clicked() {
        fixture.robot.press(KeyCode.ALT).clickOn(fixture.output("input_1")).release(KeyCode.ALT);

        assertThat(fixture.graph().connections()).isEmpty();
    }

    @Test
    void should_cut_the_wires_crossed_with_control_and_the_right_button() {
        fixture.robot.press(KeyCode.CONTROL).moveTo(fixture.at(250, 60)).press(MouseButton.SECONDARY);
        fixture.robot
                .moveTo(fixture.at(256, 240))
                .release(MouseButton.SECONDARY)
                .release(KeyCode.CONTROL);

        assertThat(fixture.graph().connections()).isEmpty();
    }

    private static boolean glows(Region port, String state) {
        return TestWindow.call(() -> port.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)));
    }

    private static Connection wire(String from, String to) {
        return new Connection(new NodeId(from), new NodeId(to));
    }
}
