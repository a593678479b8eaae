package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

class RowDivisionTest {

    private static final List<String> NAMES = List.of("patient", "day", "size", "ill");

    @Property(tries = 100)
    void should_keep_the_rows_of_a_group_together_in_about_the_wanted_shares(
            @ForAll @IntRange(min = 20, max = 60) int patients, @ForAll long seed) {
        Table table = visits(patients, 5);

        PreparedData data = prepare(table, new SplitSettings(0.6, 0.2, seed, Method.GROUPED, "patient"));

        List<Set<String>> parts = List.of(
                patients(table, data.training().sourceRows()),
                patients(table, data.validation().sourceRows()),
                patients(table, data.test().sourceRows()));
        Set<String> all = new HashSet<>();
        parts.forEach(all::addAll);
        assertThat(parts.stream().mapToInt(Set::size).sum())
                .as("no patient is in two parts")
                .isEqualTo(all.size());
        assertThat((double) data.training().count() / table.rows()).isBetween(0.5, 0.7);
        assertThat(data.test().count()).isPositive();
    }

    @Test
    void should_train_on_the_earliest_rows_and_test_on_the_latest_whatever_their_order_in_the_file() {
        Table table = visits(20, 5);

        PreparedData data = prepare(table, new SplitSettings(0.6, 0.2, 1, Method.ORDERED, "day"));

        assertThat(latest(table, data.training().sourceRows()))
                .isLessThan(earliest(table, data.validation().sourceRows()));
        assertThat(latest(table, data.validation().sourceRows()))
                .as("rows of one day are not torn apart")
                .isLessThan(earliest(table, data.test().sourceRows()));
    }

    @Test
    void should_take_the_order_of_the_file_where_no_column_is_named() {
        PreparedData data = prepare(visits(10, 1), new SplitSettings(0.5, 0.2, 1, Method.ORDERED, ""));

        assertThat(data.training().sourceRows()).containsExactly(0, 1, 2, 3, 4);
        assertThat(data.validation().sourceRows()).containsExactly(5, 6);
        assertThat(data.test().sourceRows()).containsExactly(7, 8, 9);
    }

    @Test
    void should_say_which_classes_no_training_row_has() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(List.of("p" + i, day(i), String.valueOf(i), i < 35 ? i % 2 == 0 ? "no" : "yes" : "perhaps"));
        }

        Outcome<PreparedData> outcome = DataPreparer.prepare(
                settings(new SplitSettings(0.6, 0.2, 1, Method.ORDERED, "day")), Table.of(NAMES, rows));

        assertThat(outcome.diagnostics())
                .contains(Diagnostic.warning("classes-unseen", 1, Listing.of(List.of("perhaps"))));
    }

    @Test
    void should_say_that_groups_are_learnt_from_which_the_test_has_not() {
        DataSettings settings = settings(SplitSettings.DEFAULT.with(Method.GROUPED, "patient"));
        DataSettings seen = settings.withColumn(
                "patient", column -> column.withType(ColumnType.CATEGORY).withRole(ColumnRole.FEATURE));
        Table table = visits(20, 5);

        assertThat(DataPreparer.prepare(seen, table).diagnostics())
                .contains(Diagnostic.warning("group-seen", "patient"));
        assertThat(DataPreparer.prepare(settings.withSplit(settings.split().with(Method.GROUPED, "size")), table)
                        .diagnostics())
                .as("a number may mean something")
                .contains(Diagnostic.info("group-seen", "size"));
        for (DataSettings other : List.of(settings, seen.withSplit(SplitSettings.DEFAULT))) {
            assertThat(DataPreparer.prepare(other, table).diagnostics())
                    .extracting(Diagnostic::code)
                    .doesNotContain("group-seen");
        }
    }

    @Test
    void should_refuse_what_cannot_be_divided_so() {
        Table table = visits(10, 2);

        assertThat(problem(table, Method.GROUPED, "ward")).isEqualTo("split-column-absent");
        assertThat(problem(table, Method.ORDERED, "patient")).isEqualTo("split-no-order");
        assertThat(problem(
                        Table.of(NAMES, List.of(List.of("a", "2024-01-01", "1", "no"), List.of("a", "", "2", "yes"))),
                        Method.GROUPED,
                        "patient"))
                .isEqualTo("split-one-group");
    }

    private static String problem(Table table, Method method, String column) {
        return DataPreparer.prepare(settings(SplitSettings.DEFAULT.with(method, column)), table)
                .diagnostics()
                .get(0)
                .code();
    }

    /** Each patient comes on several days; the file is sorted by patient. */
    private static Table visits(int patients, int visits) {
        List<List<String>> rows = new ArrayList<>();
        for (int patient = 0; patient < patients; patient++) {
            for (int visit = 0; visit < visits; visit++) {
                rows.add(List.of(
                        "patient " + patient,
                        day((patient * 7 + visit * 3) % 28),
                        String.valueOf(patient * 1.5 + visit),
                        (patient + visit) % 2 == 0 ? "no" : "yes"));
            }
        }
        return Table.of(NAMES, rows);
    }

    private static String day(int index) {
        return java.time.LocalDate.of(2024, 1, 1).plusDays(index).toString();
    }

    private static Set<String> patients(Table table, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> table.cell(row, 0)).collect(Collectors.toSet());
    }

    private static String latest(Table table, int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> String.valueOf(table.cell(row, 1)))
                .max(String::compareTo)
                .orElseThrow();
    }

    private static String earliest(Table table, int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> String.valueOf(table.cell(row, 1)))
                .min(String::compareTo)
                .orElseThrow();
    }

    private static PreparedData prepare(Table table, SplitSettings split) {
        return DataPreparer.prepare(settings(split), table).toOptional().orElseThrow();
    }

    private static DataSettings settings(SplitSettings split) {
        return new DataSettings(
                new DataReference("visits.csv", ""),
                CsvDialect.STANDARD,
                List.of(
                        column("patient", ColumnType.ID, ColumnRole.IGNORED),
                        column("day", ColumnType.DATE, ColumnRole.IGNORED),
                        column("size", ColumnType.NUMBER, ColumnRole.FEATURE),
                        column("ill", ColumnType.CATEGORY, ColumnRole.TARGET)),
                split);
    }

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
    }
}
