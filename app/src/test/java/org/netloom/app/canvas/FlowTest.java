package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.arrange.LayeredArrangement;
import org.netloom.core.edit.GroupEdits;
import org.netloom.core.edit.Piece;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.LayerCatalogue;

/** A network that is read from top to bottom: what "next", "before" and "beside" mean then. */
class FlowTest {

    private static final ModelGraph CHAIN = CanvasFixture.graph(
            List.of("Input:40:60", "Dense:280:60", "Output:520:60"), List.of("input_1>dense_1", "dense_1>output_1"));
    private static final ModelGraph DOWN = CanvasFixture.graph(
                    List.of("Input:240:40", "Dense:240:220", "Output:240:400"),
                    List.of("input_1>dense_1", "dense_1>output_1"))
            .flowing(Flow.DOWN);

    private final List<CanvasFixture> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(CanvasFixture::close);
    }

    @Test
    void should_arrange_top_to_bottom_in_one_undo_step_that_is_named_by_the_direction() {
        CanvasFixture fixture = still(CHAIN);

        TestWindow.run(() -> fixture.canvas.arrange(Flow.DOWN));

        assertThat(fixture.graph().flow()).isEqualTo(Flow.DOWN);
        assertThat(fixture.node("input_1").position()).isEqualTo(Position.ORIGIN);
        assertThat(fixture.node("dense_1").position().x()).isZero();
        assertThat(fixture.node("dense_1").position().y())
                .isLessThan(fixture.node("output_1").position().y());
        assertThat(fixture.document.undoName().map(name -> name.key())).contains("flow-down");
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.graph()).isEqualTo(CHAIN);
        TestWindow.run(fixture.document::redo);
        assertThat(fixture.graph().flow()).isEqualTo(Flow.DOWN);
    }

    @Test
    void should_choose_the_direction_in_the_menu_of_the_canvas_where_the_one_of_now_is_marked() {
        CanvasFixture fixture = still(CHAIN);
        fixture.robot.clickOn(fixture.at(600, 400), MouseButton.SECONDARY);

        fixture.pickInMenu("menu-flow-down");
        assertThat(fixture.graph().flow()).isEqualTo(Flow.DOWN);

        TestWindow.run(() -> fixture.canvas.viewport().show(0, 0, 1));
        fixture.robot.clickOn(fixture.at(600, 400), MouseButton.SECONDARY);
        fixture.pickInMenu("menu-flow-right");
        assertThat(fixture.graph().flow()).isEqualTo(Flow.RIGHT);
    }

    @Test
    void should_choose_the_direction_before_anything_is_drawn() {
        CanvasFixture fixture = still(ModelGraph.EMPTY);

        TestWindow.run(() -> fixture.canvas.arrange(Flow.DOWN));

        assertThat(fixture.graph().flow()).isEqualTo(Flow.DOWN);
    }

    @Test
    void should_arrange_again_in_the_direction_that_was_chosen() {
        CanvasFixture fixture = still(CHAIN.flowing(Flow.DOWN));

        fixture.robot
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A)
                .release(KeyCode.A, KeyCode.SHIFT, KeyCode.CONTROL);

        assertThat(fixture.node("output_1").position().x()).isZero();
        assertThat(fixture.node("output_1").position().y()).isPositive();
        assertThat(fixture.document.undoName().map(name -> name.key())).contains("arrange");
    }

    @Test
    void should_draw_ports_on_the_upper_and_the_lower_edge_of_a_node() {
        CanvasFixture fixture = still(DOWN);
        Region node = fixture.robot.lookup("#node-dense_1").queryAs(Region.class);
        Region in = fixture.robot.lookup("#port-in-dense_1").queryAs(Region.class);
        Region out = fixture.robot.lookup("#port-out-dense_1").queryAs(Region.class);

        assertThat(middle(in)).isEqualTo(new Point2D(NodeFace.WIDTH / 2, 0));
        assertThat(middle(out)).isEqualTo(new Point2D(NodeFace.WIDTH / 2, node.getHeight()));
    }

    @Test
    void should_connect_from_a_lower_port_to_an_upper_one() {
        CanvasFixture fixture = still(CanvasFixture.graph(List.of("Dense:240:40", "Dense:240:300"), List.of())
                .flowing(Flow.DOWN));

        drag(fixture, port(fixture, "dense_1", true), port(fixture, "dense_2", false));

        assertThat(fixture.isWired("dense_1", "dense_2")).isTrue();
    }

    @Test
    void should_add_the_next_layer_below_the_selected_one() {
        CanvasFixture fixture = still(DOWN);
        TestWindow.run(() -> {
            fixture.document.selection().select(new NodeId("output_1"));
            fixture.canvas.add(LayerCatalogue.standard().find("Dense").orElseThrow());
        });

        Position added = fixture.node("dense_2").position();
        assertThat(added.x()).isEqualTo(240);
        assertThat(added.y()).isGreaterThan(400 + NodeFace.PORT_Y);
    }

    @Test
    void should_make_room_below_a_layer_that_is_dropped_into_a_wire() {
        CanvasFixture fixture = still(DOWN.plus(CanvasFixture.graph(List.of("Dropout:600:40"), List.of())
                .nodes()
                .iterator()
                .next()));
        Rectangle2D box = box(fixture, "dropout_1");
        Point2D grip = new Point2D(box.getMinX() + 100, box.getMinY() + 20);
        Point2D wire = new Point2D(240 + 100, 160);

        drag(fixture, grip, wire);

        assertThat(fixture.isWired("input_1", "dropout_1")).isTrue();
        assertThat(fixture.isWired("dropout_1", "dense_1")).isTrue();
        assertThat(fixture.node("dense_1").position().x())
                .as("goes down, not aside")
                .isEqualTo(240);
        assertThat(fixture.node("dense_1").position().y())
                .isGreaterThan(fixture.node("dropout_1").position().y() + NodeFace.PORT_Y);
    }

    @Test
    void should_turn_what_lies_in_a_folded_group_with_all_else() {
        GroupId group = new GroupId("group_1");
        ModelGraph folded = GroupEdits.collapse(List.of(group))
                .apply(GroupEdits.group(group, "Body", List.of(new NodeId("dense_1"), new NodeId("output_1")))
                        .apply(CHAIN));
        CanvasFixture fixture = still(folded);

        TestWindow.run(() -> fixture.canvas.arrange(Flow.DOWN));

        assertThat(fixture.node("dense_1").position().x())
                .isEqualTo(fixture.node("output_1").position().x());
        assertThat(fixture.node("dense_1").position().y())
                .isLessThan(fixture.node("output_1").position().y());
        Rectangle2D box =
                TestWindow.call(() -> fixture.canvas.drawing().area(group).orElseThrow());
        assertThat(new Position(box.getMinX(), box.getMinY()))
                .as("the group opens where its box lay")
                .isEqualTo(fixture.node("dense_1").position());
    }

    @Test
    void should_lay_what_comes_from_a_project_of_the_other_direction_beside_and_turned() {
        CanvasFixture fixture = still(DOWN);
        Piece piece = Piece.of(CHAIN, List.of(new NodeId("input_1"), new NodeId("dense_1")));

        TestWindow.run(() -> fixture.canvas.take(piece));

        Position first = fixture.node("input_2").position();
        Position second = fixture.node("dense_2").position();
        assertThat(first.x()).isGreaterThan(240 + NodeFace.WIDTH).isEqualTo(second.x());
        assertThat(second.y()).isGreaterThan(first.y() + NodeFace.PORT_Y);
    }

    @Test
    void should_let_a_person_watch_while_everything_turns() {
        List<Runnable> waiting = new ArrayList<>();
        CanvasFixture fixture = kept(
                CanvasFixture.of(CHAIN, (draft, then) -> waiting.add(() -> then.accept(LayeredArrangement.of(draft)))));
        TestWindow.run(() -> {
            fixture.beStill();
            fixture.canvas.arrange(Flow.DOWN);
        });
        assertThat(fixture.graph()).as("nothing has changed yet").isEqualTo(CHAIN);

        TestWindow.run(() -> waiting.forEach(Runnable::run));

        assertThat(fixture.graph().flow()).isEqualTo(Flow.DOWN);
    }

    private CanvasFixture still(ModelGraph graph) {
        CanvasFixture fixture = kept(CanvasFixture.of(graph));
        TestWindow.run(fixture::beStill);
        return fixture;
    }

    private CanvasFixture kept(CanvasFixture fixture) {
        open.add(fixture);
        return fixture;
    }

    private static Point2D middle(Region port) {
        return TestWindow.call(
                () -> new Point2D(port.getLayoutX() + port.getWidth() / 2, port.getLayoutY() + port.getHeight() / 2));
    }

    private static Point2D port(CanvasFixture fixture, String id, boolean output) {
        return TestWindow.call(() -> fixture.canvas.drawing().port(new NodeId(id), output));
    }

    private static Rectangle2D box(CanvasFixture fixture, String id) {
        return TestWindow.call(() -> fixture.canvas.drawing().box(new NodeId(id)));
    }

    private static void drag(CanvasFixture fixture, Point2D from, Point2D to) {
        fixture.robot
                .moveTo(fixture.at(from.getX(), from.getY()))
                .press(MouseButton.PRIMARY)
                .moveTo(fixture.at((from.getX() + to.getX()) / 2, (from.getY() + to.getY()) / 2))
                .moveTo(fixture.at(to.getX(), to.getY()))
                .release(MouseButton.PRIMARY);
    }
}
