package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.samples.SampleCatalogue;

/** A trained network becomes a program with one command, and never in the place of something else. */
class ProgramExportTest {

    @TempDir
    Path folder;

    private final CliRunner netloom = new CliRunner();

    @Test
    void should_write_a_program_once_and_again_but_not_over_other_files() throws IOException {
        SampleCatalogue samples = SampleCatalogue.standard();
        Path project = samples.copyTo(samples.find("iris").orElseThrow(), folder);
        assertThat(netloom.run("train", project, "--epochs", "1").code()).isZero();
        Path program = folder.resolve("program");

        CliRunner.Said said = netloom.run("export", project, "--to", "java", program);
        CliRunner.Said again = netloom.run("export", project, "--to", "java", program, "--lang", "zh_CN");
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("thesis.txt"), "mine");
        CliRunner.Said refused = netloom.run("export", project, "--to", "java", taken);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("README");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(program.resolve("README.md"))
                .content()
                .contains("java -jar target/iris", "* petal_length", "不需要 Netloom");
        assertThat(program.resolve("src/main/java/predictor/Preparation.java")).exists();
        assertThat(program.resolve("src/main/resources/network.zip")).exists();
        assertThat(refused.code()).isEqualTo(Cli.USER_ERROR);
        assertThat(refused.err()).contains("holds something else");
        assertThat(taken).isDirectoryNotContaining(file -> !file.endsWith("thesis.txt"));
    }
}
