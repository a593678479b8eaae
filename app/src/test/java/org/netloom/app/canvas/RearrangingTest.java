package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.arrange.LayeredArrangement;
import org.netloom.core.edit.CommentEdits;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.NoteId;
import org.netloom.core.graph.Position;
import org.netloom.core.graph.Tint;

class RearrangingTest {

    private static final ModelGraph CROOKED = CanvasFixture.graph(
            List.of("Input:20:20", "Dense:40:300", "Dense:600:40", "Output:200:500"),
            List.of("input_1>dense_1", "dense_1>dense_2", "dense_2>output_1"));

    @Test
    void should_arrange_all_in_one_undo_step() {
        try (CanvasFixture fixture = CanvasFixture.of(CROOKED)) {
            TestWindow.run(fixture.canvas::arrange);

            assertThat(fixture.graph().nodes())
                    .extracting(node -> node.position().y())
                    .containsOnly(0.0);
            TestWindow.run(fixture.document::undo);
            assertThat(fixture.graph().nodes()).containsExactlyElementsOf(CROOKED.nodes());
        }
    }

    @Test
    void should_arrange_only_what_is_selected_where_it_is() {
        try (CanvasFixture fixture = CanvasFixture.of(CROOKED)) {
            TestWindow.run(() -> {
                fixture.document.selection().select(Set.of(new NodeId("dense_1"), new NodeId("dense_2")));
                fixture.canvas.arrange();
            });

            assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(40, 40));
            assertThat(fixture.node("dense_2").position().y()).isEqualTo(40);
            assertThat(fixture.node("output_1").position()).isEqualTo(new Position(200, 500));
        }
    }

    @Test
    void should_lose_nothing_of_what_is_done_while_the_places_are_worked_out() {
        List<Runnable> waiting = new ArrayList<>();
        Arranger later = (draft, then) -> waiting.add(() -> then.accept(LayeredArrangement.of(draft)));
        try (CanvasFixture fixture = CanvasFixture.of(CROOKED, later)) {
            TestWindow.run(() -> {
                fixture.canvas.arrange();
                fixture.document.applyToGraph(GraphEdits.removeNodes(List.of(new NodeId("dense_2"))));
                fixture.document.applyToGraph(GraphEdits.rename(new NodeId("dense_1"), "Mine"));
                waiting.forEach(Runnable::run);
            });

            assertThat(fixture.graph().contains(new NodeId("dense_2"))).isFalse();
            assertThat(fixture.node("dense_1").name()).isEqualTo("Mine");
            assertThat(fixture.node("dense_1").position().y()).isZero();
        }
    }

    @Test
    void should_keep_frames_around_what_lies_on_them_and_notes_beside_their_nodes() {
        try (CanvasFixture fixture = CanvasFixture.of(CROOKED)) {
            TestWindow.run(() -> {
                frame(fixture, "inner", 20, 260, 220, 160);
                frame(fixture, "outer", 0, 220, 400, 400);
                note(fixture, "note_1", 600, 140);
                fixture.beStill();
            });
            Rectangle2D output = box(fixture, "output_1");
            assertThat(sheet(fixture, "outer").contains(output)).isTrue();
            List<Item> before = fixture.graph().items().toList();

            TestWindow.run(fixture.canvas::arrange);

            assertThat(sheet(fixture, "inner").contains(box(fixture, "dense_1")))
                    .isTrue();
            assertThat(sheet(fixture, "outer").contains(sheet(fixture, "inner")))
                    .isTrue();
            assertThat(sheet(fixture, "outer").contains(box(fixture, "output_1")))
                    .isTrue();
            assertThat(sheet(fixture, "inner").intersects(box(fixture, "output_1")))
                    .isFalse();
            assertThat(sheet(fixture, "outer").intersects(box(fixture, "input_1")))
                    .isFalse();
            Rectangle2D note = TestWindow.call(
                    () -> fixture.canvas.drawing().area(new NoteId("note_1")).orElseThrow());
            assertThat(note.getMinX()).isEqualTo(box(fixture, "dense_2").getMinX());
            assertThat(note.intersects(box(fixture, "dense_2"))).isFalse();
            TestWindow.run(fixture.document::undo);
            assertThat(fixture.graph().items().toList()).containsExactlyElementsOf(before);
        }
    }

    @Test
    void should_leave_a_frame_where_it_is_if_only_a_part_of_what_lies_on_it_is_arranged() {
        try (CanvasFixture fixture = CanvasFixture.of(CROOKED)) {
            TestWindow.run(() -> {
                frame(fixture, "outer", 0, 220, 400, 400);
                fixture.document.selection().select(Set.of(new NodeId("dense_1"), new NodeId("dense_2")));
            });
            Rectangle2D before = sheet(fixture, "outer");

            TestWindow.run(fixture.canvas::arrange);

            assertThat(sheet(fixture, "outer")).isEqualTo(before);
        }
    }

    @Test
    void should_say_that_the_network_has_changed_while_the_places_were_worked_out() {
        List<Runnable> waiting = new ArrayList<>();
        Arranger later = (draft, then) -> waiting.add(() -> then.accept(LayeredArrangement.of(draft)));
        try (CanvasFixture fixture = CanvasFixture.of(CROOKED, later)) {
            TestWindow.run(() -> {
                fixture.canvas.arrange();
                fixture.document.applyToGraph(GraphEdits.connect(new NodeId("dense_1"), new NodeId("output_1")));
                waiting.forEach(Runnable::run);
            });

            assertThat(fixture.robot.lookup("#canvas-hint").queryAs(Label.class).getText())
                    .isEqualTo(fixture.i18n.text("canvas.arrange.changed"));
        }
    }

    private static void frame(CanvasFixture fixture, String id, double x, double y, double width, double height) {
        fixture.document.applyToGraph(CommentEdits.addFrame(
                new Frame(new FrameId(id), id, new Position(x, y), width, height, Tint.BLUE, Optional.empty())));
    }

    private static void note(CanvasFixture fixture, String id, double x, double y) {
        fixture.document.applyToGraph(CommentEdits.addNote(
                new Note(new NoteId(id), "Try 64", new Position(x, y), 160, 80, Optional.empty())));
    }

    private static Rectangle2D box(CanvasFixture fixture, String id) {
        return TestWindow.call(() -> fixture.canvas.drawing().box(new NodeId(id)));
    }

    private static Rectangle2D sheet(CanvasFixture fixture, String id) {
        return TestWindow.call(
                () -> fixture.canvas.drawing().area(new FrameId(id)).orElseThrow());
    }
}
