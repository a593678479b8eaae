package org.netloom.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.Table;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.engine.Engine;

/** Windows over series and rows of tokens are the same in the exported program. */
class ExportedSequencesTest {

    private static final List<String> NAMES = List.of("day", "value", "wind", "place");

    @TempDir
    Path work;

    @BeforeAll
    static void startEngine() {
        new Engine().start();
    }

    private static List<List<String>> days(int count, long seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int day = 0; day < count; day++) {
            rows.add(List.of(
                    random.nextInt(15) == 0
                            ? "some day"
                            : LocalDate.of(2024, 1, 1).plusDays(day).toString(),
                    random.nextInt(6) == 0 ? "" : String.valueOf(100 + day + random.nextInt(9)),
                    random.nextInt(5) == 0 ? "NA" : String.valueOf(random.nextInt(30)),
                    random.nextInt(5) == 0 ? "" : "p" + random.nextInt(3)));
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private void holds(WindowSettings windows, String order, ColumnType target, ColumnSettings... features)
            throws IOException {
        List<ColumnSettings> columns = new ArrayList<>(List.of(
                ExportedColumnsTest.column("day", ColumnType.DATE).withRole(ColumnRole.IGNORED),
                ExportedColumnsTest.column("value", target).withRole(ColumnRole.TARGET)));
        columns.addAll(List.of(features));
        DataSettings settings = ExportedColumnsTest.settings(CsvDialect.STANDARD, columns)
                .withSplit(SplitSettings.DEFAULT.with(Method.ORDERED, order))
                .withWindows(Optional.of(windows));
        try (Exported exported = Exported.of(settings, Table.of(NAMES, days(120, 1)), work)) {
            exported.compare(Exported.csv(NAMES, days(60, 2), CsvDialect.STANDARD));
        }
    }

    private static ColumnSettings wind() {
        return ExportedColumnsTest.column("wind", ColumnType.NUMBER);
    }

    private static ColumnSettings place() {
        return ExportedColumnsTest.column("place", ColumnType.CATEGORY);
    }

    @Test
    void should_forecast_changes() throws IOException {
        holds(WindowSettings.of(5, 1), "day", ColumnType.NUMBER, wind(), place());
    }

    @Test
    void should_read_the_past_of_a_series_by_the_unit_that_was_learnt() throws IOException {
        DataSettings settings = ExportedColumnsTest.settings(
                        CsvDialect.STANDARD,
                        List.of(ExportedColumnsTest.column("value", ColumnType.NUMBER)
                                .withRole(ColumnRole.TARGET)))
                .withSplit(SplitSettings.DEFAULT.with(Method.ORDERED, ""))
                .withWindows(Optional.of(WindowSettings.of(3, 1)));
        List<List<String>> weights = IntStream.range(0, 80)
                .mapToObj(i -> List.of(50 + i * i % 23 + " kg"))
                .toList();
        try (Exported exported = Exported.of(settings, Table.of(List.of("value"), weights), work)) {
            exported.compare("value\n70 kg\n61 kg\n62 kg\n53 kg\n");
            exported.compare("value\n70\n61\n62\n53 kg\n64\n");
        }
    }

    @Test
    void should_forecast_numbers_themselves_in_the_order_of_the_file() throws IOException {
        holds(WindowSettings.of(4, 2).withChanges(false).withStride(3), "", ColumnType.NUMBER, wind(), place());
        holds(WindowSettings.of(4, 2).withOwnPast(false), "wind", ColumnType.NUMBER, wind(), place());
    }

    @ParameterizedTest
    @EnumSource(Imputation.class)
    void should_do_with_missing_cells_of_a_series_as_the_training_did(Imputation imputation) throws IOException {
        ColumnSteps flagged = ColumnSteps.NONE.withMissingFlag(true).withConstant("3");
        holds(
                WindowSettings.of(2, 1),
                "day",
                ColumnType.NUMBER,
                wind().withImputation(imputation).withSteps(flagged),
                place().withImputation(imputation).withSteps(ColumnSteps.NONE.withConstant("p1")));
    }

    @Test
    void should_say_when_there_are_too_few_rows_for_a_window() throws IOException {
        DataSettings settings = ExportedColumnsTest.settings(
                        CsvDialect.STANDARD,
                        List.of(
                                ExportedColumnsTest.column("day", ColumnType.DATE)
                                        .withRole(ColumnRole.IGNORED),
                                ExportedColumnsTest.column("value", ColumnType.NUMBER)
                                        .withRole(ColumnRole.TARGET)))
                .withSplit(SplitSettings.DEFAULT.with(Method.ORDERED, "day"))
                .withWindows(Optional.of(WindowSettings.of(5, 1)));
        try (Exported exported = Exported.of(settings, Table.of(NAMES, days(120, 1)), work)) {
            Path few = Files.writeString(work.resolve("few.csv"), "day,value\n2024-01-01,3\n2024-01-02,4\n");

            assertThat(catchThrowable(() -> exported.run(few, work.resolve("out.csv"))))
                    .hasMessageContaining("looks back on 5 rows, and there are 2");
        }
    }

    private static List<List<String>> shops(int count, long seed) {
        Random random = new Random(seed);
        List<String> names = List.of("north", "south", "NA", "", "=west", "小店");
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            List<String> cells = new ArrayList<>(days(1, seed * count + row).get(0));
            cells.set(0, LocalDate.of(2024, 1, 1).plusDays(row).toString());
            cells.add(names.get(random.nextInt(names.size())));
            cells.add(random.nextInt(9) == 0 ? "" : List.of("a", "b", "c").get(random.nextInt(3)));
            rows.add(cells);
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private static List<String> namesOfShops() {
        return List.of("day", "value", "wind", "place", "shop", "kind");
    }

    private static DataSettings settings(String target, ColumnType type, ColumnSettings... features) {
        List<ColumnSettings> columns = new ArrayList<>();
        for (String name : namesOfShops()) {
            ColumnSettings own = ExportedColumnsTest.column(
                            name, name.equals("day") ? ColumnType.DATE : ColumnType.CATEGORY)
                    .withRole(ColumnRole.IGNORED);
            for (ColumnSettings feature : features) {
                own = feature.name().equals(name) ? feature : own;
            }
            columns.add(name.equals(target) ? ExportedColumnsTest.target(name, type) : own);
        }
        return ExportedColumnsTest.settings(CsvDialect.STANDARD, columns);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_keep_series_of_one_file_apart(boolean changes) throws IOException {
        DataSettings settings = settings("value", ColumnType.NUMBER, wind(), place())
                .withSplit(SplitSettings.DEFAULT.with(Method.ORDERED, "day"))
                .withWindows(
                        Optional.of(WindowSettings.of(3, 1).withChanges(changes).withSeries("shop")));
        try (Exported exported = Exported.of(settings, Table.of(namesOfShops(), shops(160, 1)), work)) {
            exported.compare(Exported.csv(namesOfShops(), shops(90, 2), CsvDialect.STANDARD));
        }
    }

    @ParameterizedTest
    @EnumSource(Imputation.class)
    void should_put_whole_sequences_together_with_padding_and_masks(Imputation imputation) throws IOException {
        DataSettings settings = settings(
                        "kind",
                        ColumnType.CATEGORY,
                        wind().withImputation(imputation)
                                .withSteps(
                                        ColumnSteps.NONE.withMissingFlag(true).withConstant("3")),
                        place().withImputation(imputation).withSteps(ColumnSteps.NONE.withConstant("p1")))
                .withSequences(Optional.of(new SequenceSettings("shop", "day", 7)));
        try (Exported exported = Exported.of(settings, Table.of(namesOfShops(), shops(60, 1)), work)) {
            exported.compare(Exported.csv(namesOfShops(), shops(11, 2), CsvDialect.STANDARD));
            assertThat(exported.compare(Exported.csv(namesOfShops(), shops(50, 3), CsvDialect.STANDARD)))
                    .last()
                    .asString()
                    .isEqualTo("Sequences: 4, each answered in its last row");
        }
    }

    @Test
    void should_read_sequences_without_masks_where_the_network_reads_them_side_by_side() throws IOException {
        DataSettings settings = settings("kind", ColumnType.CATEGORY, wind())
                .withSequences(Optional.of(new SequenceSettings("shop", "", SequenceSettings.AS_TRAINED)));
        Preparation preparation = Exported.preparation(settings, Table.of(namesOfShops(), shops(40, 1)));
        try (Exported exported = Exported.of(TrialModel.flat(preparation), settings, work)) {
            exported.compare(Exported.csv(namesOfShops(), shops(30, 2), CsvDialect.STANDARD));

            Path nobody = Files.writeString(work.resolve("nobody.csv"), "wind,shop\n3,\n4,NA\n");
            assertThat(catchThrowable(() -> exported.run(nobody, work.resolve("out.csv"))))
                    .hasMessageContaining("No row of the file says to which sequence it belongs");
        }
    }

    @ParameterizedTest
    @EnumSource(TextSettings.Tokenizer.class)
    void should_take_texts_apart(TextSettings.Tokenizer tokenizer) throws IOException {
        List<String> words = List.of("The quick", "brown fox", "it's", "42!", "价格上涨", "カタカナ", "a\\nb", "été");
        Random random = new Random(1);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            rows.add(List.of(
                    words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size())) + "\n"
                            + row % 3,
                    row % 2 == 0 ? "good" : "bad"));
        }
        DataSettings settings = ExportedColumnsTest.settings(
                        CsvDialect.STANDARD,
                        List.of(
                                ExportedColumnsTest.column("t", ColumnType.TEXT),
                                ExportedColumnsTest.target("y", ColumnType.CATEGORY)))
                .withColumn(
                        "t",
                        column -> column.withReading(
                                ColumnReading.GUESSED.withText(Optional.of(new TextSettings(tokenizer, 40, 6)))));
        try (Exported exported = Exported.of(settings, Table.of(List.of("t", "y"), rows), work)) {
            exported.compare(Exported.csv(
                    List.of("t", "n"),
                    List.of(
                            List.of("the QUICK brown fox jumps over the lazy dog", "1"),
                            List.of("", "2"),
                            List.of("NA", "3"),
                            List.of("价格 上涨, 100%", "4"),
                            List.of("it's e\u0301t\u00e9 \ud83d\ude00", "5"),
                            List.of("a\\nb\ntwo", "6")),
                    CsvDialect.STANDARD));
        }
    }
}
