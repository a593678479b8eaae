package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.TableSteps;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

class DerivedColumnsTest {

    private static final Table TABLE = Table.of(
            List.of("fare", "people", "sex", "when", "y"),
            List.of(
                    List.of("10", "2", "male", "2024-01-05", "no"),
                    List.of("30", "0", "female", "2024-02-05", "yes"),
                    List.of("NA", "1", "female", "2024-03-05", "no"),
                    List.of("8", "4", "male", "", "yes")));

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.NONE, Encoding.ONE_HOT);
    }

    private static DataSettings settings(ColumnRole people, TableSteps steps, ColumnSettings... derived) {
        List<ColumnSettings> columns = new ArrayList<>(List.of(
                column("fare", ColumnType.NUMBER, ColumnRole.FEATURE),
                column("people", ColumnType.NUMBER, people),
                column("sex", ColumnType.CATEGORY, ColumnRole.IGNORED),
                column("when", ColumnType.DATE, ColumnRole.IGNORED),
                column("y", ColumnType.YES_NO, ColumnRole.TARGET)));
        columns.addAll(List.of(derived));
        return new DataSettings(
                        new DataReference("a.csv", ""), CsvDialect.STANDARD, columns, new SplitSettings(1, 0, 1, false))
                .withSteps(steps);
    }

    private static TableSteps steps(Derivation... derived) {
        return new TableSteps(List.of(derived), List.of());
    }

    private static TableSteps filters(String... conditions) {
        return new TableSteps(List.of(), List.of(conditions));
    }

    private static ColumnSettings feature(String name) {
        return column(name, ColumnType.NUMBER, ColumnRole.FEATURE);
    }

    private static PreparedData prepared(DataSettings settings) {
        Outcome<PreparedData> outcome = DataPreparer.prepare(settings, TABLE);
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome.diagnostics()));
    }

    private static List<String> texts(Outcome<Table> table, String name) {
        Column column = table.toOptional()
                .orElseThrow(() -> new AssertionError(table.diagnostics()))
                .column(name)
                .orElseThrow();
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            texts.add(column.text(row));
        }
        return texts;
    }

    private static final DataSettings SHARES = settings(
            ColumnRole.IGNORED,
            steps(new Derivation("share", "fare / people"), new Derivation("twice", "share * 2")),
            feature("twice"));

    @Test
    void should_add_columns_that_build_on_each_other() {
        Outcome<Table> table = Formulas.derive(SHARES, TABLE);

        assertThat(texts(table, "share")).containsExactly("5", "", "", "2");
        assertThat(texts(table, "twice")).containsExactly("10", "", "", "4");
    }

    @Test
    void should_say_in_how_many_rows_a_formula_has_no_result() {
        assertThat(Formulas.derive(SHARES, TABLE).diagnostics())
                .containsExactly(Diagnostic.warning("formula-undefined", "share", 1, 3, "fare / people"));
    }

    @Test
    void should_give_words_and_dates_the_types_that_they_have() {
        DataSettings settings = settings(
                ColumnRole.IGNORED,
                steps(
                        new Derivation("who", "if(people > 1, \"many\", sex)"),
                        new Derivation("late", "when > \"2024-01-31\""),
                        new Derivation("month", "month(when)"),
                        new Derivation("last", "max(when, when)")));

        Outcome<Table> table = Formulas.derive(settings, TABLE);

        assertThat(texts(table, "who")).containsExactly("many", "female", "female", "many");
        assertThat(texts(table, "late")).containsExactly("no", "yes", "yes", "");
        assertThat(texts(table, "month")).containsExactly("1", "2", "3", "");
        assertThat(texts(table, "last")).containsExactly("2024-01-05", "2024-02-05", "2024-03-05", "");
    }

    @Test
    void should_not_compute_again_what_is_there() {
        Table once = Formulas.derive(SHARES, TABLE).toOptional().orElseThrow();

        Outcome<Table> again = Formulas.derive(SHARES, once);

        assertThat(again.toOptional()).containsSame(once);
        assertThat(again.diagnostics()).hasSize(1);
        DataSettings other = SHARES.withSteps(SHARES.steps().with(new Derivation("share", "fare + people")));
        assertThat(texts(Formulas.derive(other, once), "twice")).containsExactly("24", "60", "", "24");
        assertThat(Formulas.derive(SHARES.withSteps(TableSteps.NONE), once)
                        .toOptional()
                        .orElseThrow()
                        .names())
                .isEqualTo(TABLE.names());
    }

    @Test
    void should_prepare_a_derived_column_like_any_other() {
        PreparedData data = prepared(SHARES);

        assertThat(data.preparation().features()).extracting(FittedColumn::name).containsExactly("fare", "twice");
        // The median of 10 and 4 stands in where there is no result.
        assertThat(data.training().features()).containsExactly(10, 10, 30, 7, 10, 7, 8, 4);
    }

    @Test
    void should_ask_new_rows_for_the_columns_of_the_file_alone() {
        Preparation preparation = prepared(SHARES).preparation();

        assertThat(preparation.sources()).containsExactly("fare", "people");
        assertThat(preparation
                        .apply(Table.of(List.of("people", "fare"), List.of(List.of("3", "9"))))
                        .toOptional()
                        .orElseThrow()
                        .features())
                .containsExactly(9, 6);
        assertThat(preparation
                        .apply(Table.of(List.of("fare", "twice"), List.of(List.of("3", "9"))))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("columns-absent");
    }

    @Test
    void should_be_replayed_after_it_was_stored() throws JsonProcessingException {
        DataSettings filtered = SHARES.withSteps(SHARES.steps().withFilters(List.of("fare > 9 or is_missing(fare)")));
        Preparation preparation = prepared(filtered).preparation();

        Preparation read =
                new JsonMapper().readValue(new JsonMapper().writeValueAsString(preparation), Preparation.class);

        assertThat(read).isEqualTo(preparation);
        assertThat(new JsonMapper()
                        .writeValueAsString(prepared(settings(ColumnRole.FEATURE, TableSteps.NONE))
                                .preparation()))
                .doesNotContain("formulas")
                .doesNotContain("filters");
    }

    @Test
    void should_keep_the_rows_for_which_every_condition_holds() {
        DataSettings settings = settings(ColumnRole.FEATURE, filters("sex = \"female\"", "people < 1 or true"));
        Outcome<PreparedData> outcome = DataPreparer.prepare(
                settings(ColumnRole.FEATURE, filters("fare < 20", "people > 0 or sex = \"male\"")), TABLE);

        assertThat(prepared(settings).training().sourceRows()).containsExactly(1, 2);
        // Nobody knows whether the fare of the third row is below 20.
        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).contains("rows-filtered");
        assertThat(outcome.toOptional().orElseThrow().training().sourceRows()).containsExactly(0, 3);
    }

    @Test
    void should_say_when_no_row_is_left() {
        assertThat(codes(settings(ColumnRole.FEATURE, filters("people >= 0", "people > 10"))))
                .containsExactly("filter-no-rows");
    }

    @Test
    void should_answer_rows_that_do_not_meet_the_condition_and_say_so() {
        Preparation preparation = prepared(
                        settings(ColumnRole.FEATURE, filters("fare < 100", "y in (\"no\", \"yes\")")))
                .preparation();

        var rows =
                preparation.apply(Table.of(List.of("fare", "people"), List.of(List.of("5", "1"), List.of("500", "1"))));

        assertThat(rows.toOptional().orElseThrow().count()).isEqualTo(2);
        assertThat(rows.diagnostics())
                .filteredOn(remark -> remark.code().equals("rows-outside-filter"))
                .containsExactly(Diagnostic.warning("rows-outside-filter", 1, 2, "fare < 100"));
        assertThat(rows.diagnostics())
                .as("and that a fare is far beyond those that were learnt from")
                .extracting(Diagnostic::code)
                .contains("new-beyond");
    }

    @Test
    void should_refuse_what_cannot_be() {
        assertThat(codes(settings(ColumnRole.FEATURE, filters("fare + 1")))).containsExactly("formula-needs-condition");
        assertThat(codes(settings(ColumnRole.FEATURE, steps(new Derivation("fare", "people")))))
                .containsExactly("derive-name-taken");
        assertThat(codes(settings(ColumnRole.FEATURE, steps(new Derivation("a", "a + 1")))))
                .containsExactly("formula-itself");
        assertThat(codes(settings(
                        ColumnRole.FEATURE,
                        steps(new Derivation("cat", "dog1 + 1"), new Derivation("dog1", "cat + 1")))))
                .containsExactly("formula-later-column");
        assertThat(codes(settings(ColumnRole.FEATURE, steps(new Derivation("leak", "if(y, 1, 0)")), feature("leak"))))
                .containsExactly("formula-asks-target");
    }

    @Test
    void should_estimate_a_target_that_is_derived() {
        DataSettings settings = settings(
                        ColumnRole.FEATURE, steps(new Derivation("root", "sqrt(fare)")), feature("root"))
                .withColumn("y", column -> column.withRole(ColumnRole.IGNORED))
                .withColumn("fare", column -> column.withRole(ColumnRole.IGNORED))
                .withColumn("root", column -> column.withRole(ColumnRole.TARGET));

        Preparation preparation = prepared(settings).preparation();

        assertThat(preparation.sources()).containsExactly("people");
        assertThat(preparation
                        .apply(Table.of(List.of("people"), List.of(List.of("3"))))
                        .toOptional()
                        .orElseThrow()
                        .features())
                .containsExactly(3);
    }

    private static List<String> codes(DataSettings settings) {
        Outcome<PreparedData> outcome = DataPreparer.prepare(settings, TABLE);
        assertThat(outcome.toOptional()).isEmpty();
        return outcome.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .toList();
    }
}
