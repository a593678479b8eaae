package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.SharedData;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;

/** What looks as if it stood for no value, and what does not. */
class MissingSuspicionTest {

    private static final int ROWS = 400;

    @Test
    void should_point_at_what_a_person_would_in_real_files_and_at_nothing_else() throws IOException {
        Path folder = SharedData.file("csv");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.sorted().flatMap(MissingSuspicionTest::ofFile))
                    .as("capital gains are capped, physical measures are no zeros, and tickets seldom cost nothing")
                    .containsExactly(
                            "adult-train.csv column_11: 99999 x 159 LIKELY",
                            "pima-indians-diabetes.csv column_2: 0 x 5 LIKELY",
                            "pima-indians-diabetes.csv column_3: 0 x 35 LIKELY",
                            "pima-indians-diabetes.csv column_4: 0 x 227 GUESS",
                            "pima-indians-diabetes.csv column_5: 0 x 374 GUESS",
                            "pima-indians-diabetes.csv column_6: 0 x 11 LIKELY",
                            "titanic.csv fare: 0 x 15 GUESS");
        }
    }

    private static Stream<String> ofFile(Path file) {
        Table table =
                DataFiles.open(file, HeaderMode.AUTO).toOptional().orElseThrow().table();
        return TableProfile.of(table).columns().stream().flatMap(column -> column.suspects().stream()
                .map(suspect -> file.getFileName() + " " + column.name() + ": " + suspect.text() + " x "
                        + suspect.count() + " " + suspect.confidence()));
    }

    @ParameterizedTest
    @CsvSource({
        "-999, 20, 70, LIKELY",
        "-9999, 0, 8000, LIKELY",
        "999, 18, 65, LIKELY",
        "99, 1, 5, LIKELY",
        "9, 1, 5, GUESS",
        "-1, 0, 300, GUESS",
        "-200, 1, 12, GUESS",
        "-999.25, 1, 90, LIKELY",
        "0, 44, 199, LIKELY"
    })
    void should_find_a_code_among_whole_numbers(String code, int low, int high, String confidence) {
        Random random = new Random(1);
        List<String> cells = cells(row -> row % 20 == 7 ? code : String.valueOf(low + random.nextInt(high - low + 1)));

        assertThat(suspects(cells))
                .extracting(suspect -> suspect.text() + " " + suspect.confidence())
                .containsExactly(code + " " + confidence);
        assertThat(suspects(cells)).first().satisfies(suspect -> {
            assertThat(suspect.count()).isEqualTo(ROWS / 20);
            assertThat(suspect.lines()).containsExactly(9, 29, 49, 69, 89);
            assertThat(suspect.low()).isBetween((double) low, low + (high - low) / 4.0);
            assertThat(suspect.high()).isBetween(high - (high - low) / 4.0, (double) high);
        });
    }

    @Test
    void should_find_several_codes_of_a_questionnaire() {
        Random random = new Random(2);
        List<String> cells = cells(row -> row % 9 == 0 ? "99" : row % 11 == 0 ? "98" : "" + (1 + random.nextInt(7)));

        assertThat(suspects(cells)).extracting(MissingSuspect::text).containsExactlyInAnyOrder("98", "99");
    }

    @Test
    void should_not_take_a_number_for_a_code_that_comes_once() {
        Random random = new Random(3);

        assertThat(suspects(cells(row -> row == 5 ? "-999" : "" + random.nextInt(50))))
                .isEmpty();
    }

    /** Kinds of columns that hold nothing but values, each drawn many times. */
    static Stream<Arguments> ordinary() {
        return Stream.of(
                kind("normal", random -> "" + Math.round(random.nextGaussian() * 1000) / 100.0),
                kind("whole degrees", random -> "" + Math.round(random.nextGaussian() * 8 + 6)),
                kind("cold degrees", random -> "" + Math.round(Math.abs(random.nextGaussian()) * 6 - 1)),
                kind("ages", random -> "" + Math.min(99, random.nextInt(105))),
                kind("stars", random -> "" + (1 + random.nextInt(5))),
                kind("marks", random -> "" + random.nextInt(10)),
                kind("one sign", random -> "" + (random.nextInt(3) - 1)),
                kind("children", random -> "" + (int) (-Math.log(1 - random.nextDouble()) * 1.2)),
                kind("counts", random -> "" + (int) Math.abs(random.nextGaussian() * 20)),
                kind("shares", random -> "" + random.nextInt(101) / 100.0),
                kind("percent", random -> "" + random.nextInt(101)),
                kind("amounts, mostly none", random -> random.nextInt(10) < 7 ? "0" : "" + (50 + random.nextInt(900))),
                kind("amounts", random -> "" + Math.round(Math.exp(random.nextGaussian() * 2 + 3))),
                kind("prices", random -> (1 + random.nextInt(400)) + ".99"),
                kind("years", random -> "" + (1930 + random.nextInt(95))),
                kind("places", random -> "" + Math.round((random.nextDouble() * 360 - 180) * 100) / 100.0),
                kind("shades", random -> "" + Math.max(0, Math.min(255, random.nextInt(600) - 200))),
                kind("powers", random -> "" + (1L << random.nextInt(20))));
    }

    private static Arguments kind(String name, Function<Random, String> cell) {
        return Arguments.of(name, cell);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ordinary")
    void should_not_point_at_anything_in_ordinary_columns(String name, Function<Random, String> cell) {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            assertThat(suspects(cells(row -> cell.apply(random))))
                    .as(name + " of seed " + seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, LIKELY",
        "Unknown, LIKELY",
        "k. A., LIKELY",
        "不详, LIKELY",
        "—, LIKELY",
        "withheld, GUESS",
    })
    void should_find_a_word_between_numbers(String word, String confidence) {
        Random random = new Random(4);
        List<String> cells = cells(row -> row % 5 == 0 ? word : random.nextInt(1000) + ".5");

        assertThat(profile(cells).type()).as("because of the word").isNotEqualTo(ColumnType.NUMBER);
        assertThat(suspects(cells)).singleElement().satisfies(suspect -> {
            assertThat(suspect.kind()).isEqualTo(MissingSuspect.Kind.WORD);
            assertThat(suspect.text()).isEqualTo(word);
            assertThat(suspect.count()).isEqualTo(ROWS / 5);
            assertThat(suspect.confidence()).hasToString(confidence);
        });
    }

    @ParameterizedTest
    @CsvSource({"5+", "'<1'", "3 dr", "2024-01-02"})
    void should_not_take_numbers_of_another_kind_for_words(String cell) {
        assertThat(suspects(cells(row -> row % 5 == 0 ? cell : "" + row % 7 * 3)))
                .isEmpty();
    }

    @Test
    void should_not_take_the_classes_of_a_column_for_words_between_numbers() {
        assertThat(suspects(cells(row ->
                        List.of("unknown", "admin", "services", "retired").get(row % 4))))
                .isEmpty();
        assertThat(suspects(cells(
                        row -> List.of("7", "8", "9", "10", "J", "Q", "K", "A").get(row % 8))))
                .as("cards")
                .isEmpty();
    }

    @Test
    void should_suspect_nothing_any_more_once_it_is_missing() {
        Random random = new Random(5);
        Table table = table(cells(row -> row % 20 == 7 ? "-999" : "" + random.nextInt(50)))
                .marked(column -> MissingValues.of("-999", false));

        assertThat(TableProfile.of(table).columns().get(0).suspects()).isEmpty();
    }

    @Test
    void should_count_what_is_written_like_a_code_and_is_none_among_the_others() {
        Random random = new Random(6);
        List<String> cells = cells(row -> row % 20 == 7 ? "0" : row == 3 ? "99" : "" + (40 + random.nextInt(50)));

        assertThat(suspects(cells)).singleElement().satisfies(suspect -> {
            assertThat(suspect.text()).isEqualTo("0");
            assertThat(suspect.high()).isEqualTo(99);
        });
    }

    private static List<String> cells(Function<Integer, String> cell) {
        return IntStream.range(0, ROWS).boxed().map(cell).toList();
    }

    private static Table table(List<String> cells) {
        return Table.of(List.of("x"), cells.stream().map(List::of).toList());
    }

    private static ColumnProfile profile(List<String> cells) {
        return TableProfile.of(table(cells)).columns().get(0);
    }

    private static List<MissingSuspect> suspects(List<String> cells) {
        return profile(cells).suspects();
    }
}
