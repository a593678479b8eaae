package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.edit.GroupEdits;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

class GroupsTest {

    private static final GroupId GROUP = new GroupId("group_1");
    private static final NodeId FIRST = new NodeId("dense_1");
    private static final NodeId SECOND = new NodeId("dense_2");
    private static final NodeId BOX = new NodeId("box_group_1");

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(CanvasFixture.graph(
                List.of("Input:20:100", "Dense:240:100", "Dense:460:100", "Output:760:100", "Dropout:240:400"),
                List.of("input_1>dense_1", "dense_1>dense_2", "dense_2>output_1")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_group_the_selection_with_ctrl_g_and_ask_for_a_name_in_place() {
        select(FIRST, SECOND);
        control(KeyCode.G);
        assertThat(fixture.document.selection().items()).containsExactly(GROUP);
        fixture.robot.write("Block").type(KeyCode.ENTER);

        assertThat(group().name()).isEqualTo("Block");
        assertThat(fixture.graph().nodesIn(GROUP)).containsExactly(FIRST, SECOND);
        TestWindow.run(fixture.document::undo);
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.graph().groups()).isEmpty();
    }

    @Test
    void should_ungroup_with_ctrl_shift_g_and_select_what_was_in_the_group() {
        group(FIRST, SECOND);
        fixture.robot.press(KeyCode.SHIFT);
        control(KeyCode.G);
        fixture.robot.release(KeyCode.SHIFT);

        assertThat(fixture.graph().groups()).isEmpty();
        assertThat(fixture.document.selection().nodes()).containsExactlyInAnyOrder(FIRST, SECOND);
    }

    @Test
    void should_fold_a_group_into_one_box_by_its_chevron_and_lead_the_wires_to_the_box() {
        group(FIRST, SECOND);
        Rectangle2D frame = frame();
        click(frame.getMinX() + 14, frame.getMinY() + 14);

        assertThat(group().collapsed()).isTrue();
        Drawing drawing = drawing();
        assertThat(drawing.faces()).extracting(NodeFace::id).contains(BOX).doesNotContain(FIRST, SECOND);
        assertThat(drawing.graph().inputsOf(BOX)).containsExactly(new NodeId("input_1"));
        assertThat(drawing.graph().outputsOf(BOX)).containsExactly(new NodeId("output_1"));
        NodeFace face = drawing.face(BOX).orElseThrow();
        assertThat(face.summary()).isEqualTo("2 layers");
        assertThat(face.figure()).isEqualTo("352");
        assertThat(face.shape()).isEqualTo("[batch, 16]");

        click(drawing.box(BOX).getMaxX() - 16, drawing.box(BOX).getMinY() + face.chevronY() + 8);
        assertThat(group().collapsed()).isFalse();
        TestWindow.run(fixture.document::undo);
        assertThat(group().collapsed()).isTrue();
    }

    @Test
    void should_go_into_a_group_by_a_double_click_and_out_by_the_breadcrumbs() {
        group(FIRST, SECOND);
        fold();
        doubleClick(centre(drawing().box(BOX)));

        assertThat(fixture.canvas.entered()).contains(GROUP);
        assertThat(drawing().faces()).extracting(NodeFace::id).containsExactly(FIRST, SECOND);
        assertThat(group().collapsed()).as("it stays as it was outside").isTrue();
        fixture.robot.clickOn("#breadcrumb-top");
        assertThat(fixture.canvas.entered()).isEmpty();
        assertThat(drawing().faces()).hasSize(4);
    }

    @Test
    void should_go_out_by_alt_up_and_by_escape_once_nothing_is_selected() {
        group(FIRST, SECOND);
        TestWindow.run(() -> fixture.canvas.enter(Optional.of(GROUP)));
        fixture.robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertThat(fixture.canvas.entered()).isEmpty();
        assertThat(fixture.document.selection().items()).containsExactly(GROUP);

        fixture.robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        select(FIRST);
        fixture.robot.type(KeyCode.ESCAPE);
        assertThat(fixture.canvas.entered()).contains(GROUP);
        fixture.robot.type(KeyCode.ESCAPE);
        assertThat(fixture.canvas.entered()).isEmpty();
    }

    @Test
    void should_add_a_layer_to_the_group_that_was_entered() {
        group(FIRST, SECOND);
        TestWindow.run(() -> fixture.canvas.enter(Optional.of(GROUP)));
        TestWindow.run(() -> fixture.canvas.add(
                org.netloom.core.layer.LayerCatalogue.standard().find("Flatten").orElseThrow()));

        assertThat(fixture.node("flatten_1").group()).contains(GROUP);
    }

    @Test
    void should_leave_a_group_that_is_undone_while_it_is_entered() {
        group(FIRST, SECOND);
        TestWindow.run(() -> fixture.canvas.enter(Optional.of(GROUP)));
        TestWindow.run(fixture.document::undo);

        assertThat(fixture.canvas.entered()).isEmpty();
        assertThat(drawing().faces()).hasSize(5);
    }

    @Test
    void should_drag_a_group_by_its_title_with_all_that_is_in_it_as_one_step() {
        group(FIRST, SECOND);
        ModelGraph before = fixture.graph();
        Rectangle2D frame = frame();
        drag(frame.getMinX() + 100, frame.getMinY() + 14, frame.getMinX() + 140, frame.getMinY() + 74);

        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(280, 160));
        assertThat(fixture.node("dense_2").position()).isEqualTo(new Position(500, 160));
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.graph()).isEqualTo(before);
    }

    @Test
    void should_drag_a_folded_group_with_all_that_is_in_it() {
        group(FIRST, SECOND);
        fold();
        Rectangle2D box = drawing().box(BOX);
        drag(box.getMinX() + 60, box.getMinY() + 20, box.getMinX() + 60, box.getMinY() + 120);

        assertThat(group().position()).isEqualTo(new Position(240, 200));
        assertThat(fixture.node("dense_2").position()).isEqualTo(new Position(460, 200));
    }

    @Test
    void should_move_a_node_into_the_group_it_is_dropped_in_and_out_again() {
        group(FIRST, SECOND);
        drag(320, 420, 420, 180);
        assertThat(fixture.node("dropout_1").group()).contains(GROUP);

        Position at = fixture.node("dropout_1").position();
        drag(at.x() + 80, at.y() + 20, at.x() + 80, at.y() + 420);
        assertThat(fixture.node("dropout_1").group()).isEmpty();
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.node("dropout_1").group()).contains(GROUP);
        assertThat(fixture.node("dropout_1").position()).isEqualTo(at);
    }

    @Test
    void should_delete_and_duplicate_a_group_as_a_whole() {
        group(FIRST, SECOND);
        fold();
        TestWindow.run(() -> fixture.document.selection().select(GROUP));
        control(KeyCode.D);
        assertThat(fixture.graph().groups()).extracting(Group::name).containsExactly("Block", "Block 2");
        assertThat(fixture.isWired("dense_3", "dense_4")).isTrue();
        assertThat(fixture.document.selection().items()).containsExactly(new GroupId("group_2"));

        fixture.robot.type(KeyCode.DELETE);
        assertThat(fixture.graph().groups()).hasSize(1);
        assertThat(fixture.graph().nodes()).hasSize(5);
    }

    @Test
    void should_show_a_problem_inside_a_folded_group_as_its_badge_and_go_there() {
        group(FIRST, SECOND);
        TestWindow.run(() -> fixture.document.applyToGraph(
                GraphEdits.disconnect(new org.netloom.core.graph.Connection(FIRST, SECOND))));
        fold();
        assertThat(drawing().face(BOX).orElseThrow().severity()).isPresent();

        Rectangle2D box = drawing().box(BOX);
        click(box.getMaxX() - 2, box.getMinY() + 2);

        assertThat(fixture.canvas.entered()).contains(GROUP);
        assertThat(fixture.document.selection().single()).isPresent();
        assertThat(fixture.robot.lookup("#problem-card").tryQuery()).isPresent();
    }

    @Test
    void should_connect_to_the_one_layer_behind_the_port_of_a_folded_group() {
        group(FIRST, SECOND);
        fold();
        Rectangle2D box = drawing().box(BOX);
        drag(260, 440, 260, 440);
        drag(240 + NodeFace.WIDTH, 440, box.getMinX(), box.getMinY() + NodeFace.PORT_Y);

        assertThat(fixture.isWired("dropout_1", "dense_1")).isTrue();
    }

    @Test
    void should_bypass_with_ctrl_b_and_use_again_with_the_same_key() {
        select(FIRST);
        control(KeyCode.B);
        assertThat(fixture.node("dense_1").bypassed()).isTrue();
        assertThat(drawing().face(FIRST).orElseThrow().bypassed()).isTrue();

        control(KeyCode.B);
        assertThat(fixture.node("dense_1").bypassed()).isFalse();
    }

    @Test
    void should_bypass_all_layers_of_a_group() {
        group(FIRST, SECOND);
        control(KeyCode.B);

        assertThat(fixture.node("dense_1").bypassed()).isTrue();
        assertThat(fixture.node("dense_2").bypassed()).isTrue();
    }

    private void group(NodeId... ids) {
        TestWindow.run(() -> {
            fixture.document.applyToGraph(GroupEdits.group(GROUP, "Block", List.of(ids)));
            fixture.document.selection().select(GROUP);
        });
    }

    private void fold() {
        TestWindow.run(() -> fixture.document.applyToGraph(GroupEdits.collapse(List.of(GROUP))));
    }

    private Group group() {
        return fixture.graph().group(GROUP).orElseThrow();
    }

    private Drawing drawing() {
        return fixture.canvas.drawing();
    }

    private Rectangle2D frame() {
        return TestWindow.call(() -> new GroupFrames(drawing()).all().get(GROUP));
    }

    private void select(NodeId... ids) {
        TestWindow.run(() -> fixture.document.selection().select(List.of(ids)));
    }

    private void control(KeyCode key) {
        fixture.robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static javafx.geometry.Point2D centre(Rectangle2D box) {
        return new javafx.geometry.Point2D(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
    }

    private void click(double x, double y) {
        fixture.robot.clickOn(fixture.at(x, y), MouseButton.PRIMARY);
    }

    private void doubleClick(javafx.geometry.Point2D at) {
        fixture.robot.doubleClickOn(fixture.at(at.getX(), at.getY()), MouseButton.PRIMARY);
    }

    private void drag(double x1, double y1, double x2, double y2) {
        fixture.robot
                .moveTo(fixture.at(x1, y1))
                .press(MouseButton.PRIMARY)
                .moveTo(fixture.at((x1 + x2) / 2, (y1 + y2) / 2))
                .moveTo(fixture.at(x2, y2))
                .release(MouseButton.PRIMARY);
    }
}
