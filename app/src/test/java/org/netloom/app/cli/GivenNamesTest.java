package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file without header, whose columns are named on the command line, and then go by these names everywhere. */
class GivenNamesTest {

    @TempDir
    Path folder;

    private final CliRunner netloom = new CliRunner();
    private Path csv;

    @BeforeEach
    void write() throws IOException {
        Random random = new Random(3);
        csv = Files.write(
                folder.resolve("flats.csv"),
                IntStream.range(0, 90)
                        .mapToObj(i -> {
                            int rooms = 1 + random.nextInt(5);
                            return "%d,%d,%s".formatted(rooms, random.nextInt(9), rooms > 3 ? "large" : "small");
                        })
                        .toList());
    }

    @Test
    void should_go_by_the_given_names_from_the_project_to_predictions() throws IOException {
        Path project = made("--names", "rooms,floor,size", "--target", "size", "--ignore", "floor");
        CliRunner.Said trained = netloom.run("train", project, "--epochs", "2");
        assertThat(trained.code()).as(trained.err()).isZero();
        assertThat(trained.err()).doesNotContain("has changed");

        List<String> whole = predicted(project, "2,7,small\n5,1,large\n");
        List<String> unlabelled = predicted(project, "2,7\n5,1\n");
        List<String> named = predicted(project, "floor,rooms\n7,2\n1,5\n");

        assertThat(whole.get(0)).startsWith("rooms,floor,size");
        assertThat(answers(unlabelled)).hasSize(2).isEqualTo(answers(whole));
        assertThat(answers(named)).as("a header is gone by, where there is one").isEqualTo(answers(whole));
    }

    @Test
    void should_find_the_header_of_new_rows_where_the_network_sees_columns_of_formulas_alone() throws IOException {
        Path project = made(
                "--names",
                "rooms,floor,size",
                "--target",
                "size",
                "--derive",
                "up=2 * rooms + floor",
                "--ignore",
                "rooms",
                "--ignore",
                "floor");
        CliRunner.Said trained = netloom.run("train", project, "--epochs", "1");
        assertThat(trained.code()).as(trained.err()).isZero();

        List<String> byPlace = predicted(project, "2,7\n5,1\n");
        List<String> named = predicted(project, "Floor,Rooms\n7,2\n1,5\n");

        assertThat(answers(named)).hasSize(2).isEqualTo(answers(byPlace));
    }

    @Test
    void should_refuse_a_header_that_is_not_the_projects() throws IOException {
        Path project = made("--names", "rooms,floor,size", "--target", "size");
        assertThat(netloom.run("train", project, "--epochs", "1").code()).isZero();
        Path file = Files.writeString(folder.resolve("other.csv"), "chambers,storey\n2,7\n5,1\n");

        CliRunner.Said said = netloom.run("predict", project, file, "--out", folder.resolve("answers.csv"));

        assertThat(said.code()).isEqualTo(Cli.USER_ERROR);
        assertThat(said.err()).contains("chambers, storey", "rooms, floor, size");
        assertThat(folder.resolve("answers.csv")).doesNotExist();
    }

    @Test
    void should_refuse_names_for_a_file_that_is_said_to_hold_some() {
        CliRunner.Said said = netloom.run(
                "new", csv, "--names", "a,b,c", "--header", "yes", "--target", "c", "--out", folder.resolve("out"));

        assertThat(said.code()).isEqualTo(Cli.USER_ERROR);
        assertThat(said.err()).contains("--names", "--header yes");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void should_say_when_there_are_more_names_than_columns() {
        CliRunner.Said said =
                netloom.run("new", csv, "--names", "a,b,c,d", "--target", "c", "--out", folder.resolve("out"));

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("4 names for 3 columns");
    }

    private Path made(String... options) {
        Path out = folder.resolve("out");
        List<Object> words = new java.util.ArrayList<>(List.of("new", csv, "--out", out));
        words.addAll(List.of(options));
        CliRunner.Said said = netloom.run(words.toArray());
        assertThat(said.code()).as(said.err()).isZero();
        return out.resolve("flats.netloom");
    }

    private List<String> predicted(Path project, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("new.csv"), rows);
        Path out = folder.resolve("answers.csv");
        Files.deleteIfExists(out);
        CliRunner.Said said = netloom.run("predict", project, file, "--out", out);
        assertThat(said.code()).as(said.err()).isZero();
        return Files.readAllLines(out);
    }

    private static List<String> answers(List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(line -> line.replaceAll("^.*?((large|small),[^a-z]*)$", "$1"))
                .toList();
    }
}
