package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.DerivedData;
import org.netloom.core.diagnose.Diagnostic;

/** Each column has a decimal sign of its own, which is said with its reason where it makes a difference, and which a person can say otherwise. */
class DecimalNotationTest {

    private static final int ROWS = 60;

    private static Table table(boolean comma, IntFunction<String> price) {
        return Table.of(
                List.of("size", "price"),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> List.of(comma ? i + ",5" : i + ".5", price.apply(i)))
                        .toList(),
                comma);
    }

    private static OpenedCsv opened(Table table) {
        return new OpenedCsv(Path.of("a.csv"), table, CsvDialect.STANDARD, List.of(), "");
    }

    private static ColumnProfile price(Table table) {
        return TableProfile.of(table).column("price").orElseThrow();
    }

    private static List<Diagnostic> said(Table table) {
        return SchemaInference.propose(opened(table), TableProfile.of(table)).diagnostics().stream()
                .filter(remark -> remark.code().equals("decimals-own"))
                .toList();
    }

    private static Table chosen(Table table, DecimalSign sign) {
        return table.read(column ->
                column.equals("price") ? ColumnReading.GUESSED.withDecimals(Optional.of(sign)) : ColumnReading.GUESSED);
    }

    @Test
    void should_be_the_column_s_own_where_its_cells_tell_and_be_said() {
        Table commas = table(false, i -> "1 " + (100 + i) + ",95 €");

        assertThat(price(commas).type()).isEqualTo(ColumnType.NUMBER);
        assertThat(price(commas).numbers().orElseThrow().min()).isEqualTo(1100.95);
        assertThat(price(commas).decimals().reason().code()).isEqualTo("column-decimal-own");
        assertThat(price(commas).reason().confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(said(commas)).containsExactly(Diagnostic.info("decimals-own", "price", 1, "1 100,95 €"));
        assertThat(said(table(true, i -> i + ".95")))
                .containsExactly(Diagnostic.info("decimals-own", "price", 0, "0.95"));
    }

    @Test
    void should_be_the_file_s_where_its_cells_do_not_tell_otherwise() {
        for (IntFunction<String> cells : List.<IntFunction<String>>of(
                i -> i + ".95", i -> "word " + i % 3, i -> "1." + i % 12 + ".2024", i -> "", i -> "" + i)) {
            Table table = table(false, cells);

            assertThat(price(table).decimals().sign()).isEqualTo(DecimalSign.POINT);
            assertThat(price(table).decimals().isOpen()).isFalse();
            assertThat(said(table)).isEmpty();
        }
    }

    @Test
    void should_be_offered_with_a_cell_where_it_makes_another_number_of_that() {
        DecimalNotation thousands = price(table(false, i -> "1," + (100 + i))).decimals();
        assertThat(thousands.sign()).isEqualTo(DecimalSign.POINT);
        assertThat(thousands.example()).isEqualTo("1,100");
        assertThat(thousands.reason().code()).isEqualTo("column-decimal-usual");
        assertThat(thousands.isGuess()).isFalse();
    }

    @Test
    void should_read_each_number_as_it_is_written_where_signs_are_mixed_and_say_so() {
        Table table = table(false, i -> i % 4 == 0 ? i + ",5" : i + ".5");
        DecimalNotation mixed = price(table).decimals();

        assertThat(price(table).type()).isEqualTo(ColumnType.NUMBER);
        assertThat(table.column(1).number(4)).isEqualTo(4.5);
        assertThat(table.column(1).number(5)).isEqualTo(5.5);
        assertThat(mixed.example()).isEqualTo("0,5");
        assertThat(mixed.number()).isEqualTo(0.5);
        assertThat(mixed.reason())
                .isEqualTo(Reason.of("column-decimal-mixed", 0, 15, "0,5").atMost(Confidence.LIKELY));
        assertThat(SchemaInference.propose(opened(table), TableProfile.of(table))
                        .diagnostics())
                .contains(Diagnostic.warning("decimals-mixed", "price", 0, "0,5"));
        assertThat(price(table(false, i -> i % 4 == 0 ? i + ",5" : "1," + (100 + i)))
                        .decimals()
                        .isGuess())
                .as("thousands beside decimals")
                .isTrue();
    }

    @Test
    void should_read_one_sign_and_no_other_where_a_person_says_which() {
        Table said = chosen(table(false, i -> i % 4 == 0 ? i + ",5" : i + ".5"), DecimalSign.POINT);

        assertThat(said.column(1).number(4)).isNaN();
        assertThat(said.column(1).number(5)).isEqualTo(5.5);
        assertThat(price(said).decimals().number()).as("0,5").isNaN();
    }

    @Test
    void should_be_what_a_person_says() {
        Table thousands = table(false, i -> "1," + (100 + i));
        Table said = chosen(thousands, DecimalSign.COMMA);

        assertThat(said.column(1).number(0)).isEqualTo(1.1);
        assertThat(price(said).decimals().reason().code()).isEqualTo("column-decimal-chosen");
        assertThat(price(said).chosenDecimals()).contains(DecimalSign.COMMA);
        assertThat(chosen(said, DecimalSign.COMMA)).isSameAs(said);
        assertThat(said.read(column -> ColumnReading.GUESSED).column(1)).isSameAs(thousands.column(1));
    }

    @Test
    void should_read_what_else_is_missing_by_it() {
        Table table = table(false, i -> i % 4 == 0 ? "-9,99" : i + ",5");
        Table marked = table.read(column -> column.equals("price")
                ? ColumnReading.GUESSED.withMissing(MissingValues.of("-9.990", false))
                : ColumnReading.GUESSED);

        assertThat(marked.column(1).isMissing(0)).isTrue();
        assertThat(marked.column(1).number(1)).isEqualTo(1.5);
    }

    @Test
    void should_be_found_when_words_between_the_numbers_are_said_to_be_missing() {
        Table table = table(false, i -> i % 3 == 0 ? "keine" : i + ",5");
        assertThat(price(table).type()).isNotEqualTo(ColumnType.NUMBER);

        Table marked =
                table.marked(column -> column.equals("price") ? MissingValues.of("keine", false) : MissingValues.NONE);

        assertThat(price(marked).type()).isEqualTo(ColumnType.NUMBER);
        assertThat(marked.column(1).number(1)).isEqualTo(1.5);
    }

    @Test
    void should_type_a_column_again_when_it_is_chosen() {
        Table table = table(false, i -> i + ",5");
        OpenedCsv csv = opened(table);
        TableProfile profile = TableProfile.of(table);
        DataSettings settings =
                SchemaInference.propose(csv, profile).toOptional().orElseThrow();
        assertThat(settings.columns().get(1).type()).isEqualTo(ColumnType.NUMBER);

        DerivedData read = new DerivedData(csv, profile, settings)
                .reread("price", reading -> reading.withDecimals(Optional.of(DecimalSign.POINT)))
                .toOptional()
                .orElseThrow();

        assertThat(read.file().table().column(1).decimals()).isEqualTo(DecimalSign.POINT);
        assertThat(read.profile().column("price").orElseThrow().chosenDecimals())
                .contains(DecimalSign.POINT);
        assertThat(read.settings().reading("price").decimals()).contains(DecimalSign.POINT);
        assertThat(read.settings().columns().get(1).type()).isNotEqualTo(ColumnType.NUMBER);

        ColumnSettings back = Retyping.reread(
                read.profile().column("price").orElseThrow(),
                profile.column("price").orElseThrow(),
                read.settings().columns().get(1));
        assertThat(back.reading()).isEqualTo(ColumnReading.GUESSED);
        assertThat(back.type()).isEqualTo(ColumnType.NUMBER);
    }
}
