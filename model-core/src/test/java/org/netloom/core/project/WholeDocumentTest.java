package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.netloom.core.edit.EditHistory;
import org.netloom.core.sketch.Strokes;

/** Whatever a person does, in whatever order: nothing is lost by undoing, redoing, saving and opening. */
class WholeDocumentTest {

    private static final int EDITS = 500;
    private static final List<Path> FOLDER = new ArrayList<>();

    @BeforeContainer
    static void makeFolder() throws IOException {
        FOLDER.add(Files.createTempDirectory("netloom-whole-document"));
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(FOLDER.get(0).resolve("any.netloom"));
        Files.delete(FOLDER.get(0));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void should_come_back_to_the_identical_document_by_undo_all_by_redo_all_and_by_save_and_open(@ForAll long seed)
            throws IOException {
        Project first = Project.empty("first");
        EditHistory<Project> history = new EditHistory<>(first);
        Strokes strokes = new Strokes(seed);
        int entries = 0;
        for (int i = 0; i < EDITS; i++) {
            history.apply(strokes.next(history.state()));
        }
        Project last = history.state();

        while (history.undo()) {
            entries++;
        }
        assertThat(entries).isGreaterThan(EDITS / 4);
        assertThat(history.state()).isEqualTo(first);
        for (int i = 0; i < entries; i++) {
            history.redo();
        }
        assertThat(history.state()).isEqualTo(last);
        assertThat(history.state().hashCode()).isEqualTo(last.hashCode());
        assertThat(savedAndOpened(last)).isEqualTo(last);
    }

    private static Project savedAndOpened(Project project) throws IOException {
        Path path = FOLDER.get(0).resolve("any.netloom");
        ProjectFile.standard().save(project, path).toOptional().orElseThrow();
        OpenedProject opened = ProjectFile.standard().open(path).toOptional().orElseThrow();
        byte[] bytes = Files.readAllBytes(path);
        ProjectFile.standard().save(opened).toOptional().orElseThrow();
        assertThat(Files.readAllBytes(path)).as("saved again without a change").isEqualTo(bytes);
        return opened.project();
    }
}
