package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

class FoldTest {

    @Property(tries = 300)
    void should_test_every_row_once_and_keep_folds_of_one_size(
            @ForAll @IntRange(min = 2, max = 200) int count,
            @ForAll @IntRange(min = 1, max = 5) int classes,
            @ForAll @IntRange(min = 2, max = 10) int folds,
            @ForAll long seed) {
        List<int[]> groups = groups(count, classes);
        List<Integer> tested = new ArrayList<>();
        for (int index = 0; index < folds; index++) {
            int[] rows = new Fold(index, folds).of(groups, seed);
            assertThat(rows.length).isBetween(count / folds, count / folds + 1);
            for (int[] group : groups) {
                long here = Arrays.stream(group)
                        .filter(row -> Arrays.binarySearch(rows, row) >= 0)
                        .count();
                assertThat(here).isBetween((long) (group.length / folds), group.length / folds + 1L);
            }
            Arrays.stream(rows).forEach(tested::add);
        }

        assertThat(tested).hasSize(count).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void should_not_tear_groups_apart(
            @ForAll @IntRange(min = 2, max = 200) int count,
            @ForAll @IntRange(min = 2, max = 30) int groups,
            @ForAll @IntRange(min = 2, max = 10) int folds,
            @ForAll long seed) {
        List<int[]> whole = groups(count, groups);
        List<Integer> tested = new ArrayList<>();
        for (int index = 0; index < folds; index++) {
            int[] rows = new Fold(index, folds).ofWholeGroups(whole, seed);
            for (int[] group : whole) {
                long here = Arrays.stream(group)
                        .filter(row -> Arrays.binarySearch(rows, row) >= 0)
                        .count();
                assertThat(here).isIn(0L, (long) group.length);
            }
            Arrays.stream(rows).forEach(tested::add);
        }

        assertThat(tested).hasSize(count).doesNotHaveDuplicates();
    }

    private static List<int[]> groups(int count, int classes) {
        return IntStream.range(0, classes)
                .mapToObj(k -> IntStream.range(0, count)
                        .filter(row -> row % classes == k)
                        .toArray())
                .toList();
    }

    @Test
    void should_fit_each_turn_on_its_own_training_rows() {
        Set<Double> means = new HashSet<>();
        for (int index = 0; index < 4; index++) {
            PreparedData data = prepare(Method.STRATIFIED, index).toOptional().orElseThrow();
            double[] cells = Arrays.stream(data.training().sourceRows())
                    .mapToDouble(row -> row * row)
                    .toArray();
            double mean = Arrays.stream(cells).average().orElseThrow();
            assertThat(data.preparation().features().get(0).shift()).isEqualTo(mean);
            assertThat(data.test().count()).isEqualTo(10);
            assertThat(data.validation().count()).isEqualTo(6);
            means.add(mean);
        }

        assertThat(means).hasSize(4);
    }

    @Test
    void should_not_learn_from_what_comes_after_the_test() {
        assertThat(prepare(Method.ORDERED, 0).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("folds-in-order");
    }

    @Test
    void should_say_in_the_first_fold_that_none_is_left_for_the_last() {
        assertThat(prepare(Method.STRATIFIED, new Fold(0, 41)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("folds-too-many");
    }

    private static Outcome<PreparedData> prepare(Method method, int fold) {
        return prepare(method, new Fold(fold, 4));
    }

    private static Outcome<PreparedData> prepare(Method method, Fold fold) {
        List<List<String>> rows = IntStream.range(0, 40)
                .mapToObj(row -> List.of(String.valueOf(row * row), row % 2 == 0 ? "no" : "yes"))
                .toList();
        DataSettings settings = new DataSettings(
                new DataReference("a.csv", ""),
                CsvDialect.STANDARD,
                List.of(
                        column("x", ColumnType.NUMBER, ColumnRole.FEATURE),
                        column("y", ColumnType.YES_NO, ColumnRole.TARGET)),
                new SplitSettings(0.6, 0.15, 1, method, ""));
        return DataPreparer.prepare(settings, Table.of(List.of("x", "y"), rows), fold);
    }

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
    }
}
