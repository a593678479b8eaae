package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Features that tell the target nearly alone are pointed at and stay features; so are groups that lie in training and in the test. */
class LeakSuspicionTest {

    private static final List<String> CODES = List.of(
            "leak-separates",
            "leak-missing",
            "leak-nearly",
            "leak-nearly-correlated",
            "leak-nearly-ordered",
            "groups-told",
            "leak-determines");

    private final Random random = new Random(7);

    /** What is suspected of the column "told" beside another one of chance. */
    private List<Diagnostic> suspected(int rows, IntFunction<String> told, IntFunction<String> answer) {
        return chosen(rows, told, answer, SplitSettings.DEFAULT).diagnostics().stream()
                .filter(remark -> CODES.contains(remark.code()))
                .toList();
    }

    private Outcome<DataSettings> chosen(
            int rows, IntFunction<String> told, IntFunction<String> answer, SplitSettings split) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            cells.add(List.of("" + random.nextGaussian(), told.apply(i), answer.apply(i)));
        }
        Table table = Table.of(List.of("chance", "told", "answer"), cells);
        TableProfile profile = TableProfile.of(table);
        OpenedCsv csv = new OpenedCsv(Path.of("a.csv"), table, CsvDialect.STANDARD, List.of(), "");
        return SchemaInference.propose(csv, profile)
                .then(settings -> TargetAdvice.choose(table, profile, settings.withSplit(split), "answer"));
    }

    private static String class2(int row) {
        return row * 7 % 10 < 3 ? "ill" : "well";
    }

    @Test
    void should_point_at_a_number_that_alone_parts_two_classes() {
        assertThat(suspected(200, i -> (class2(i).equals("ill") ? 30 : 10) + i % 13 + ".5", LeakSuspicionTest::class2))
                .containsExactly(
                        Diagnostic.warning("leak-separates", "told", "answer", "22.5", "well", "ill", 200, 200));
    }

    @Test
    void should_not_speak_of_a_number_that_is_strong_and_errs_or_of_few_rows() {
        assertThat(suspected(200, i -> (class2(i).equals("ill") ? 20 : 10) + i % 13 + ".5", LeakSuspicionTest::class2))
                .isEmpty();
        assertThat(suspected(40, i -> (class2(i).equals("ill") ? 30 : 10) + i % 13 + ".5", LeakSuspicionTest::class2))
                .isEmpty();
    }

    @Test
    void should_find_a_threshold_in_many_rows_in_which_some_slipped() {
        assertThat(suspected(
                        150_000,
                        i -> i % 5_000 == 0 ? "10.5" : (class2(i).equals("ill") ? 30 : 10) + i % 13 + ".5",
                        LeakSuspicionTest::class2))
                .extracting(Diagnostic::code)
                .containsExactly("leak-separates");
    }

    @Test
    void should_not_take_the_most_frequent_answer_for_a_threshold() {
        assertThat(suspected(50_000, i -> "" + random.nextGaussian(), i -> i % 2_500 == 0 ? "ill" : "well"))
                .isEmpty();
    }

    @Test
    void should_point_at_cells_that_are_missing_where_the_answer_is_another() {
        assertThat(suspected(
                        200,
                        i -> class2(i).equals("ill") ? "" : "" + random.nextGaussian(),
                        i -> i == 50 ? "well" : class2(i)))
                .containsExactly(Diagnostic.warning("leak-missing", "told", "answer", "ill", "well", 199, 200));
    }

    @Test
    void should_not_speak_of_cells_that_are_missing_as_often_with_each_answer() {
        assertThat(suspected(200, i -> i % 3 == 0 ? "" : "" + random.nextGaussian(), LeakSuspicionTest::class2))
                .isEmpty();
    }

    @Test
    void should_point_at_a_category_that_tells_the_class_but_for_a_few_rows() {
        Outcome<DataSettings> outcome = chosen(
                300,
                i -> (i % 100 == 3 ? "kept " : class2(i) + " ") + "abc".charAt(i % 3),
                LeakSuspicionTest::class2,
                SplitSettings.DEFAULT);

        assertThat(outcome.diagnostics())
                .contains(Diagnostic.warning("leak-nearly", "told", "answer", 297, 300, "well a", "well"));
        assertThat(outcome.toOptional().orElseThrow().features())
                .extracting(ColumnSettings::name)
                .contains("told");
    }

    @Test
    void should_not_speak_of_a_category_that_errs_as_good_features_do() {
        assertThat(suspected(300, i -> i % 9 == 3 ? "b" : "a" + class2(i), LeakSuspicionTest::class2))
                .isEmpty();
    }

    @Test
    void should_point_at_a_number_that_rises_with_the_target_nearly_in_step() {
        assertThat(suspected(200, i -> "" + (i * 37 % 200 + random.nextGaussian() * 3), i -> i * 37 % 200 + ".5"))
                .extracting(Diagnostic::code)
                .containsExactly("leak-nearly-correlated");
        assertThat(suspected(200, i -> "" + (i * 37 % 200 + random.nextGaussian() * 20), i -> i * 37 % 200 + ".5"))
                .isEmpty();
    }

    @Test
    void should_point_at_a_number_that_is_another_scale_of_the_target() {
        assertThat(suspected(200, i -> "" + Math.exp(i * 37 % 200 / 20.0), i -> i * 37 % 200 + ".5"))
                .extracting(Diagnostic::code)
                .containsExactly("leak-nearly-ordered");
        assertThat(suspected(200, i -> "" + 1 / (1.0 + i * 37 % 200), i -> i * 37 % 200 + ".5"))
                .extracting(Diagnostic::code)
                .containsExactly("leak-nearly-ordered");
        assertThat(suspected(
                        200, i -> "" + Math.exp((i * 37 % 200 + random.nextInt(3)) / 20.0), i -> i * 37 % 200 + ".5"))
                .isEmpty();
    }

    @Test
    void should_not_point_at_a_number_in_the_order_of_a_target_that_is_the_same_in_nearly_all_rows() {
        assertThat(suspected(
                        200,
                        i -> "" + Math.exp(i * 37 % 200 / 20.0),
                        i -> i * 37 % 200 < 198 ? "0.5" : i * 37 % 200 + ".5"))
                .isEmpty();
    }

    @Test
    void should_not_take_what_grows_with_the_rows_for_another_scale_of_a_target_that_does() {
        assertThat(suspected(200, i -> "" + Math.exp(i / 20.0), i -> i + ".5")).isEmpty();
    }

    private static String patient(int row) {
        return "patient " + row % 50;
    }

    private static String answerOfPatient(int row) {
        return row % 50 * 7 % 5 < 2 ? "ill" : "well";
    }

    @Test
    void should_point_at_groups_of_rows_with_one_answer_each() {
        assertThat(suspected(300, LeakSuspicionTest::patient, LeakSuspicionTest::answerOfPatient))
                .containsExactly(Diagnostic.warning("groups-told", "told", "answer", 50, 300));
    }

    @Test
    void should_point_at_groups_that_are_so_many_that_their_names_are_left_out() {
        Outcome<DataSettings> outcome =
                chosen(150, LeakSuspicionTest::patient, LeakSuspicionTest::answerOfPatient, SplitSettings.DEFAULT);

        assertThat(outcome.toOptional().orElseThrow().columns().get(1).role()).isEqualTo(ColumnRole.IGNORED);
        assertThat(outcome.diagnostics()).contains(Diagnostic.warning("groups-told", "told", "answer", 50, 150));
    }

    @Test
    void should_not_speak_of_groups_that_are_kept_together_or_have_several_answers() {
        Outcome<DataSettings> together = chosen(
                300,
                LeakSuspicionTest::patient,
                LeakSuspicionTest::answerOfPatient,
                SplitSettings.DEFAULT.with(Method.GROUPED, "told"));

        assertThat(together.diagnostics()).extracting(Diagnostic::code).doesNotContain("groups-told", "leak-nearly");
        assertThat(suspected(300, LeakSuspicionTest::patient, i -> i < 150 ? answerOfPatient(i) : class2(i)))
                .isEmpty();
    }

    @Test
    void should_not_speak_of_groups_that_have_one_answer_each_by_chance() {
        assertThat(suspected(60, i -> "name " + i % 20, i -> i % 20 == 7 ? "ill" : "well"))
                .isEmpty();
    }

    @Test
    void should_be_outdated_once_it_is_mended() {
        DataSettings settings = chosen(
                        300, LeakSuspicionTest::patient, LeakSuspicionTest::answerOfPatient, SplitSettings.DEFAULT)
                .toOptional()
                .orElseThrow();
        Diagnostic groups = Diagnostic.warning("groups-told", "told", "answer", 50, 300);
        Diagnostic leak = Diagnostic.warning("leak-nearly", "told", "answer", 300, 300, "a", "b");

        assertThat(Retyping.isOutdated(groups, settings)).isFalse();
        assertThat(Retyping.isOutdated(
                        groups, settings.withSplit(settings.split().with(Method.GROUPED, "told"))))
                .isTrue();
        assertThat(Retyping.isOutdated(leak, settings)).isFalse();
        assertThat(Retyping.isOutdated(
                        leak, settings.withColumn("told", column -> column.withRole(ColumnRole.IGNORED))))
                .isTrue();
    }
}
