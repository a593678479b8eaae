package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnSteps.Clip;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.TableSteps;

class TrainingRowsOnlyTest {

    private static DataSettings settings(long seed, Scaling scaling, Imputation imputation, ColumnSteps steps) {
        return new DataSettings(
                new DataReference("a.csv", ""),
                CsvDialect.STANDARD,
                List.of(
                        column("number", ColumnType.NUMBER, ColumnRole.FEATURE, scaling, imputation),
                        column("word", ColumnType.CATEGORY, ColumnRole.FEATURE, scaling, imputation),
                        column("answer", ColumnType.YES_NO, ColumnRole.FEATURE, scaling, Imputation.TYPICAL),
                        column("amount", ColumnType.NUMBER, ColumnRole.FEATURE, scaling, imputation)
                                .withSteps(steps),
                        column("target", ColumnType.CATEGORY, ColumnRole.TARGET, scaling, imputation)),
                new SplitSettings(0.7, 0.15, seed, true));
    }

    /** The same with columns that are derived from others, and from each other, and rows that are left out. */
    private static DataSettings derived(DataSettings settings) {
        List<ColumnSettings> columns = new ArrayList<>(settings.columns());
        ColumnSettings amount = settings.columns().get(3);
        for (String name : List.of("ratio", "large")) {
            columns.add(new ColumnSettings(
                            name,
                            ColumnType.NUMBER,
                            amount.role(),
                            amount.imputation(),
                            amount.scaling(),
                            amount.encoding())
                    .withSteps(ColumnSteps.NONE.withConstant("1")));
        }
        return settings.withColumns(columns)
                .withSteps(new TableSteps(
                        List.of(
                                new Derivation("ratio", "number / (amount - 1) + if(answer, 1, 0)"),
                                new Derivation("large", "if(ratio > 2, log(amount), coalesce(number, -1))")),
                        List.of("target != \"class1\"")));
    }

    private static ColumnSettings column(
            String name, ColumnType type, ColumnRole role, Scaling scaling, Imputation imputation) {
        return new ColumnSettings(name, type, role, imputation, scaling, Encoding.ONE_HOT)
                .withSteps(ColumnSteps.NONE.withConstant("1"));
    }

    private static List<String> row(Random random, String target) {
        return List.of(
                random.nextInt(5) == 0 ? "NA" : String.valueOf(random.nextGaussian() * 100),
                random.nextInt(5) == 0 ? "" : "w" + random.nextInt(6),
                random.nextBoolean() ? "yes" : "no",
                random.nextInt(6) == 0 ? "" : String.valueOf(Math.exp(3 * random.nextGaussian())),
                target);
    }

    @Property(tries = 200)
    void should_fit_the_same_whatever_stands_in_validation_and_test_rows(
            @ForAll @IntRange(min = 12, max = 60) int count,
            @ForAll long seed,
            @ForAll Scaling scaling,
            @ForAll("fittedImputations") Imputation imputation,
            @ForAll Clip clip,
            @ForAll @IntRange(min = 2, max = 5) int bins,
            @ForAll boolean more) {
        Random random = new Random(seed);
        DataSettings settings = settings(seed, scaling, imputation, new ColumnSteps(clip, "1", more, more ? bins : 0));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(random, "class" + i % 3));
        }
        List<String> names = List.of("number", "word", "answer", "amount", "target");
        check(settings, seed, names, rows);
        check(derived(settings), seed + 1, names, rows);
    }

    private static void check(DataSettings settings, long seed, List<String> names, List<List<String>> given) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>(given);
        int count = rows.size();
        PreparedData before = prepare(settings, Table.of(names, rows));
        Set<Integer> training =
                Arrays.stream(before.training().sourceRows()).boxed().collect(Collectors.toSet());

        for (int i = 0; i < count; i++) {
            if (!training.contains(i)) {
                rows.set(i, row(random, rows.get(i).get(4)));
            }
        }
        PreparedData after = prepare(settings, Table.of(names, rows));

        assertThat(after.preparation()).isEqualTo(before.preparation());
        assertThat(after.training().features()).isEqualTo(before.training().features());
    }

    /** A row that is left out for want of a cell changes which rows are divided. */
    @Provide
    Arbitrary<Imputation> fittedImputations() {
        return Arbitraries.of(Imputation.class).filter(imputation -> imputation != Imputation.DROP_ROW);
    }

    private static PreparedData prepare(DataSettings settings, Table table) {
        var outcome = DataPreparer.prepare(settings, table);
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome.diagnostics()));
    }

    @Property(tries = 300)
    void should_put_every_row_into_exactly_one_part_in_the_wanted_shares(
            @ForAll @IntRange(min = 2, max = 400) int count,
            @ForAll @IntRange(min = 1, max = 6) int classes,
            @ForAll @DoubleRange(min = 0.1, max = 0.8) double training,
            @ForAll @DoubleRange(min = 0, max = 0.2) double validation,
            @ForAll long seed) {
        List<int[]> groups = IntStream.range(0, classes)
                .mapToObj(k -> IntStream.range(0, count)
                        .filter(row -> row % classes == k)
                        .toArray())
                .toList();

        RowSplit split = RowSplit.of(new SplitSettings(training, validation, seed, true), groups);

        Set<Integer> all = new HashSet<>();
        IntStream.of(split.training()).forEach(all::add);
        IntStream.of(split.validation()).forEach(all::add);
        IntStream.of(split.test()).forEach(all::add);
        assertThat(all).hasSize(count);
        assertThat(split.training().length + split.validation().length + split.test().length)
                .isEqualTo(count);
        assertThat((double) split.training().length).isBetween(count * training - 2, count * training + classes + 2);
        for (int[] group : groups) {
            long inTraining = IntStream.of(group)
                    .filter(row -> Arrays.binarySearch(split.training(), row) >= 0)
                    .count();
            assertThat(inTraining).isGreaterThanOrEqualTo(Math.min(1, group.length));
        }
    }
}
