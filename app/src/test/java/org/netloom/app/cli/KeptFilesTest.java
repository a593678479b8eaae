package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.samples.SampleCatalogue;

/** No command writes over what a person needs. */
class KeptFilesTest {

    @TempDir
    static Path folder;

    private static final CliRunner NETLOOM = new CliRunner();
    private static Path project;
    private static Path table;

    @BeforeAll
    static void train() throws IOException {
        SampleCatalogue samples = SampleCatalogue.standard();
        project = samples.copyTo(samples.find("iris").orElseThrow(), folder);
        table = project.resolveSibling("iris.csv");
        assertThat(NETLOOM.run("train", project, "--epochs", "1").code()).isZero();
    }

    @Test
    void should_not_write_answers_over_the_project_its_model_or_its_data() throws IOException {
        Path rows = Files.copy(table, folder.resolve("rows.csv"));

        shouldLeave(project, "is the project itself", "predict", project, table, "--out", project);
        shouldLeave(table, "holds the data", "predict", project, rows, "--out", table);
        shouldLeave(rows, "holds the data", "predict", project, rows, "--out", rows);
        Path model = project.resolveSibling("iris.model/training.json");
        shouldLeave(model, "belongs to the trained model", "predict", project, rows, "--out", model);
    }

    @Test
    void should_not_write_a_network_or_a_picture_over_anything_else() throws IOException {
        Path notes = Files.writeString(folder.resolve("keep.txt"), "mine");

        shouldLeave(project, "is the project itself", "export", project, "--to", "dl4j", project);
        shouldLeave(project, "is the project itself", "export", project, "--to", "png", project);
        shouldLeave(table, "holds the data", "export", project, "--to", "png", table);
        shouldLeave(notes, "no exported network", "export", project, "--to", "dl4j", notes);
        shouldLeave(notes, "no picture that Netloom made", "export", project, "--to", "png", notes);
        shouldLeave(notes, "no CSV", "predict", project, table, "--out", notes);
        shouldLeave(project, "holds something else", "export", project, "--to", "java", project);
    }

    @Test
    void should_write_anew_what_was_written_before() {
        Path answers = folder.resolve("answers.csv");
        Path network = folder.resolve("network.zip");
        for (int i = 0; i < 2; i++) {
            assertThat(NETLOOM.run("predict", project, table, "--out", answers).code())
                    .isZero();
            assertThat(NETLOOM.run("export", project, "--to", "dl4j", network).code())
                    .isZero();
        }
    }

    private static void shouldLeave(Path file, String words, Object... command) throws IOException {
        byte[] before = Files.readAllBytes(file);
        CliRunner.Said said = NETLOOM.run(command);
        assertThat(said.code()).as(Arrays.toString(command)).isEqualTo(Cli.USER_ERROR);
        assertThat(said.err()).contains(words, "is left as it is");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
