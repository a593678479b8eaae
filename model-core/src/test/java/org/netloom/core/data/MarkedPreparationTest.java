package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.prepare.Formulas;

/** What was computed by formulas is computed again only where other cells of it are missing. */
class MarkedPreparationTest {

    private static final List<String> NAMES = List.of("size", "note", "price");

    private static Table table() {
        return Table.of(
                NAMES,
                IntStream.range(0, 40)
                        .mapToObj(i -> List.of("" + i, i % 5 == 0 ? "-9" : "1", "" + 3 * i))
                        .toList());
    }

    private static ColumnSettings column(String name, ColumnRole role) {
        return new ColumnSettings(name, ColumnType.NUMBER, role, Imputation.TYPICAL, Scaling.NONE, Encoding.ONE_HOT);
    }

    private static DataSettings settings(List<String> filters, String marked) {
        DataSettings settings = new DataSettings(
                        new DataReference("a.csv", ""),
                        CsvDialect.STANDARD,
                        List.of(
                                column("size", ColumnRole.FEATURE),
                                column("note", ColumnRole.IGNORED),
                                column("price", ColumnRole.TARGET),
                                column("twice", ColumnRole.FEATURE),
                                column("of note", ColumnRole.IGNORED)),
                        new SplitSettings(0.6, 0.2, 7, false))
                .withSteps(new TableSteps(
                        List.of(new Derivation("twice", "size * 2"), new Derivation("of note", "note * 2")), filters));
        return settings.withColumn(
                marked, before -> before.withReading(before.reading().withMissing(MissingValues.of("-9", false))));
    }

    /** The table with derived columns, of which the cells of one tell whether they are those that stand here. */
    private static Table planted(DataSettings settings) {
        Table whole = Formulas.derive(settings, table()).toOptional().orElseThrow();
        ColumnOrigin origin = whole.column("twice").orElseThrow().origin().orElseThrow();
        Column other = Table.of(
                        List.of("twice"),
                        IntStream.range(0, 40).mapToObj(i -> List.of("777")).toList())
                .column("twice")
                .orElseThrow()
                .from(origin);
        List<Column> columns = new ArrayList<>(whole.columns());
        columns.replaceAll(column -> column.name().equals("twice") ? other : column);
        return whole.with(columns);
    }

    private static float twice(DataSettings settings, Table rows) {
        Preparation preparation = DataPreparer.prepare(settings, table())
                .toOptional()
                .orElseThrow()
                .preparation();
        float[] numbers = preparation.apply(rows).toOptional().orElseThrow().features();
        return numbers[preparation.featureNames().indexOf("twice")];
    }

    @Test
    void should_compute_nothing_again_if_only_an_ignored_column_has_other_missing_cells() {
        DataSettings settings = settings(List.of(), "note");

        assertThat(twice(settings, planted(settings))).isEqualTo(777);
    }

    @Test
    void should_compute_again_what_comes_from_cells_that_are_missing_now() {
        DataSettings unmarked = settings(List.of(), "none");

        assertThat(twice(settings(List.of(), "size"), planted(unmarked))).isZero();
    }

    @Test
    void should_compute_again_what_only_a_condition_asks_for() {
        List<String> filters = List.of("is_missing(`of note`) or size >= 0");
        DataSettings unmarked = settings(filters, "none");

        assertThat(twice(settings(filters, "note"), planted(unmarked))).isZero();
    }
}
