package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.shape.Task;
import org.netloom.core.text.Listing;

class PreparationTest {

    private static final SplitSettings ALL_TRAINING = new SplitSettings(1, 0, 1, false);

    private static ColumnSettings feature(String name, ColumnType type) {
        return new ColumnSettings(
                name, type, ColumnRole.FEATURE, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
    }

    private static DataSettings settings(ColumnSettings feature, ColumnType targetType) {
        ColumnSettings target = feature("y", targetType).withRole(ColumnRole.TARGET);
        return new DataSettings(
                new DataReference("data/a.csv", ""), CsvDialect.STANDARD, List.of(feature, target), ALL_TRAINING);
    }

    /** A table of one feature x, and a target that is 0 and 1 by turns. */
    private static Table table(String... cells) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            rows.add(List.of(cells[i], String.valueOf(i % 2)));
        }
        return Table.of(List.of("x", "y"), rows);
    }

    private static PreparedData prepare(ColumnSettings feature, Table table) {
        Outcome<PreparedData> outcome = DataPreparer.prepare(settings(feature, ColumnType.YES_NO), table);
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome.diagnostics()));
    }

    private static float[] features(ColumnSettings feature, String... cells) {
        return prepare(feature, table(cells)).training().features();
    }

    @Test
    void should_standardise_to_mean_0_and_deviation_1() {
        assertThat(features(feature("x", ColumnType.NUMBER), "1", "3", "1", "3"))
                .containsExactly(-1, 1, -1, 1);
    }

    @Test
    void should_scale_from_0_to_1() {
        assertThat(features(feature("x", ColumnType.NUMBER).withScaling(Scaling.MIN_MAX), "10", "20", "12.5"))
                .containsExactly(0, 1, 0.25f);
    }

    @Test
    void should_warn_that_figures_are_of_rows_that_were_learnt_where_no_others_are_left() {
        DataSettings all = settings(feature("x", ColumnType.NUMBER), ColumnType.YES_NO);
        Table table = table("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");

        assertThat(DataPreparer.prepare(all, table).diagnostics()).contains(Diagnostic.warning("no-rows-unseen"));
        assertThat(DataPreparer.prepare(all.withSplit(new SplitSettings(0.8, 0.2, 1, false)), table)
                        .diagnostics())
                .noneMatch(remark -> remark.code().equals("no-rows-unseen"));
    }

    @Test
    void should_leave_numbers_as_they_are() {
        assertThat(features(feature("x", ColumnType.NUMBER).withScaling(Scaling.NONE), "10", "-2"))
                .containsExactly(10, -2);
    }

    @Test
    void should_bring_orders_of_magnitude_together() {
        float[] scaled =
                features(feature("x", ColumnType.NUMBER).withScaling(Scaling.LOG_STANDARD), "0", "9", "99", "999");

        assertThat(scaled[1] - scaled[0]).isCloseTo(scaled[2] - scaled[1], within(1e-5f));
        assertThat(scaled[3] - scaled[2]).isCloseTo(scaled[2] - scaled[1], within(1e-5f));
    }

    @Test
    void should_only_shift_a_column_that_is_constant_in_the_training_rows() {
        assertThat(features(feature("x", ColumnType.NUMBER), "7", "7", "7")).containsExactly(0, 0, 0);
    }

    @Test
    void should_fill_missing_numbers() {
        ColumnSettings raw = feature("x", ColumnType.NUMBER).withScaling(Scaling.NONE);

        assertThat(features(raw, "1", "2", "30", "")).endsWith(2);
        assertThat(features(raw.withImputation(Imputation.MEAN), "1", "2", "30", "NA"))
                .endsWith(11);
        assertThat(features(raw.withImputation(Imputation.OWN_VALUE), "1", "2", "30", "?"))
                .endsWith(0);
    }

    @Test
    void should_leave_out_rows_that_lack_a_needed_cell() {
        PreparedData data =
                prepare(feature("x", ColumnType.NUMBER).withImputation(Imputation.DROP_ROW), table("1", "", "3", "4"));

        assertThat(data.training().sourceRows()).containsExactly(0, 2, 3);
    }

    @Test
    void should_take_malformed_numbers_as_missing_and_say_so() {
        Outcome<PreparedData> outcome = DataPreparer.prepare(
                settings(feature("x", ColumnType.NUMBER).withScaling(Scaling.NONE), ColumnType.YES_NO),
                table("1", "2", "3", "abc"));

        assertThat(outcome.toOptional().orElseThrow().training().features()).containsExactly(1, 2, 3, 2);
        assertThat(outcome.diagnostics())
                .contains(Diagnostic.warning("cells-no-number", "x", 1, Listing.of(List.of("5"))));
    }

    @Test
    void should_give_each_category_a_number_of_its_own() {
        PreparedData data = prepare(feature("x", ColumnType.CATEGORY), table("b", "a", "b", ""));

        assertThat(data.preparation().featureNames()).containsExactly("x=a", "x=b");
        assertThat(data.training().features()).containsExactly(0, 1, 1, 0, 0, 1, 0, 1);
    }

    @Test
    void should_make_missing_a_category_of_its_own() {
        PreparedData data =
                prepare(feature("x", ColumnType.CATEGORY).withImputation(Imputation.OWN_VALUE), table("b", "a", ""));

        assertThat(data.preparation().featureNames()).containsExactly("x=a", "x=b", "x=?");
        assertThat(data.training().features()).containsExactly(0, 1, 0, 1, 0, 0, 0, 0, 1);
    }

    @Test
    void should_number_categories_by_size_and_by_the_numbers_in_them() {
        ColumnSettings ordinal = feature("x", ColumnType.CATEGORY).withEncoding(Encoding.ORDINAL);

        assertThat(features(ordinal, "10", "9", "100")).containsExactly(1, 0, 2);
        assertThat(features(ordinal, "a10", "a9", "b")).containsExactly(1, 0, 2);
    }

    @Test
    void should_take_yes_as_1_and_no_as_0() {
        assertThat(features(feature("x", ColumnType.YES_NO), "yes", "no", "", "yes"))
                .containsExactly(1, 0, 1, 1);
        assertThat(features(feature("x", ColumnType.YES_NO), "True", "False")).containsExactly(1, 0);
        assertThat(features(feature("x", ColumnType.YES_NO), "是", "否")).containsExactly(1, 0);
    }

    @Test
    void should_make_an_unknown_category_all_zeros_and_say_so() {
        Preparation fitted =
                prepare(feature("x", ColumnType.CATEGORY), table("a", "b")).preparation();

        Outcome<PreparedRows> rows = fitted.apply(Table.of(List.of("x"), List.of(List.of("z"), List.of("b"))));

        assertThat(rows.toOptional().orElseThrow().features()).containsExactly(0, 0, 0, 1);
        assertThat(rows.diagnostics()).containsExactly(Diagnostic.warning("category-unknown", "x", 1, "z"));
    }

    @Test
    void should_read_an_answer_in_another_word_for_yes_and_no() {
        Preparation fitted =
                prepare(feature("x", ColumnType.YES_NO), table("no", "yes")).preparation();

        Outcome<PreparedRows> rows = fitted.apply(Table.of(
                List.of("x"),
                Stream.of("YES", "true", "1", "No", "falsch", "perhaps")
                        .map(List::of)
                        .toList()));

        assertThat(rows.toOptional().orElseThrow().features()).containsExactly(1, 1, 1, 0, 0, 0);
        assertThat(rows.diagnostics()).containsExactly(Diagnostic.warning("category-unknown", "x", 1, "perhaps"));
    }

    @Test
    void should_not_take_minus_one_for_no_nor_what_lies_between_minus_one_and_one() {
        Preparation ones =
                prepare(feature("x", ColumnType.YES_NO), table("0", "1")).preparation();
        Preparation signs =
                prepare(feature("x", ColumnType.YES_NO), table("-1", "1")).preparation();

        assertThat(ones.apply(Table.of(List.of("x"), List.of(List.of("-1"), List.of("true"))))
                        .diagnostics())
                .containsExactly(Diagnostic.warning("category-unknown", "x", 1, "-1"));
        assertThat(signs.apply(Table.of(List.of("x"), List.of(List.of("0"), List.of("false"))))
                        .diagnostics())
                .containsExactly(Diagnostic.warning("category-unknown", "x", 1, "0"));
    }

    @Test
    void should_not_take_two_other_words_for_answers() {
        Preparation fitted =
                prepare(feature("x", ColumnType.YES_NO), table("f", "m")).preparation();

        assertThat(fitted.apply(Table.of(List.of("x"), List.of(List.of("yes")))).diagnostics())
                .containsExactly(Diagnostic.warning("category-unknown", "x", 1, "yes"));
    }

    @Test
    void should_prepare_new_rows_without_the_target_and_in_another_order_of_columns() {
        Preparation fitted =
                prepare(feature("x", ColumnType.NUMBER), table("1", "3")).preparation();

        PreparedRows rows = fitted.apply(Table.of(List.of("other", "x"), List.of(List.of("q", "5"))))
                .toOptional()
                .orElseThrow();

        assertThat(rows.features()).containsExactly(3);
        assertThat(rows.labels()).isEmpty();
        assertThat(rows.labelWidth()).isEqualTo(2);
    }

    @Test
    void should_say_which_columns_new_rows_lack() {
        Preparation fitted =
                prepare(feature("x", ColumnType.NUMBER), table("1", "3")).preparation();

        assertThat(fitted.apply(Table.of(List.of("z"), List.of(List.of("5")))).diagnostics())
                .containsExactly(
                        Diagnostic.error("columns-absent", 1, Listing.of(List.of("x")), Listing.of(List.of("z"))));
    }

    @Test
    void should_turn_classes_into_one_hot_labels_in_the_order_of_their_names() {
        PreparedData data = prepare(feature("x", ColumnType.NUMBER), table("1", "2", "3"));

        assertThat(data.facts().classNames()).containsExactly("0", "1");
        assertThat(data.facts().source()).isEqualTo("a.csv");
        assertThat(data.training().labels()).containsExactly(1, 0, 0, 1, 1, 0);
    }

    @Test
    void should_standardise_a_number_as_target_and_find_back() {
        Table table = Table.of(
                List.of("x", "y"),
                List.of(List.of("1", "10"), List.of("2", "30"), List.of("3", ""), List.of("4", "n/a")));
        PreparedData data = DataPreparer.prepare(settings(feature("x", ColumnType.NUMBER), ColumnType.NUMBER), table)
                .toOptional()
                .orElseThrow();

        assertThat(data.facts().task()).isEqualTo(Task.REGRESSION);
        assertThat(data.training().labels()).containsExactly(-1, 1);
        assertThat(data.preparation().target().unscaled(1)).isEqualTo(30);
    }

    @Test
    void should_survive_being_stored_as_json() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        for (ColumnType type : List.of(ColumnType.NUMBER, ColumnType.CATEGORY)) {
            Preparation fitted =
                    prepare(feature("x", type), table("1", "3", "3")).preparation();

            Preparation back = json.readValue(json.writeValueAsString(fitted), Preparation.class);

            assertThat(back).isEqualTo(fitted);
        }
    }

    @Test
    void should_refuse_settings_that_cannot_be_prepared() {
        Table table = table("a b", "c d", "e f");

        assertThat(code(settings(feature("x", ColumnType.ID), ColumnType.YES_NO), table))
                .isEqualTo("feature-text");
        assertThat(code(settings(feature("x", ColumnType.NUMBER), ColumnType.YES_NO), table))
                .isEqualTo("feature-no-number");
        assertThat(code(settings(feature("x", ColumnType.YES_NO), ColumnType.YES_NO), table))
                .isEqualTo("yes-no-many");
        assertThat(code(settings(feature("q", ColumnType.NUMBER), ColumnType.YES_NO), table))
                .isEqualTo("columns-absent");
        assertThat(code(settings(feature("x", ColumnType.CATEGORY), ColumnType.ID), table))
                .isEqualTo("target-id");
        assertThat(code(settings(feature("x", ColumnType.CATEGORY), ColumnType.TEXT), table))
                .isEqualTo("target-text");
        assertThat(code(
                        settings(feature("x", ColumnType.CATEGORY).withRole(ColumnRole.IGNORED), ColumnType.YES_NO),
                        table))
                .isEqualTo("no-features");
        assertThat(code(settings(feature("x", ColumnType.CATEGORY), ColumnType.YES_NO), table("a")))
                .isEqualTo("too-few-rows");
        assertThat(code(
                        settings(feature("x", ColumnType.CATEGORY), ColumnType.YES_NO)
                                .withSplit(new SplitSettings(0.8, 0.4, 1, true)),
                        table))
                .isEqualTo("split-impossible");
        Table sameTarget = Table.of(List.of("x", "y"), List.of(List.of("1", "0"), List.of("2", "0")));
        assertThat(code(settings(feature("x", ColumnType.NUMBER), ColumnType.YES_NO), sameTarget))
                .isEqualTo("target-one-class");
        Table noTarget = Table.of(List.of("x", "y"), List.of(List.of("1", ""), List.of("2", "")));
        assertThat(code(settings(feature("x", ColumnType.NUMBER), ColumnType.YES_NO), noTarget))
                .isEqualTo("target-empty");
    }

    private static String code(DataSettings settings, Table table) {
        List<Diagnostic> diagnostics = DataPreparer.prepare(settings, table).diagnostics();
        return diagnostics.stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .orElseThrow()
                .code();
    }

    @Test
    void should_name_each_number_of_a_prepared_row() {
        Preparation fitted =
                prepare(feature("x", ColumnType.CATEGORY), table("a", "b")).preparation();

        assertThat(fitted.featureNames()).hasSize(fitted.featureWidth());
        assertThat(fitted.features().stream().mapToInt(FittedColumn::width).sum())
                .isEqualTo(2);
        assertThat(Arrays.asList("x=a", "x=b")).isEqualTo(fitted.featureNames());
    }
}
