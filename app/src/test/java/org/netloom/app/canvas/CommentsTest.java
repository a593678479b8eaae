package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.edit.CommentEdits;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.NoteId;
import org.netloom.core.graph.Position;
import org.netloom.core.graph.Tint;

class CommentsTest {

    private static final FrameId FRAME = new FrameId("frame_1");
    private static final NoteId NOTE = new NoteId("note_1");

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(CanvasFixture.graph(List.of("Dense:120:140", "Dense:500:140"), List.of()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_frame_what_is_selected_and_ask_for_the_title() {
        fixture.robot.clickOn(fixture.at(200, 160));
        fixture.robot.press(KeyCode.SHIFT).type(KeyCode.F).release(KeyCode.SHIFT);
        fixture.robot.write("Hidden part").type(KeyCode.ENTER);

        Frame frame = fixture.graph().frame(FRAME).orElseThrow();
        assertThat(frame.title()).isEqualTo("Hidden part");
        assertThat(frame.position().x()).isLessThan(120);
        assertThat(frame.position().y()).isLessThan(140);
        assertThat(frame.position().x() + frame.width()).isGreaterThan(120 + NodeFace.WIDTH);
        TestWindow.run(fixture.document::undo);
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.graph().frames()).isEmpty();
    }

    @Test
    void should_add_a_note_by_the_search_and_take_what_is_typed() {
        fixture.robot.doubleClickOn(fixture.at(400, 420));
        fixture.robot.write("Note").type(KeyCode.ENTER);
        fixture.robot
                .write("Try more units")
                .press(KeyCode.CONTROL)
                .type(KeyCode.ENTER)
                .release(KeyCode.CONTROL);

        assertThat(fixture.graph().note(NOTE).map(Note::text)).contains("Try more units");
        assertThat(fixture.robot.lookup("#comment-note_1").tryQuery()).isPresent();
        assertThat(fixture.canvas.root().isFocused()).isTrue();
    }

    @Test
    void should_leave_the_old_words_of_a_note_on_escape() {
        addNote("as it was");
        fixture.robot.doubleClickOn(fixture.at(480, 400));
        fixture.robot.write("other").type(KeyCode.ESCAPE);

        assertThat(fixture.graph().note(NOTE).map(Note::text)).contains("as it was");
    }

    @Test
    void should_move_what_lies_on_a_frame_with_it_as_one_undo_step() {
        addFrame();
        ModelGraph before = fixture.graph();
        fixture.robot.moveTo(fixture.at(150, 95)).press(MouseButton.PRIMARY);
        fixture.robot.moveTo(fixture.at(180, 150)).moveTo(fixture.at(190, 195)).release(MouseButton.PRIMARY);

        assertThat(fixture.graph().frame(FRAME).map(Frame::position)).contains(new Position(120, 180));
        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(160, 240));
        assertThat(fixture.node("dense_2").position()).isEqualTo(new Position(500, 140));
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.graph()).isEqualTo(before);
    }

    @Test
    void should_nudge_what_lies_on_a_frame_with_it() {
        addFrame();
        TestWindow.run(() -> fixture.document.selection().select(FRAME));
        fixture.robot.type(KeyCode.RIGHT);

        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(140, 140));
        assertThat(fixture.graph().frame(FRAME).map(Frame::position)).contains(new Position(100, 80));
    }

    @Test
    void should_resize_by_a_corner_on_the_grid_and_leave_what_lies_on_it() {
        addFrame();
        fixture.robot.moveTo(fixture.at(380, 300)).press(MouseButton.PRIMARY);
        fixture.robot.moveTo(fixture.at(420, 330)).moveTo(fixture.at(437, 363)).release(MouseButton.PRIMARY);

        Frame frame = fixture.graph().frame(FRAME).orElseThrow();
        assertThat(List.of(frame.width(), frame.height())).containsExactly(360.0, 280.0);
        assertThat(frame.position()).isEqualTo(new Position(80, 80));
        assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(120, 140));
    }

    @Test
    void should_select_inside_a_frame_with_the_rubber_band_without_taking_the_frame() {
        addFrame();
        fixture.robot.moveTo(fixture.at(100, 280)).press(MouseButton.PRIMARY);
        fixture.robot.moveTo(fixture.at(180, 200)).moveTo(fixture.at(200, 160)).release(MouseButton.PRIMARY);

        assertThat(fixture.document.selection().items()).isEqualTo(java.util.Set.of(new NodeId("dense_1")));
    }

    @Test
    void should_colour_a_frame_from_its_menu() {
        addFrame();
        fixture.robot.rightClickOn(fixture.at(150, 95));
        fixture.pickInMenu("menu-tint-green");

        assertThat(fixture.graph().frame(FRAME).map(Frame::tint)).contains(Tint.GREEN);
        assertThat(fixture.document.undoName().map(fixture.i18n::text)).contains("Colour a frame");
    }

    @Test
    void should_delete_duplicate_copy_and_paste_comments() {
        addNote("one");
        fixture.robot.clickOn(fixture.at(480, 400));
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        assertThat(fixture.graph().notes()).hasSize(2);
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.C, KeyCode.V).release(KeyCode.CONTROL);
        assertThat(fixture.graph().notes()).hasSize(3).allMatch(note -> note.text()
                .equals("one"));
        fixture.robot.type(KeyCode.DELETE);
        assertThat(fixture.graph().notes()).hasSize(2);
    }

    @Test
    void should_reach_comments_with_tab_and_edit_them_with_f2() {
        addNote("one");
        fixture.robot.type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        assertThat(fixture.document.selection().singleItem()).contains(NOTE);

        fixture.robot.type(KeyCode.F2).write(" more").press(KeyCode.CONTROL).type(KeyCode.ENTER);
        fixture.robot.release(KeyCode.CONTROL);
        assertThat(fixture.graph().note(NOTE).map(Note::text)).contains("one more");
    }

    private void addFrame() {
        TestWindow.run(() -> fixture.document.applyToGraph(CommentEdits.addFrame(
                new Frame(FRAME, "Hidden", new Position(80, 80), 300, 220, Tint.BLUE, java.util.Optional.empty()))));
    }

    private void addNote(String text) {
        TestWindow.run(() -> fixture.document.applyToGraph(CommentEdits.addNote(
                new Note(NOTE, text, new Position(400, 360), 200, 100, java.util.Optional.empty()))));
    }
}
