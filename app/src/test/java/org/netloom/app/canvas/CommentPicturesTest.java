package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.edit.CommentEdits;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.NoteId;
import org.netloom.core.graph.Position;
import org.netloom.core.graph.Tint;

/** Draws frames and notes, for looking at; what it asserts is that they can be drawn in both languages and looks. */
class CommentPicturesTest {

    @Test
    void should_draw_frames_of_every_tint_and_notes_in_both_languages_and_looks() {
        try (CanvasFixture fixture = CanvasFixture.of(CanvasFixture.graph(
                List.of("Input:60:120", "Dense:320:120", "Dropout:540:120", "Output:800:120"),
                List.of("input_1>dense_1", "dense_1>dropout_1", "dropout_1>output_1")))) {
            TestWindow.run(() -> {
                frame(fixture, "frame_1", "Hidden part 隐藏部分", 280, 60, 460, 220, Tint.BLUE);
                int column = 0;
                for (Tint tint : Tint.values()) {
                    frame(fixture, "small_" + tint, tint.name(), 40 + 150 * column++, 320, 130, 80, tint);
                }
                fixture.document.applyToGraph(CommentEdits.addNote(new Note(
                        new NoteId("note_1"),
                        "Try 64 units here, and a dropout of 0.4.\n这里可以试试 64 个单元。",
                        new Position(60, 440),
                        300,
                        110,
                        Optional.empty())));
                fixture.document.selection().select(new FrameId("frame_1"));
            });
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                TestWindow.run(() -> fixture.i18n.setLocale(locale));
                for (boolean dark : new boolean[] {false, true}) {
                    fixture.window.setDark(dark);
                    fixture.window.picture("comments-" + locale.getLanguage() + (dark ? "-dark" : "-light"));
                }
            }
            TestWindow.run(fixture.canvas::find);
            fixture.robot.write("dense");
            fixture.window.picture("find-dark");
            assertThat(fixture.graph().frames()).hasSize(7);
        }
    }

    private static void frame(
            CanvasFixture fixture,
            String id,
            String title,
            double x,
            double y,
            double width,
            double height,
            Tint tint) {
        fixture.document.applyToGraph(CommentEdits.addFrame(
                new Frame(new FrameId(id), title, new Position(x, y), width, height, tint, Optional.empty())));
    }
}
