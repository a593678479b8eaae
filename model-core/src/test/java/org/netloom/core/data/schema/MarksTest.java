package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** A column whose cells are ticked or left empty is learnt from: an empty cell is an answer there. */
class MarksTest {

    private static final int ROWS = 100;

    private static Table table(IntFunction<String> mark) {
        return Table.of(
                List.of("mark", "size", "y"),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> List.of(mark.apply(i), i + ".5", i % 2 == 0 ? "no" : "yes"))
                        .toList());
    }

    private static Outcome<DataSettings> proposed(Table table) {
        OpenedCsv csv = new OpenedCsv(Path.of("a.csv"), table, CsvDialect.STANDARD, List.of(), "");
        return SchemaInference.propose(csv, TableProfile.of(table));
    }

    private static ColumnSettings mark(Table table) {
        return proposed(table).toOptional().orElseThrow().columns().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "yes", "✓"})
    void should_be_learnt_from_with_a_place_for_what_is_empty(String tick) {
        Table table = table(i -> i % 3 == 0 ? tick : "");

        assertThat(mark(table).role()).isEqualTo(ColumnRole.FEATURE);
        assertThat(mark(table).imputation()).isEqualTo(Imputation.OWN_VALUE);
        assertThat(proposed(table).diagnostics()).contains(Diagnostic.info("column-marks", "mark", tick, 34));

        DataSettings settings = proposed(table)
                .toOptional()
                .orElseThrow()
                .withColumn("size", column -> column.withRole(ColumnRole.IGNORED))
                .withColumn("y", column -> column.withRole(ColumnRole.TARGET));
        var prepared = DataPreparer.prepare(settings, table).toOptional().orElseThrow();
        float[] ticked = prepared.preparation()
                .apply(table(i -> tick))
                .toOptional()
                .orElseThrow()
                .features();
        float[] empty = prepared.preparation()
                .apply(table(i -> ""))
                .toOptional()
                .orElseThrow()
                .features();
        assertThat(ticked).hasSameSizeAs(empty).isNotEqualTo(empty);
    }

    @Test
    void should_be_none_where_hardly_a_cell_is_ticked_or_left_empty() {
        assertThat(mark(table(i -> i < 2 ? "x" : "")).role()).isEqualTo(ColumnRole.IGNORED);
        assertThat(mark(table(i -> i < 2 ? "" : "x")).role()).isEqualTo(ColumnRole.IGNORED);
        assertThat(mark(table(i -> "x")).role()).isEqualTo(ColumnRole.IGNORED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "no", "FALSE", "否"})
    void should_be_none_where_the_cells_that_are_not_empty_say_no(String no) {
        assertThat(mark(table(i -> i % 3 == 0 ? no : "")).role()).isEqualTo(ColumnRole.IGNORED);
    }

    @Test
    void should_be_none_where_a_cell_says_that_the_value_is_not_known() {
        assertThat(mark(table(i -> i % 3 == 0 ? "x" : "NA")).role()).isEqualTo(ColumnRole.IGNORED);
    }
}
