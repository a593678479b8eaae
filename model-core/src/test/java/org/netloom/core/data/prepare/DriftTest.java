package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
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
import org.netloom.core.data.Drift;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.Spread;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Rows that are judged by, and rows that are predicted, are compared with those that were learnt from. */
class DriftTest {

    private static final int ROWS = 400;

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
    }

    private static DataSettings settings(ColumnType type, Method method, int features) {
        List<ColumnSettings> columns = new ArrayList<>();
        for (int i = 0; i < features; i++) {
            columns.add(column("x" + i, type, ColumnRole.FEATURE));
        }
        columns.add(column("y", ColumnType.YES_NO, ColumnRole.TARGET));
        return new DataSettings(
                new DataReference("a.csv", ""),
                CsvDialect.STANDARD,
                columns,
                new SplitSettings(0.7, 0.15, 1, false).with(method, ""));
    }

    private static Table table(int rows, int features, IntFunction<String> cell) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < features; i++) {
            names.add("x" + i);
        }
        names.add("y");
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> line = new ArrayList<>();
            for (int i = 0; i < features; i++) {
                line.add(cell.apply(row));
            }
            line.add(String.valueOf(row % 2));
            cells.add(line);
        }
        return Table.of(names, cells);
    }

    private static List<Diagnostic> said(DataSettings settings, Table table, String prefix) {
        Outcome<PreparedData> outcome = DataPreparer.prepare(settings, table);
        assertThat(outcome.toOptional()).isPresent();
        return outcome.diagnostics().stream()
                .filter(remark -> remark.code().startsWith(prefix))
                .toList();
    }

    @Test
    void should_say_that_a_number_is_another_in_later_rows() {
        Random random = new Random(1);
        Table table = table(ROWS, 1, row -> String.valueOf(row / 100.0 + random.nextGaussian()));

        List<Diagnostic> said = said(settings(ColumnType.NUMBER, Method.ORDERED, 1), table, "drift-");

        assertThat(said).extracting(Diagnostic::code).containsExactly("drift-numbers");
        assertThat(said.get(0).arguments()).startsWith("x0", 0).endsWith("< 0.0001");
        assertThat((double) said.get(0).arguments().get(2)).isBetween(1.2, 1.6);
        assertThat((double) said.get(0).arguments().get(3)).isBetween(3.4, 4.0);
    }

    @Test
    void should_say_nothing_where_chance_divides() {
        Random random = new Random(2);
        Table table = table(ROWS, 1, row -> String.valueOf(row / 100.0 + random.nextGaussian()));

        assertThat(said(settings(ColumnType.NUMBER, Method.SHUFFLED, 1), table, "drift-"))
                .isEmpty();
    }

    @Test
    void should_not_take_chance_for_a_difference_however_many_columns_there_are() {
        Random random = new Random(3);
        Table table = table(100, 300, row -> String.valueOf(random.nextGaussian()));

        assertThat(said(settings(ColumnType.NUMBER, Method.ORDERED, 300), table, "drift-"))
                .isEmpty();
    }

    @Test
    void should_not_name_a_difference_too_small_to_matter() {
        Random random = new Random(4);
        Table table = table(20_000, 1, row -> String.valueOf(random.nextGaussian() + (row < 14_000 ? 0 : 0.2)));

        assertThat(said(settings(ColumnType.NUMBER, Method.ORDERED, 1), table, "drift-"))
                .isEmpty();
    }

    @Test
    void should_say_that_a_category_comes_more_often() {
        Random random = new Random(5);
        Table table = table(ROWS, 1, row -> random.nextDouble() < (row < 280 ? 0.2 : 0.8) ? "red" : "blue");

        List<Diagnostic> said = said(settings(ColumnType.CATEGORY, Method.ORDERED, 1), table, "drift-");

        assertThat(said).extracting(Diagnostic::code).containsExactly("drift-categories");
        Drift drawn =
                drifts(settings(ColumnType.CATEGORY, Method.ORDERED, 1), table).get(0);
        assertThat(drawn.amounts()).isEqualTo(Drift.Amounts.KINDS);
        assertThat(drawn.kinds()).containsExactly("blue", "red");
        assertThat(drawn.training().get(0)).isGreaterThan(drawn.training().get(1));
        assertThat(drawn.others().get(0)).isLessThan(drawn.others().get(1));
    }

    @Test
    void should_draw_the_rare_ones_of_many_categories_together() {
        Map<String, long[]> counts = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            counts.put("k" + i, new long[] {i, 10 - i});
        }

        Drift drawn = Drift.ofKinds("x", false, counts);

        assertThat(drawn.kinds()).containsExactly("k8", "k7", "k6", "k5", "k4", "");
        assertThat(drawn.training()).containsExactly(8, 7, 6, 5, 4, 0 + 1 + 2 + 3);
        assertThat(drawn.others()).containsExactly(2, 3, 4, 5, 6, 10 + 9 + 8 + 7);
    }

    private static List<Drift> drifts(DataSettings settings, Table table) {
        return DataPreparer.prepare(settings, table).toOptional().orElseThrow().drift();
    }

    @Test
    void should_compare_the_rows_of_a_second_file() {
        Random random = new Random(6);
        Table first = table(ROWS, 1, row -> String.valueOf(random.nextGaussian()));
        Table second = table(ROWS, 1, row -> String.valueOf(random.nextGaussian() + 2));

        assertThat(said(settings(ColumnType.NUMBER, Method.SHUFFLED, 1), first.withTestRows(second), "drift-"))
                .extracting(Diagnostic::code)
                .containsExactly("drift-numbers");
    }

    @Test
    void should_say_that_cells_are_missing_more_often() {
        Random random = new Random(7);
        Table table = table(
                ROWS, 1, row -> row >= 280 && random.nextDouble() < 0.5 ? "" : String.valueOf(random.nextGaussian()));

        assertThat(said(settings(ColumnType.NUMBER, Method.ORDERED, 1), table, "drift-"))
                .extracting(Diagnostic::code)
                .containsExactly("drift-missing");
    }

    private static String day(int days) {
        return LocalDate.of(2024, 1, 1).plusDays(days).toString();
    }

    @Test
    void should_say_that_dates_of_a_second_file_are_others_and_draw_both_on_one_axis() {
        Table first = table(ROWS, 1, row -> day(row % 100));
        Table second = table(ROWS, 1, row -> day(80 + row % 100));
        Table both = first.withTestRows(second);
        DataSettings settings = settings(ColumnType.DATE, Method.SHUFFLED, 1);

        List<Diagnostic> said = said(settings, both, "drift-");
        Drift drift = DataPreparer.prepare(settings, both)
                .toOptional()
                .orElseThrow()
                .drift()
                .get(0);

        assertThat(said).extracting(Diagnostic::code).containsExactly("drift-dates");
        assertThat(said.get(0).arguments().subList(0, 4)).containsExactly("x0", 0, "2024-02-20", "2024-05-10");
        assertThat(drift.column()).isEqualTo("x0");
        assertThat(drift.amounts()).isEqualTo(Drift.Amounts.DATES);
        assertThat(drift.validation()).isFalse();
        assertThat(drift.most() - drift.least()).isEqualTo(179);
        assertThat(drift.training().stream().mapToInt(Integer::intValue).sum()).isEqualTo(329);
        assertThat(drift.others().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ROWS);
        assertThat(drift.training().get(drift.training().size() - 1)).isZero();
        assertThat(drift.others().get(0)).isZero();
    }

    @Test
    void should_expect_later_dates_where_rows_are_divided_in_an_order() {
        assertThat(said(settings(ColumnType.DATE, Method.ORDERED, 1), table(ROWS, 1, row -> day(row)), "drift-"))
                .isEmpty();
    }

    @Test
    void should_compare_dates_in_the_order_that_a_person_chose() {
        // By the day all are of 2024; by the year in front they lie 30 years apart.
        Table first = table(ROWS, 1, row -> "%02d/03/24".formatted(1 + row % 12));
        Table second = table(ROWS, 1, row -> "%02d/03/24".formatted(17 + row % 12));
        DataSettings settings = settings(ColumnType.DATE, Method.SHUFFLED, 1)
                .withColumn(
                        "x0",
                        column -> column.withReading(ColumnReading.GUESSED.withDates(Optional.of(Order.YEAR_FIRST))));

        assertThat(said(settings, first.withTestRows(second), "drift-")
                        .get(0)
                        .arguments()
                        .get(2))
                .asString()
                .matches("20(0[1-9]|1[0-2])-03-24");
    }

    @Test
    void should_say_that_texts_are_longer() {
        Random random = new Random(8);
        Table table = table(ROWS, 1, row -> "word "
                .repeat(1 + random.nextInt(5) + (row < 280 ? 0 : 10))
                .strip());

        List<Diagnostic> said = said(settings(ColumnType.TEXT, Method.ORDERED, 1), table, "drift-");

        assertThat(said).extracting(Diagnostic::code).containsExactly("drift-lengths");
        assertThat((double) said.get(0).arguments().get(2)).isBetween(10.0, 18.0);
        assertThat((double) said.get(0).arguments().get(3)).isBetween(55.0, 70.0);
    }

    @Test
    void should_draw_nothing_of_what_does_not_differ() {
        Random random = new Random(9);
        Table table = table(ROWS, 1, row -> String.valueOf(random.nextGaussian()));

        assertThat(DataPreparer.prepare(settings(ColumnType.NUMBER, Method.ORDERED, 1), table)
                        .toOptional()
                        .orElseThrow()
                        .drift())
                .isEmpty();
    }

    private static Preparation learnt(ColumnType type, IntFunction<String> cell) {
        return DataPreparer.prepare(settings(type, Method.SHUFFLED, 1), table(ROWS, 1, cell))
                .toOptional()
                .orElseThrow()
                .preparation();
    }

    private static List<String> saidOfNew(Preparation preparation, IntFunction<String> cell) {
        return preparation.apply(table(100, 1, cell)).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    void should_say_that_new_rows_lie_beyond_what_was_learnt_from() {
        Preparation preparation = learnt(ColumnType.NUMBER, row -> String.valueOf(row % 10));

        assertThat(saidOfNew(preparation, row -> String.valueOf(row % 10))).isEmpty();
        assertThat(saidOfNew(preparation, row -> String.valueOf(row % 14))).containsExactly("new-beyond");
        Diagnostic said = preparation
                .apply(table(100, 1, row -> row < 40 ? "12" : String.valueOf(row % 10)))
                .diagnostics()
                .get(0);
        assertThat(said.arguments()).containsExactly("x0", 40, 40L, 100, 0.0, 9.0);
    }

    /** Of each new number the chance is 2 in 43 that it lies outside of 42 others. */
    @Test
    void should_not_wonder_at_a_few_new_rows_a_little_beyond_where_few_were_learnt_from() {
        Preparation preparation = DataPreparer.prepare(
                        settings(ColumnType.NUMBER, Method.SHUFFLED, 1), table(60, 1, row -> String.valueOf(row % 10)))
                .toOptional()
                .orElseThrow()
                .preparation();

        assertThat(saidOfNew(preparation, row -> row < 8 ? "10" : String.valueOf(row % 10)))
                .isEmpty();
        assertThat(saidOfNew(preparation, row -> row < 30 ? "10" : String.valueOf(row % 10)))
                .contains("new-beyond");
        assertThat(saidOfNew(preparation, row -> row < 8 ? "99" : String.valueOf(row % 10)))
                .contains("new-beyond");
    }

    @Test
    void should_say_of_a_single_row_that_it_lies_far_beyond() {
        Preparation preparation = learnt(ColumnType.NUMBER, row -> String.valueOf(row % 10));

        assertThat(preparation.apply(table(1, 1, row -> "99")).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("new-beyond");
        assertThat(preparation.apply(table(1, 1, row -> "11")).diagnostics()).isEmpty();
    }

    @Test
    void should_say_that_new_rows_are_spread_in_another_way() {
        Preparation numbers = learnt(ColumnType.NUMBER, row -> String.valueOf(row % 10));
        Preparation kinds = learnt(ColumnType.CATEGORY, row -> row % 4 == 0 ? "red" : "blue");

        assertThat(saidOfNew(numbers, row -> String.valueOf(row % 3))).containsExactly("new-numbers");
        assertThat(saidOfNew(numbers, row -> row % 2 == 0 ? "" : String.valueOf(row % 10)))
                .contains("new-missing");
        assertThat(saidOfNew(kinds, row -> row % 4 == 0 ? "red" : "blue")).isEmpty();
        assertThat(saidOfNew(kinds, row -> row % 4 == 0 ? "blue" : "red")).containsExactly("new-categories");
    }

    /** Most rows of such a column have the same number, which nine tenths are then. */
    @Test
    void should_not_take_the_same_rows_for_others_where_numbers_repeat() {
        IntFunction<String> rarely = row -> row % 12 == 0 ? "3" : "0";

        assertThat(saidOfNew(learnt(ColumnType.NUMBER, rarely), rarely)).isEmpty();
    }

    @Test
    void should_say_that_new_dates_are_others_unless_later_ones_are_expected() {
        IntFunction<String> dates =
                row -> LocalDate.of(2020, 1, 1).plusDays(row % 300).toString();
        IntFunction<String> later =
                row -> LocalDate.of(2020, 8, 1).plusDays(row % 80).toString();
        IntFunction<String> nextYear =
                row -> LocalDate.of(2021, 8, 1).plusDays(row % 80).toString();
        Preparation preparation = learnt(ColumnType.DATE, dates);

        assertThat(saidOfNew(preparation, row -> dates.apply(3 * row))).isEmpty();
        assertThat(saidOfNew(preparation, later)).containsExactly("new-dates");
        assertThat(saidOfNew(preparation, nextYear)).containsExactly("new-beyond");
        Preparation inOrder = DataPreparer.prepare(settings(ColumnType.DATE, Method.ORDERED, 1), table(ROWS, 1, dates))
                .toOptional()
                .orElseThrow()
                .preparation();
        assertThat(saidOfNew(inOrder, nextYear)).isEmpty();
    }

    @Test
    void should_say_that_new_texts_are_longer() {
        IntFunction<String> brief = row -> "word ".repeat(2 + row % 5).strip();
        Preparation preparation = learnt(ColumnType.TEXT, brief);

        assertThat(saidOfNew(preparation, brief)).isEmpty();
        assertThat(saidOfNew(preparation, row -> "word ".repeat(5 + row % 20).strip()))
                .containsExactly("new-lengths");
    }

    @Test
    void should_say_nothing_of_a_model_from_before_this_was_kept() {
        Preparation now = learnt(ColumnType.NUMBER, row -> String.valueOf(row % 10));
        Preparation before = new Preparation(
                now.features(), now.target(), now.formulas(), now.filters(), now.windows(), null, null, null, null);

        assertThat(saidOfNew(before, row -> String.valueOf(row + 1000))).isEmpty();
        assertThat(before.isAlike(now)).isTrue();
    }

    @Test
    void should_tell_by_some_of_very_many_rows_how_they_are_spread_but_by_all_how_far_they_reach() {
        int rows = 200_001;
        Table table =
                table(rows, 1, row -> row == 77_777 ? "9999" : row == 77_778 ? "-9999" : String.valueOf(row % 100));

        Preparation preparation = DataPreparer.prepare(
                        new DataSettings(
                                new DataReference("a.csv", ""),
                                CsvDialect.STANDARD,
                                settings(ColumnType.NUMBER, Method.ORDERED, 1).columns(),
                                new SplitSettings(0.9, 0.05, 1, false).with(Method.ORDERED, "")),
                        table)
                .toOptional()
                .orElseThrow()
                .preparation();

        Spread spread = preparation.spreads().get(0);
        assertThat(spread.rows()).isEqualTo(100_000);
        assertThat(spread.tenths().get(0)).isEqualTo(-9999);
        assertThat(spread.tenths().get(10)).isEqualTo(9999);
        for (int tenth = 1; tenth < 10; tenth++) {
            assertThat(spread.tenths().get(tenth)).isBetween(10.0 * tenth - 1, 10.0 * tenth + 1);
        }
    }

    @Test
    void should_not_see_a_period_of_the_rows_as_a_difference() {
        Table table = table(200_000, 1, row -> String.valueOf(row % 7));

        assertThat(said(settings(ColumnType.NUMBER, Method.ORDERED, 1), table, "drift-"))
                .isEmpty();
        Preparation preparation = DataPreparer.prepare(settings(ColumnType.NUMBER, Method.ORDERED, 1), table)
                .toOptional()
                .orElseThrow()
                .preparation();
        assertThat(preparation.spreads().get(0).tenths().get(5)).isEqualTo(3);
    }
}
