package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText.Order;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.Table;
import org.netloom.core.data.TableBuilder;
import org.netloom.core.data.TableDisk;
import org.netloom.core.data.TableSteps;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.TextSettings.Tokenizer;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.data.schema.Associations;
import org.netloom.core.data.schema.ColumnProfile;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.WindowAdvice;
import org.netloom.core.layer.Embedding;
import org.netloom.core.shape.Part;
import org.netloom.core.starter.StarterNetwork;

/** What a person says of how a column is read holds wherever its cells are read. */
class ColumnReadingTest {

    private static final int DAYS = 12;

    @TempDir
    private Path folder;

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.NONE, Encoding.ONE_HOT);
    }

    private static DataSettings settings(ColumnSettings... columns) {
        return new DataSettings(
                new DataReference("a.csv", ""),
                CsvDialect.STANDARD,
                List.of(columns),
                new SplitSettings(0.75, 0, 1, false));
    }

    /** The first twelve days of each month, the month first; the cells do not tell that. */
    private static List<List<String>> days() {
        List<List<String>> rows = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= DAYS; day++) {
                rows.add(List.of(
                        String.format(Locale.ROOT, "%02d/%02d/2024", month, day), String.valueOf(rows.size()), "all"));
            }
        }
        return rows;
    }

    private static Table table() {
        return Table.of(List.of("day", "sold", "shop"), days());
    }

    private static DataSettings byMonth(DataSettings settings) {
        return settings.withColumn(
                "day", column -> column.withReading(ColumnReading.GUESSED.withDates(Optional.of(Order.MONTH_FIRST))));
    }

    private static DataSettings sales() {
        return settings(
                column("day", ColumnType.DATE, ColumnRole.FEATURE),
                column("sold", ColumnType.NUMBER, ColumnRole.TARGET),
                column("shop", ColumnType.CATEGORY, ColumnRole.IGNORED));
    }

    private static PreparedData prepared(DataSettings settings, Table table) {
        return DataPreparer.prepare(settings, table).toOptional().orElseThrow();
    }

    @Test
    void should_divide_rows_by_time_in_the_chosen_order() {
        DataSettings byTime =
                sales().withSplit(SplitSettings.DEFAULT.withShares(0.75, 0).with(Method.ORDERED, "day"));

        assertThat(labels(prepared(byMonth(byTime), table()).test().labels()))
                .as("the last quarter of the year")
                .allMatch(sold -> sold >= 9 * DAYS);
        assertThat(labels(prepared(byTime, table()).test().labels())).anyMatch(sold -> sold < 9 * DAYS);
    }

    private static List<Float> labels(float[] values) {
        List<Float> labels = new ArrayList<>();
        for (float value : values) {
            // Labels are on the scale of the training rows 0 to 107: mean 53.5, deviation 31.17.
            labels.add((float) Math.rint(value * 31.174_5 + 53.5));
        }
        return labels;
    }

    @Test
    void should_order_the_rows_of_windows_and_sequences_in_the_chosen_order() {
        DataSettings windows = WindowAdvice.with(sales(), new WindowSettings(3, 1, 1, true, false));
        PreparedData inOrder = prepared(byMonth(windows), table());
        float[] first = inOrder.training().features();
        assertThat(first[1] - first[0]).isEqualTo(first[2] - first[1]).isPositive();
        assertThat(inOrder.preparation().windows().dates()).isEqualTo(Order.MONTH_FIRST);

        DataSettings sequences = settings(
                        column("day", ColumnType.DATE, ColumnRole.IGNORED),
                        column("sold", ColumnType.NUMBER, ColumnRole.FEATURE),
                        column("shop", ColumnType.CATEGORY, ColumnRole.IGNORED),
                        column("y", ColumnType.YES_NO, ColumnRole.TARGET))
                .withSequences(Optional.of(new SequenceSettings("shop", "day", SequenceSettings.AS_TRAINED)));
        List<List<String>> rows = new ArrayList<>();
        for (int shop = 0; shop < 8; shop++) {
            for (List<String> row : days()) {
                rows.add(List.of(row.get(0), row.get(1), "shop " + shop, String.valueOf(shop % 2)));
            }
        }
        PreparedData steps = prepared(byMonth(sequences), Table.of(List.of("day", "sold", "shop", "y"), rows));
        assertThat(steps.preparation().sequences().dates()).isEqualTo(Order.MONTH_FIRST);
    }

    @Test
    void should_read_dates_of_formulas_in_the_chosen_order() {
        DataSettings derived = sales().withSteps(
                        new TableSteps(List.of(new Derivation("m", "month(day)")), List.of("month(day) <= 6")));

        assertThat(Formulas.derive(byMonth(derived), table())
                        .toOptional()
                        .orElseThrow()
                        .column("m")
                        .orElseThrow()
                        .cell(DAYS + 4))
                .isEqualTo("2");
        assertThat(Formulas.rows(byMonth(derived), "month(day) <= 6", table())
                        .toOptional()
                        .orElseThrow()
                        .length())
                .isEqualTo(6 * DAYS);
    }

    @Test
    void should_compute_derived_columns_anew_once_the_order_changes() {
        DataSettings derived = sales().withSteps(new TableSteps(List.of(new Derivation("m", "month(day)")), List.of()));
        Table before = Formulas.derive(derived, table()).toOptional().orElseThrow();

        Table after = Formulas.derive(byMonth(derived), before).toOptional().orElseThrow();

        assertThat(before.column("m").orElseThrow().cell(1)).isEqualTo("2");
        assertThat(after.column("m").orElseThrow().cell(1)).isEqualTo("1");
    }

    @Test
    void should_prepare_the_same_numbers_from_a_table_on_disk() {
        TableBuilder builder = TableBuilder.in(new TableDisk(folder, 0), 3);
        List<List<String>> rows = days();
        for (int row = 0; row < rows.size(); row++) {
            builder.add(rows.get(row).toArray(new String[0]), row + 2L);
        }
        Table onDisk = builder.build(List.of("day", "sold", "shop"), false);

        assertThat(prepared(byMonth(sales()), onDisk).preparation())
                .isEqualTo(prepared(byMonth(sales()), table()).preparation())
                .isNotEqualTo(prepared(sales(), table()).preparation());
        assertThat(TableProfile.of(onDisk).dated(byMonth(sales()), onDisk))
                .isEqualTo(TableProfile.of(table()).dated(byMonth(sales()), table()));
    }

    @Test
    void should_profile_dates_in_the_chosen_order_and_say_which_cells_are_none_in_it() {
        Table table = Table.of(
                List.of("day", "y"),
                List.of(
                        List.of("13/01/2024", "1"),
                        List.of("01/02/2024", "2"),
                        List.of("02/02/2024", "3"),
                        List.of("03/11/2024", "4"),
                        List.of("05/10/2024", "5")));
        TableProfile told = TableProfile.of(table);
        DataSettings chosen = byMonth(settings(
                column("day", ColumnType.DATE, ColumnRole.FEATURE), column("y", ColumnType.NUMBER, ColumnRole.TARGET)));

        ColumnProfile dated = told.dated(chosen, table).column("day").orElseThrow();

        assertThat(dated.malformed()).isEqualTo(1);
        assertThat(dated.malformedLines()).containsExactly(2);
        assertThat(dated.dates().orElseThrow().max())
                .isEqualTo(LocalDate.of(2024, 5, 10).toEpochDay());
        assertThat(dated.isGuess()).isFalse();
        assertThat(dated.notation()).isEqualTo(told.column("day").orElseThrow().notation());
        assertThat(told.dated(chosen, table)
                        .dated(chosen.withColumn("day", column -> column.withReading(ColumnReading.GUESSED)), table))
                .as("the choice can be taken back")
                .isEqualTo(told);
    }

    @Test
    void should_see_how_far_dates_go_with_numbers_in_the_chosen_order() {
        double told = Associations.of(table(), sales()).between(0, 1).strength();
        double chosen = Associations.of(table(), byMonth(sales())).between(0, 1).strength();

        assertThat(chosen).isGreaterThan(0.99).isGreaterThan(told);
    }

    private static ColumnSettings texts(String name, Tokenizer tokenizer, int vocabulary, int length) {
        return column(name, ColumnType.TEXT, ColumnRole.FEATURE)
                .withReading(
                        ColumnReading.GUESSED.withText(Optional.of(new TextSettings(tokenizer, vocabulary, length))));
    }

    @Test
    void should_make_tokens_of_each_column_of_texts_as_it_says() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 40; row++) {
            rows.add(List.of(
                    "all was well and good on day " + row,
                    "nothing at all",
                    row % 3 + " of three",
                    row % 2 == 0 ? "a" : "b"));
        }
        DataSettings settings = settings(
                texts("praise", Tokenizer.WORD, 3, 4),
                texts("blame", Tokenizer.CHARACTER, 100, 20),
                column("rest", ColumnType.TEXT, ColumnRole.FEATURE),
                column("y", ColumnType.CATEGORY, ColumnRole.TARGET));

        PreparedData data = prepared(settings, Table.of(List.of("praise", "blame", "rest", "y"), rows));

        assertThat(data.facts().parts())
                .extracting(Part::name, part -> part.spans().get(0).length(), Part::indexSize)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("praise", 4, 5),
                        org.assertj.core.groups.Tuple.tuple("blame", 20, 11),
                        org.assertj.core.groups.Tuple.tuple("rest", 3, 7));
        assertThat(data.facts().readBy(""))
                .as("no layer makes sense of several texts in one row, so that an Input has to say which it reads")
                .isEmpty();
        assertThat(StarterNetwork.propose(data).graph().nodes().stream()
                        .filter(node -> node.kind().equals("Embedding"))
                        .map(node -> node.get(Embedding.INPUT_DIM)))
                .containsExactly(5, 11, 7);
    }
}
