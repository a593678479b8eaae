package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.Formulas;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Rows that repeat the names of the columns are pointed out, with a condition that leaves them out and no other row. */
class RepeatedHeaderTest {

    private static final List<String> NAMES = List.of("width", "spam");

    private static Table table(List<List<String>> strange) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(List.of("" + i * i % 31, i % 3 == 0 ? "spam" : "ham"));
        }
        rows.addAll(20, strange);
        return Table.of(NAMES, rows);
    }

    private static Outcome<DataSettings> chosen(Table table, String target) {
        TableProfile profile = TableProfile.of(table);
        OpenedCsv csv = new OpenedCsv(Path.of("a.csv"), table, CsvDialect.STANDARD, List.of(), "");
        return SchemaInference.propose(csv, profile)
                .then(settings -> TargetAdvice.choose(table, profile, settings, target));
    }

    private static List<Diagnostic> stray(Outcome<DataSettings> chosen) {
        return chosen.diagnostics().stream().filter(StrayRows::isSaidBy).toList();
    }

    private static Table plain() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(List.of("" + i * i % 31, i % 3 == 0 ? "junk" : "ham"));
        }
        rows.add(20, NAMES);
        rows.add(40, NAMES);
        return Table.of(NAMES, rows);
    }

    @Test
    void should_be_left_out_by_a_condition_that_all_other_rows_meet() {
        Table table = plain();
        Outcome<DataSettings> chosen = chosen(table, "spam");

        assertThat(stray(chosen)).hasSize(1);
        assertThat(stray(chosen).get(0).arguments().subList(0, 2)).isEqualTo(List.of(2, table.lineOf(20)));
        assertThat(Formulas.rows(
                                chosen.toOptional().orElseThrow(),
                                StrayRows.others(stray(chosen).get(0)),
                                table)
                        .toOptional()
                        .orElseThrow()
                        .cardinality())
                .isEqualTo(60);
    }

    @Test
    void should_be_told_from_a_class_that_is_called_as_the_target_is() {
        assertThat(stray(chosen(table(List.of()), "spam"))).isEmpty();
    }

    @Test
    void should_not_be_looked_for_where_the_target_is_a_number_of_which_such_a_row_has_none() {
        assertThat(stray(chosen(plain(), "width"))).isEmpty();
    }
}
