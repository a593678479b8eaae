package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** New rows are read by the unit and the decimal sign that were learnt, even where they hardly tell them; never by another unit. */
class LearntWritingTest {

    private static Table table(String... weights) {
        return Table.of(
                List.of("weight", "price"),
                IntStream.range(0, weights.length)
                        .mapToObj(i -> List.of(weights[i], "$" + (i + 1)))
                        .toList());
    }

    private static Table learnt() {
        return table(IntStream.range(0, 20).mapToObj(i -> i + " kg").toArray(String[]::new));
    }

    private static ColumnSettings column(String name, ColumnRole role) {
        return new ColumnSettings(name, ColumnType.NUMBER, role, Imputation.TYPICAL, Scaling.NONE, Encoding.ONE_HOT);
    }

    private static DataSettings settings() {
        return new DataSettings(
                new DataReference("a.csv", ""),
                CsvDialect.STANDARD,
                List.of(column("weight", ColumnRole.FEATURE), column("price", ColumnRole.TARGET)),
                new SplitSettings(0.6, 0.2, 7, false));
    }

    private static Preparation preparation(DataSettings settings) {
        return DataPreparer.prepare(settings, learnt())
                .toOptional()
                .orElseThrow()
                .preparation();
    }

    @Test
    void should_read_a_cell_by_the_unit_that_was_learnt_where_the_others_are_plain() {
        Outcome<PreparedRows> rows = preparation(settings()).apply(table("70", "71", "72", "73 kg", "74"));

        assertThat(rows.toOptional().orElseThrow().features()).containsExactly(70, 71, 72, 73, 74);
        assertThat(rows.diagnostics()).noneMatch(remark -> remark.code().equals("cells-filled-in"));
    }

    @Test
    void should_count_a_cell_in_another_unit_as_none_and_say_so() {
        Outcome<PreparedRows> rows = preparation(settings()).apply(table("70", "71", "72", "150 lb", "74"));

        assertThat(rows.diagnostics()).anyMatch(remark -> remark.code().equals("cells-filled-in"));
    }

    @Test
    void should_read_by_it_also_where_a_word_says_that_there_is_no_value() {
        DataSettings marked = settings()
                .withColumn(
                        "weight",
                        before -> before.withReading(before.reading()
                                .withMissing(MissingValues.of("unknown", false).with(MissingValues.of("99", false)))));

        Outcome<PreparedRows> rows = preparation(marked).apply(table("70", "unknown", "72", "3 kg", "99 kg", "99"));

        float[] numbers = rows.toOptional().orElseThrow().features();
        assertThat(numbers[3]).isEqualTo(3);
        assertThat(numbers[4]).isEqualTo(numbers[5]).isEqualTo(numbers[1]).isNotEqualTo(99);
    }

    @Test
    void should_read_what_formulas_and_conditions_ask_for_by_it() {
        DataSettings derived = new DataSettings(
                        new DataReference("a.csv", ""),
                        CsvDialect.STANDARD,
                        List.of(
                                column("weight", ColumnRole.IGNORED),
                                column("price", ColumnRole.TARGET),
                                column("twice", ColumnRole.FEATURE)),
                        new SplitSettings(0.6, 0.2, 7, false))
                .withSteps(new TableSteps(List.of(new Derivation("twice", "weight * 2")), List.of("weight >= 0")));

        Outcome<PreparedRows> rows = preparation(derived).apply(table("10", "11", "12", "13 kg"));

        assertThat(rows.toOptional().orElseThrow().features()).containsExactly(20, 22, 24, 26);
        assertThat(rows.diagnostics()).isEmpty();
    }

    @Test
    void should_multiply_new_rows_as_was_learnt_also_where_all_are_of_one_size() {
        Table downloads = table(IntStream.range(0, 20)
                .mapToObj(i -> i % 2 == 0 ? i + "K" : i + "M")
                .toArray(String[]::new));
        Preparation learnt = DataPreparer.prepare(settings(), downloads)
                .toOptional()
                .orElseThrow()
                .preparation();

        assertThat(learnt.apply(table("2M", "3M", "4M"))
                        .toOptional()
                        .orElseThrow()
                        .features())
                .containsExactly(2e6f, 3e6f, 4e6f);
        assertThat(learnt.apply(table("900", "800", "1K"))
                        .toOptional()
                        .orElseThrow()
                        .features())
                .containsExactly(900, 800, 1000);
        assertThat(learnt.apply(table("2 kg", "3 kg", "4 kg")).diagnostics())
                .extracting(Diagnostic::code)
                .contains("unit-differs");
    }

    private static Preparation learntWithComma() {
        Table lengths = table(IntStream.range(0, 20).mapToObj(i -> i + ",5").toArray(String[]::new));
        Preparation learnt = DataPreparer.prepare(settings(), lengths)
                .toOptional()
                .orElseThrow()
                .preparation();
        assertThat(lengths.decimalComma()).isFalse();
        assertThat(learnt.decimals()).isEqualTo(Map.of("weight", new LearntDecimals(DecimalSign.COMMA, false)));
        return learnt;
    }

    private static float[] features(Preparation preparation, Table table) {
        return preparation.apply(table).toOptional().orElseThrow().features();
    }

    @Test
    void should_read_by_the_decimal_sign_that_was_learnt_where_the_cells_do_not_tell() {
        Preparation learnt = learntWithComma();

        assertThat(features(learnt, table("1,500"))).containsExactly(1.5f);
        assertThat(features(learnt, table("1,500", "7"))).containsExactly(1.5f, 7);
        assertThat(learnt.apply(table("1,500", "2,250")).diagnostics()).isEmpty();
    }

    @Test
    void should_read_by_the_other_sign_where_the_cells_are_numbers_so_only() {
        assertThat(features(learntWithComma(), table("1.75", "2.5"))).containsExactly(1.75f, 2.5f);
        assertThat(features(preparation(settings()), table("1,75", "2,5"))).containsExactly(1.75f, 2.5f);
        assertThat(features(preparation(settings()), table("1,500"))).containsExactly(1500);
    }

    @Test
    void should_read_by_the_sign_of_the_file_that_a_person_chose_against_the_cells() {
        Table thousands = table(IntStream.range(0, 20)
                .mapToObj(i -> i % 5 == 0 ? "12,50" : i + 1 + ",500")
                .toArray(String[]::new));
        DataSettings chosen = settings()
                .withColumn(
                        "weight",
                        before -> before.withReading(before.reading().withDecimals(Optional.of(DecimalSign.POINT))));
        Table read = thousands.read(chosen::reading);
        Preparation learnt =
                DataPreparer.prepare(chosen, read).toOptional().orElseThrow().preparation();
        assertThat(thousands.column(0).decimals()).isEqualTo(DecimalSign.COMMA);
        assertThat(learnt.decimals()).isEqualTo(Map.of("weight", new LearntDecimals(DecimalSign.POINT, true)));

        assertThat(features(learnt, thousands)).contains(2500, 19500);
        assertThat(features(learnt, thousands)).isEqualTo(features(learnt, read));
        assertThat(features(learnt, table("12,50", "1,500")))
                .as("a cell of the other sign holds no number, as in training")
                .containsExactly(features(learnt, table("", "1"))[0], 1500);
    }

    @Test
    void should_read_by_the_sign_that_a_person_says_these_rows_have() {
        Table typed = table("1.234").read(column -> ColumnReading.GUESSED.withDecimals(Optional.of(DecimalSign.POINT)));

        assertThat(features(learntWithComma(), typed)).containsExactly(1.234f);
        assertThat(features(learntWithComma(), table("1.234"))).containsExactly(1234);
    }

    @Test
    void should_read_test_rows_as_the_training_rows_are_read() {
        Table training = table("1,5", "2,5", "3,5");
        Table both = training.withTestRows(table("1,500", "2,250"));

        assertThat(both.column(0).numbers()).containsExactly(1.5, 2.5, 3.5, 1.5, 2.25);
    }

    @Test
    void should_refuse_a_target_that_is_measured_in_something_else() {
        List<List<String>> euros = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> euros.add(List.of(i + " kg", i + " €")));
        Table other = Table.of(List.of("weight", "price"), euros);

        assertThat(preparation(settings())
                        .applyLabelled(other, new int[] {0, 1})
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("unit-differs");
        assertThat(preparation(settings()).apply(other).toOptional()).isPresent();
    }

    @Test
    void should_take_models_from_before_the_unit_of_a_target_was_kept_for_the_same() {
        Preparation now = preparation(settings());
        FittedTarget target = now.target();
        Preparation before = new Preparation(
                now.features(),
                new FittedTarget(target.name(), target.task(), List.of(), target.mean(), target.deviation()),
                now.formulas(),
                now.filters(),
                now.windows(),
                now.spreads(),
                now.sequences(),
                now.missing(),
                now.decimals());

        assertThat(target.unit()).isEqualTo(new NumberUnit("$", ""));
        assertThat(now.isAlike(before)).isTrue();
    }
}
