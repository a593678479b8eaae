package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

class TargetAdviceTest {

    private static final List<String> NAMES = List.of("age", "Name", "7");

    private static Outcome<DataSettings> choose(
            String target, List<String> names, int rows, IntFunction<List<String>> row) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            cells.add(row.apply(i));
        }
        Table table = Table.of(names, cells);
        TableProfile profile = TableProfile.of(table);
        OpenedCsv csv = new OpenedCsv(Path.of("a.csv"), table, CsvDialect.STANDARD, List.of(), "");
        return SchemaInference.propose(csv, profile)
                .then(settings -> TargetAdvice.choose(table, profile, settings, target));
    }

    private static List<String> ignored(Outcome<DataSettings> outcome) {
        return outcome.toOptional().orElseThrow().columns().stream()
                .filter(column -> column.role() == ColumnRole.IGNORED)
                .map(ColumnSettings::name)
                .toList();
    }

    private static List<String> codes(Outcome<DataSettings> outcome) {
        return outcome.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static ColumnType targetType(Outcome<DataSettings> outcome) {
        return outcome.toOptional().orElseThrow().target().orElseThrow().type();
    }

    @ParameterizedTest
    @CsvSource({"age, age", "AGE, age", "1, age", "2, Name", "-1, 7", "-3, age", "7, 7"})
    void should_find_the_column_that_is_meant(String wanted, String name) {
        assertThat(TargetAdvice.resolve(NAMES, wanted).toOptional()).contains(name);
    }

    @Test
    void should_point_at_classes_that_differ_only_in_large_and_small_letters() {
        Outcome<DataSettings> mixed = choose(
                "churn",
                List.of("x", "churn"),
                40,
                i -> List.of(
                        String.valueOf(i * 7 % 40), List.of("Yes", "no", "yes").get(i % 3)));

        assertThat(mixed.diagnostics())
                .filteredOn(remark -> remark.code().equals("classes-alike"))
                .singleElement()
                .extracting(Diagnostic::arguments)
                .isEqualTo(List.of("churn", "Yes", "yes"));
        assertThat(codes(choose(
                        "churn",
                        List.of("x", "churn"),
                        40,
                        i -> List.of(
                                String.valueOf(i * 7 % 40),
                                List.of("Yes", "no", "perhaps").get(i % 3)))))
                .doesNotContain("classes-alike");
    }

    @ParameterizedTest
    @CsvSource({"weight, target-unknown", "0, target-out-of-range", "4, target-out-of-range", "-4, target-out-of-range"
    })
    void should_list_the_columns_where_none_is_meant(String wanted, String code) {
        Diagnostic reason = TargetAdvice.resolve(NAMES, wanted).diagnostics().get(0);

        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.arguments()).contains(Listing.of(List.of("age", "Name", "7")));
    }

    @Test
    void should_take_few_whole_numbers_as_classes_and_many_as_amounts() {
        List<String> names = List.of("x", "y");
        Random random = new Random(1);

        assertThat(targetType(choose("y", names, 100, i -> List.of("" + random.nextGaussian(), "" + i % 10))))
                .isEqualTo(ColumnType.CATEGORY);
        assertThat(targetType(choose("y", names, 100, i -> List.of("" + random.nextGaussian(), "" + i % 30))))
                .isEqualTo(ColumnType.NUMBER);
        assertThat(targetType(choose("y", names, 100, i -> List.of("" + random.nextGaussian(), i % 4 + ".5"))))
                .isEqualTo(ColumnType.NUMBER);
    }

    @Test
    void should_refuse_a_target_that_cannot_be_learnt_and_say_why() {
        List<String> names = List.of("x", "y");

        assertThat(codes(choose("y", names, 30, i -> List.of("" + i * i, "same"))))
                .contains("target-one-class");
        assertThat(codes(choose("y", names, 30, i -> List.of("" + i * i, "")))).contains("target-empty");
        assertThat(codes(choose("y", names, 30, i -> List.of("" + i * i, "some words of row " + i))))
                .contains("target-text");
        assertThat(codes(choose("y", names, 30, i -> List.of("" + i * i, "A-" + i))))
                .contains("target-id");
        assertThat(codes(choose("y", names, 30, i -> List.of("" + i * i, "2020-01-" + (10 + i % 20)))))
                .contains("target-date");
        assertThat(codes(choose("y", names, 30, i -> List.of("A-" + i, "" + i % 2))))
                .contains("no-features");
    }

    @Test
    void should_take_numbers_for_a_series_beside_which_there_is_nothing_to_learn_from() {
        Outcome<DataSettings> alone = choose("y", List.of("y"), 200, i -> List.of("" + i * i % 7));
        Outcome<DataSettings> besideIds =
                choose("y", List.of("x", "y"), 200, i -> List.of("A-" + i, "" + (i * i % 37 + 0.5)));

        for (Outcome<DataSettings> outcome : List.of(alone, besideIds)) {
            DataSettings settings = outcome.toOptional().orElseThrow();
            assertThat(settings.windows().orElseThrow().ownPast()).isTrue();
            assertThat(settings.split().method()).isEqualTo(SplitSettings.Method.ORDERED);
            assertThat(outcome.diagnostics()).contains(Diagnostic.info("series-alone", "y", 10));
            assertThat(codes(outcome)).doesNotContain("rows-twice", "no-features");
        }
    }

    @Test
    void should_make_no_series_of_numbers_that_another_column_tells() {
        assertThat(codes(choose("y", List.of("x", "y"), 50, i -> List.of("" + i * i, "" + i * i))))
                .contains("leak-kept")
                .doesNotContain("series-alone");
    }

    @Test
    void should_learn_from_texts_where_there_is_nothing_else() {
        Outcome<DataSettings> outcome =
                choose("y", List.of("x", "y"), 30, i -> List.of("text of row " + i, "" + i % 2));

        assertThat(codes(outcome)).contains("text-learnt").doesNotContain("no-features");
        assertThat(outcome.toOptional().orElseThrow().features())
                .extracting(ColumnSettings::name)
                .containsExactly("x");
    }

    @Test
    void should_ignore_a_column_that_tells_the_target_and_give_the_evidence() {
        Random random = new Random(2);
        Outcome<DataSettings> outcome = choose(
                "y", List.of("x", "copy", "y"), 60, i -> List.of("" + random.nextGaussian(), "k" + i % 2, "c" + i % 2));

        assertThat(ignored(outcome)).containsExactly("copy");
        assertThat(outcome.diagnostics()).contains(Diagnostic.warning("leak-determines", "copy", "y", 60, "k0", "c0"));
    }

    @Test
    void should_ignore_a_number_that_is_the_target_in_another_unit() {
        Random random = new Random(3);
        Outcome<DataSettings> outcome = choose("celsius", List.of("x", "fahrenheit", "celsius"), 60, i -> {
            double celsius = random.nextGaussian() * 10;
            return List.of("" + random.nextGaussian(), "" + (celsius * 1.8 + 32), "" + celsius);
        });

        assertThat(ignored(outcome)).containsExactly("fahrenheit");
        assertThat(codes(outcome)).contains("leak-correlated");
    }

    @Test
    void should_keep_a_strong_feature_that_errs_now_and_then() {
        Random random = new Random(4);
        Outcome<DataSettings> outcome = choose(
                "y",
                List.of("x", "strong", "y"),
                200,
                i -> List.of("" + random.nextGaussian(), "k" + (i == 17 ? 1 - i % 2 : i % 2), "c" + i % 2));

        assertThat(ignored(outcome)).isEmpty();
    }

    @Test
    void should_keep_a_number_or_a_category_that_is_a_perfect_but_honest_feature() {
        Random random = new Random(9);
        Outcome<DataSettings> outcome = choose("passed", List.of("hours", "fruit", "x", "passed"), 200, i -> {
            int hours = random.nextInt(11);
            return List.of("" + hours, "fruit" + hours, "" + random.nextGaussian(), hours > 5 ? "yes" : "no");
        });

        assertThat(ignored(outcome)).containsExactly("fruit");
        assertThat(codes(outcome)).contains("same-information").doesNotContain("leak-determines");
    }

    @Test
    void should_take_a_leak_back_when_another_target_is_chosen() {
        Random random = new Random(10);
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int told = random.nextInt(2);
            cells.add(List.of("" + random.nextGaussian(), "k" + told, "c" + told, "" + random.nextInt(2)));
        }
        Table table = Table.of(List.of("a", "told", "c", "other"), cells);
        TableProfile profile = TableProfile.of(table);
        DataSettings first = SchemaInference.propose(
                        new OpenedCsv(Path.of("a.csv"), table, CsvDialect.STANDARD, List.of(), ""), profile)
                .then(settings -> TargetAdvice.choose(table, profile, settings, "c"))
                .toOptional()
                .orElseThrow();

        DataSettings second =
                TargetAdvice.choose(table, profile, first, "other").toOptional().orElseThrow();

        assertThat(first.features()).extracting(ColumnSettings::name).containsExactly("a", "other");
        assertThat(second.features()).extracting(ColumnSettings::name).containsExactly("a", "told");
    }

    @Test
    void should_keep_the_only_feature_even_if_it_tells_the_target_alone() {
        Outcome<DataSettings> outcome =
                choose("y", List.of("x", "y"), 40, i -> List.of("" + i * 0.5, "" + (i * 1.0 + 3)));

        assertThat(ignored(outcome)).isEmpty();
        assertThat(codes(outcome)).contains("leak-kept");
    }

    @Test
    void should_keep_only_one_of_two_features_that_say_the_same() {
        Random random = new Random(5);
        Outcome<DataSettings> outcome = choose("y", List.of("port", "harbour", "km", "miles", "y"), 90, i -> {
            int port = random.nextInt(3);
            double km = random.nextDouble() * 100;
            return List.of("p" + port, "harbour " + port, "" + km, "" + km / 1.609, "" + random.nextInt(2));
        });

        assertThat(ignored(outcome)).containsExactly("harbour", "miles");
        assertThat(codes(outcome)).contains("same-information", "same-correlated");
    }

    @Test
    void should_ignore_what_names_the_rows_what_never_changes_and_what_is_mostly_missing() {
        Random random = new Random(6);
        Outcome<DataSettings> outcome = choose(
                "y",
                List.of("id", "x", "unit", "seldom", "y"),
                60,
                i -> List.of(
                        "" + (1000 - i), "" + random.nextGaussian(), "cm", i % 4 == 0 ? "" + i % 3 : "", "" + i % 2));

        assertThat(ignored(outcome)).containsExactly("id", "unit", "seldom");
        assertThat(codes(outcome)).contains("ignored-id", "ignored-constant", "ignored-missing");
    }

    @Test
    void should_take_the_logarithm_of_amounts_that_are_mostly_small_and_now_and_then_very_large() {
        Random random = new Random(7);
        DataSettings settings = choose(
                        "y",
                        List.of("height", "gain", "y"),
                        200,
                        i -> List.of(
                                "" + (170 + random.nextGaussian()), i % 20 == 0 ? "" + (5000 + i) : "0", "" + i % 2))
                .toOptional()
                .orElseThrow();

        assertThat(settings.features())
                .extracting(ColumnSettings::scaling)
                .containsExactly(Scaling.STANDARD, Scaling.LOG_STANDARD);
    }

    @Test
    void should_count_cells_that_are_no_numbers_and_name_their_lines() {
        Outcome<DataSettings> outcome = choose(
                "y", List.of("x", "y"), 60, i -> List.of(i == 4 || i == 9 ? "unknown" : "" + i * 0.5, "" + i % 2));

        assertThat(outcome.diagnostics())
                .contains(Diagnostic.warning("cells-no-number", "x", 2, Listing.of(List.of("6", "11"))));
    }

    @Test
    void should_make_a_former_target_a_feature_again() {
        Random random = new Random(8);
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            cells.add(List.of("" + random.nextGaussian(), "" + random.nextGaussian(), "" + random.nextInt(2)));
        }
        Table table = Table.of(List.of("a", "b", "c"), cells);
        TableProfile profile = TableProfile.of(table);
        DataSettings first = SchemaInference.propose(
                        new OpenedCsv(Path.of("a.csv"), table, CsvDialect.STANDARD, List.of(), ""), profile)
                .then(settings -> TargetAdvice.choose(table, profile, settings, "c"))
                .toOptional()
                .orElseThrow();

        DataSettings second =
                TargetAdvice.choose(table, profile, first, "a").toOptional().orElseThrow();

        assertThat(second.target().orElseThrow().name()).isEqualTo("a");
        assertThat(second.features()).extracting(ColumnSettings::name).containsExactly("b", "c");
        assertThat(TargetAdvice.likely(profile).map(TargetAdvice.Likely::name)).contains("c");
    }
}
