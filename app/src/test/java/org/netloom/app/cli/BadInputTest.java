package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.samples.SampleCatalogue;

/** Whatever is wrong with a file: one sentence, exit code 2, nothing written. */
class BadInputTest {

    @TempDir
    Path folder;

    private final CliRunner netloom = new CliRunner();
    private Path project;

    @BeforeEach
    void copy_a_sound_project() throws IOException {
        SampleCatalogue samples = SampleCatalogue.standard();
        project = samples.copyTo(samples.find("iris").orElseThrow(), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "folder", "long line", "binary", "one column", "one class", "missing", "web page"})
    void should_refuse_a_wrong_data_file_in_one_sentence(String kind) throws IOException {
        Path data = folder.resolve("data.csv");
        switch (kind) {
            case "empty" -> Files.createFile(data);
            case "folder" -> Files.createDirectory(data);
            case "long line" -> Files.writeString(data, "x".repeat(10_000_000));
            case "binary" -> {
                byte[] bytes = new byte[100_000];
                new Random(1).nextBytes(bytes);
                Files.write(data, bytes);
            }
            case "one column" -> Files.writeString(data, "y\nred\nblue\nred\nblue\n");
            case "web page" -> Files.writeString(data, "<!DOCTYPE html>\n<html><p>a,y</p>\n<p>1,2</p></html>\n");
            case "one class" -> Files.writeString(data, "a,y\n1,no\n2,no\n3,no\n4,no\n5,no\n");
            default -> assertThat(data).doesNotExist();
        }

        shouldFail("new", data, "--target", "y", "--out", folder.resolve("made"));

        assertThat(folder.resolve("made")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, <!DOCTYPE html><html></html>, web page",
        "picture.csv, \u0089PNG, PNG",
        "paper.csv, %PDF-1.7, PDF",
        "nothing.csv, '', empty"
    })
    void should_say_what_a_file_is_before_it_asks_what_shall_be_told_of_it(String name, String begins, String expected)
            throws IOException {
        Path data = Files.writeString(folder.resolve(name), begins, StandardCharsets.ISO_8859_1);

        assertThat(shouldFail("new", data, "--out", folder.resolve("made")))
                .contains(name, expected)
                .doesNotContain("--target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cycle", "unknown layer", "truncated", "newer", "data gone", "empty", "folder", "missing"})
    void should_refuse_a_wrong_project_in_one_sentence(String kind) throws IOException {
        String text = Files.readString(project);
        switch (kind) {
            case "cycle" ->
                Files.writeString(
                        project,
                        text.replace(
                                        "{\"from\": \"input_1\", \"to\": \"dense_1\"}",
                                        "{\"from\": \"input_1\", \"to\": \"concat\"},"
                                                + " {\"from\": \"dense_2\", \"to\": \"concat\"},"
                                                + " {\"from\": \"concat\", \"to\": \"dense_1\"}")
                                .replace(
                                        "\"nodes\": [",
                                        "\"nodes\": [{\"id\": \"concat\", \"kind\": \"Concatenate\"},"));
            case "unknown layer" ->
                Files.writeString(
                        project, text.replace("\"Dense\"", "\"Hologram\"").replaceFirst("Hologram", "Dense"));
            case "truncated" -> Files.writeString(project, text.substring(0, text.length() / 2));
            case "newer" -> Files.writeString(project, text.replace("\"schemaVersion\": 1", "\"schemaVersion\": 99"));
            case "data gone" -> Files.delete(project.resolveSibling("iris.csv"));
            case "empty" -> Files.writeString(project, "");
            case "folder" -> {
                Files.delete(project);
                Files.createDirectory(project);
            }
            default -> Files.delete(project);
        }
        shouldFail("train", project);
        shouldFail("evaluate", project);
        assertThat(netloom.run("check", project).code()).isEqualTo(Cli.USER_ERROR);
        assertThat(project.resolveSibling("iris.model")).doesNotExist();
    }

    @Test
    void should_not_write_over_a_project() throws IOException {
        String before = Files.readString(project);

        shouldFail("new", project.resolveSibling("iris.csv"), "--target", "species", "--out", project.getParent());

        assertThat(Files.readString(project)).isEqualTo(before);
    }

    @Test
    void should_say_that_a_project_has_not_been_trained() {
        shouldFail("evaluate", project);
        shouldFail("predict", project, project.resolveSibling("iris.csv"), "--out", folder.resolve("out.csv"));
        shouldFail("export", project, "--to", "dl4j", folder.resolve("net.zip"));
        shouldFail("export", project, "--to", "java", folder.resolve("program"));

        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertThat(folder.resolve("net.zip")).doesNotExist();
        assertThat(folder.resolve("program")).doesNotExist();
    }

    @Test
    void should_say_what_is_wrong_with_the_words_of_a_command() {
        assertThat(shouldFail("trian", project)).contains("train");
        assertThat(shouldFail("new")).contains("DATA");
        assertThat(shouldFail("new", project.resolveSibling("iris.csv"))).contains("--target");
        assertThat(shouldFail("train", project, "--epochs", "many")).contains("many");
        assertThat(shouldFail("train", project, "--epochs", "0")).contains("0");
        assertThat(shouldFail("train", project, "--threads", "many")).contains("many");
        assertThat(shouldFail("train", project, "--threads", "0")).contains("0");
        assertThat(shouldFail("check", project, "--lang", "xx")).contains("xx");
        assertThat(shouldFail("export", project, "--to", "gif", folder.resolve("x")))
                .contains("gif");
        assertThat(shouldFail("new", project.resolveSibling("iris.csv"), "--target", "specis"))
                .contains("specis")
                .contains("petal_length");
    }

    private String shouldFail(Object... words) {
        List<Path> before = files();
        CliRunner.Said said = netloom.run(words);
        assertThat(said.code()).as("%s%n%s", said.out(), said.err()).isEqualTo(Cli.USER_ERROR);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines().toList()).hasSize(1);
        assertThat(said.err()).startsWith("error: ").doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(files()).isEqualTo(before);
        return said.err();
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
