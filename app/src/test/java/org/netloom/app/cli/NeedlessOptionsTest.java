package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.samples.SampleCatalogue;

/** What does not go with the data is refused and named, never left aside. */
class NeedlessOptionsTest {

    @TempDir
    Path folder;

    private final CliRunner netloom = new CliRunner();
    private Path csv;

    @BeforeEach
    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of("day,place,load"));
        for (int i = 0; i < 60; i++) {
            lines.add("%d,%s,%d".formatted(i, i % 2 == 0 ? "north" : "south", i * 7 % 13));
        }
        csv = Files.write(folder.resolve("loads.csv"), lines);
    }

    private String refused(Path data, String... options) {
        List<Object> words = new ArrayList<>(List.of("new", data, "--out", folder.resolve("made")));
        words.addAll(List.of(options));
        CliRunner.Said said = netloom.run(words.toArray());
        assertThat(said.code()).as(said.out()).isEqualTo(Cli.USER_ERROR);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(folder.resolve("made")).doesNotExist();
        return said.err();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --sheet       | S        | --sheet is for spreadsheets, but loads.csv is none
                    --pictures-in | nowhere  | There is no folder
                    --delimiter   | ;        | parted by “;”
                    --text        | nosuch   | --text names the column “nosuch”, and there is none of that name. The columns are: day, place, load.
                    --sequence-id | nosuch   | --sequence-id names the column “nosuch”
                    --window      | 0        | --window takes a whole number of rows
                    --header      | maybe    | auto, yes, two, three, no
                    --decimal     | dot      | point, comma
                    --dates       | =guessed | --dates does not know "=guessed"
                    """)
    void should_say_what_a_table_cannot_do_with_an_option(String option, String value, String expected) {
        assertThat(refused(csv, "--target", "load", option, value)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"--delimiter, ;", "--quote, none", "--comments, no", "--decimal, comma", "--header, no", "--header, yes"
    })
    void should_say_that_a_file_that_states_its_columns_is_written_in_one_way(String option, String value)
            throws IOException {
        assertThat(refused(arff(), "--target", "load", option, value))
                .contains(option + " says how a plain text is written, but loads.arff is ARFF");
    }

    @Test
    void should_take_the_encoding_of_a_file_that_states_its_columns() throws IOException {
        Path made = folder.resolve("made");

        CliRunner.Said said = netloom.run("new", arff(), "--target", "load", "--encoding", "ISO-8859-1", "--out", made);

        assertThat(said.code()).as(said.err()).isZero();
    }

    private Path arff() throws IOException {
        List<String> lines = new ArrayList<>(
                List.of("@relation loads", "@attribute place {a,b}", "@attribute load numeric", "@data"));
        for (int i = 0; i < 60; i++) {
            lines.add("%s,%d".formatted(i % 2 == 0 ? "a" : "b", i * 7 % 13));
        }
        return Files.write(folder.resolve("loads.arff"), lines);
    }

    @ParameterizedTest
    @CsvSource({"--stride, 0", "--horizon, 0", "--series, nosuch", "--order, nosuch"})
    void should_name_the_option_that_is_wrong_beside_a_window(String option, String value) {
        assertThat(refused(csv, "--target", "load", "--window", "3", option, value))
                .contains(option + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "--window, 3",
        "--sequence-id, a",
        "--derive, a=b",
        "--filter, a > 1",
        "--text, a",
        "--dates, guessed",
        "--type, a=number",
        "--ignore, a",
        "--feature, a",
        "--sheet, S",
        "--delimiter, ;",
        "--header, no",
        "--test-file, more.csv"
    })
    void should_not_take_options_of_tables_for_pictures(String option, String value) throws IOException {
        Path shapes = Files.createDirectory(folder.resolve("shapes"));
        PicturesOfShapes.write(shapes, 4, 1);

        assertThat(refused(shapes, option, value)).contains(option + " is for tables");
    }

    @Test
    void should_say_that_a_network_that_learnt_no_pictures_needs_no_folder_of_them() throws IOException {
        SampleCatalogue samples = SampleCatalogue.standard();
        Path project = samples.copyTo(samples.find("iris").orElseThrow(), folder);

        CliRunner.Said said = netloom.run(
                "predict",
                project,
                project.resolveSibling("iris.csv"),
                "--out",
                folder.resolve("out.csv"),
                "--pictures-in",
                folder);

        assertThat(said.code()).isEqualTo(Cli.USER_ERROR);
        assertThat(said.err()).contains("learnt from no pictures");
    }

    @Test
    void should_say_that_a_project_needs_a_folder() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");

        CliRunner.Said said = netloom.run("new", csv, "--target", "load", "--out", file);

        assertThat(said.code()).isEqualTo(Cli.USER_ERROR);
        assertThat(said.err()).contains("taken is a file", "left as it is");
        assertThat(file).hasContent("mine");
    }

    @Test
    void should_list_what_can_be_exported() {
        assertThat(netloom.run("export", "a.netloom", "--to", "gif", "x").err()).contains("dl4j, java, png");
    }
}
