package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.netloom.core.data.PreparedRows;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.Table;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.metrics.Persistence;
import org.netloom.core.metrics.Scores;

/** Series that stand one below the other in a file: values of shop A are 0, 1, 2 …, those of shop B 1000, 1001 … */
class SeveralSeriesTest {

    private static final WindowSettings WINDOWS =
            WindowSettings.of(3, 1).withChanges(false).withSeries("shop");

    @Property(tries = 60)
    void no_window_should_run_from_one_series_into_another(
            @ForAll @IntRange(min = 1, max = 6) int length,
            @ForAll @IntRange(min = 1, max = 4) int horizon,
            @ForAll @IntRange(min = 1, max = 3) int stride,
            @ForAll @IntRange(min = 20, max = 40) int days,
            @ForAll boolean shuffled) {
        WindowSettings windows = new WindowSettings(length, horizon, stride, true, false, "shop", "");
        List<List<String>> rows = shops(days, 3);
        if (shuffled) {
            Collections.shuffle(rows, new Random(days));
        }
        PreparedData data = prepare(rows, settings(windows));

        for (PreparedRows part : List.of(data.training(), data.validation(), data.test())) {
            for (int i = 0; i < part.count(); i++) {
                double asked = Double.parseDouble(rows.get(part.sourceRows()[i]).get(2));
                float[] sample = sample(part, i);
                for (int step = 0; step < length; step++) {
                    assertThat((double) sample[step]).isEqualTo(asked - horizon - length + 1 + step);
                }
            }
        }
        assertThat(count(data)).isPositive();
    }

    @Test
    void should_cut_all_series_at_the_same_time() {
        List<List<String>> rows = shops(40, 3);
        PreparedData data = prepare(rows, settings(WINDOWS));

        assertThat(last(data.training(), rows)).isLessThan(first(data.validation(), rows));
        assertThat(last(data.validation(), rows)).isLessThan(first(data.test(), rows));
        assertThat(shops(data.test(), rows)).containsExactlyInAnyOrder("A", "B", "C");
    }

    @Test
    void should_cut_series_at_the_same_time_where_the_file_alone_orders_them() {
        List<List<String>> rows = shops(40, 3);
        DataSettings settings = settings(WINDOWS).withSplit(SplitSettings.DEFAULT.with(Method.ORDERED, ""));

        PreparedData data = prepare(rows, settings);

        assertThat(last(data.training(), rows)).isLessThan(first(data.test(), rows));
    }

    @Test
    void should_give_whole_series_to_a_part_if_that_is_chosen() {
        List<List<String>> rows = shops(30, 8);
        DataSettings settings =
                settings(WINDOWS.withOrder("day")).withSplit(SplitSettings.DEFAULT.with(Method.GROUPED, "shop"));

        PreparedData data = prepare(rows, settings);

        Set<String> all = new HashSet<>(shops(data.training(), rows));
        assertThat(all).doesNotContainAnyElementsOf(shops(data.test(), rows));
        assertThat(shops(data.training(), rows)).doesNotContainAnyElementsOf(shops(data.validation(), rows));
        assertThat(shops(data.test(), rows)).isNotEmpty();
        assertThat(codes(rows, settings(WINDOWS.withSeries("")).withSplit(settings.split())))
                .contains("windows-need-whole-series");
    }

    @Test
    void should_compare_with_what_was_last_in_the_same_series() {
        PreparedData data = prepare(shops(30, 3), settings(WINDOWS));

        Scores.Regression persistence = (Scores.Regression)
                Persistence.of(data.test(), data.preparation().target().deviation())
                        .orElseThrow();

        assertThat(persistence.mae()).isCloseTo(1, within(1e-4));
    }

    @Test
    void should_fill_in_what_was_known_last_in_the_same_series() {
        List<List<String>> rows = shops(20, 2);
        rows.set(1, List.of("A", day(1), ""));
        rows.set(20, List.of("B", day(0), ""));

        PreparedData data = prepare(rows, settings(WINDOWS));

        assertThat(sampleOf(data.training(), 3)).containsExactly(0, 0, 2);
        // Before the first known value of B stands the mean, not the last value of A.
        assertThat(sampleOf(data.training(), 23)[0]).isNotEqualTo(19).isNotEqualTo(0);
    }

    @Test
    void should_forecast_each_series() {
        PreparedData data = prepare(shops(30, 3), settings(WINDOWS));

        PreparedRows rows =
                data.preparation().apply(table(shops(4, 2))).toOptional().orElseThrow();

        assertThat(rows.sourceRows()).containsExactly(2, 3, 6, 7);
        assertThat(sample(rows, 3)).containsExactly(1001, 1002, 1003);
        assertThat(data.preparation().lastSample(table(shops(4, 2)))).containsExactly(5, 6, 7);
    }

    @Property(tries = 30)
    void nothing_of_validation_or_test_should_enter_a_fitted_number(@ForAll @IntRange(min = 0, max = 100000) int seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (String shop : List.of("A", "B", "C")) {
            // C opens late.
            for (int i = shop.equals("C") ? 12 : 0; i < 30; i++) {
                rows.add(List.of(shop, day(i), String.valueOf(random.nextGaussian())));
            }
        }
        for (SplitSettings split : List.of(
                SplitSettings.DEFAULT.with(Method.ORDERED, "day"),
                SplitSettings.DEFAULT.with(Method.GROUPED, "shop"))) {
            DataSettings settings = settings(WINDOWS.withOrder("day"))
                    .withSplit(split)
                    .withColumn("value", column -> column.withScaling(Scaling.STANDARD));
            PreparedData before = prepare(rows, settings);
            Set<Integer> seen = new HashSet<>();
            for (int row : before.training().sourceRows()) {
                IntStream.rangeClosed(0, 3).forEach(back -> seen.add(row - back));
            }
            List<List<String>> changed = new ArrayList<>(rows);
            for (int row = 0; row < rows.size(); row++) {
                if (!seen.contains(row)) {
                    changed.set(
                            row,
                            List.of(
                                    rows.get(row).get(0),
                                    rows.get(row).get(1),
                                    String.valueOf(1000 + random.nextInt(99))));
                }
            }

            PreparedData after = prepare(changed, settings);

            assertThat(after.preparation()).isEqualTo(before.preparation());
            assertThat(after.training().features()).isEqualTo(before.training().features());
            assertThat(after.training().labels()).isEqualTo(before.training().labels());
        }
    }

    @Test
    void should_name_the_column_that_tells_series_apart() {
        DataSettings one = settings(WINDOWS.withSeries(""));

        Outcome<PreparedData> outcome = DataPreparer.prepare(one, table(shops(20, 3)));

        assertThat(outcome.diagnostics())
                .filteredOn(remark -> remark.code().equals("series-several"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.arguments().get(2)).isEqualTo("shop"));
        assertThat(codes(shops(20, 3), settings(WINDOWS))).doesNotContain("series-several", "series-gaps");
    }

    @Test
    void should_judge_gaps_and_places_within_each_series() {
        List<List<String>> rows = shops(20, 2);
        rows.remove(25);
        rows.add(List.of("", day(3), "7"));

        assertThat(codes(rows, settings(WINDOWS)))
                .contains("series-gaps", "series-without-name")
                .doesNotContain("series-same-place");
    }

    @Test
    void should_read_models_from_before_there_were_several_series() throws Exception {
        ObjectMapper json = new ObjectMapper();
        String before = "{\"length\":3,\"horizon\":1,\"stride\":1,\"ownPast\":true,\"changes\":false}";

        assertThat(json.readValue(before, WindowSettings.class)).isEqualTo(WINDOWS.withSeries(""));
        assertThat(json.writeValueAsString(WINDOWS.withSeries(""))).isEqualTo(before);
        assertThat(json.readValue(json.writeValueAsString(WINDOWS), WindowSettings.class))
                .isEqualTo(WINDOWS);
    }

    private static List<String> codes(List<List<String>> rows, DataSettings settings) {
        return DataPreparer.prepare(settings, table(rows)).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static PreparedData prepare(List<List<String>> rows, DataSettings settings) {
        return DataPreparer.prepare(settings, table(rows)).toOptional().orElseThrow();
    }

    private static int count(PreparedData data) {
        return data.training().count() + data.validation().count() + data.test().count();
    }

    private static String last(PreparedRows part, List<List<String>> rows) {
        return IntStream.of(part.sourceRows())
                .mapToObj(row -> rows.get(row).get(1))
                .max(String::compareTo)
                .orElseThrow();
    }

    private static String first(PreparedRows part, List<List<String>> rows) {
        return IntStream.of(part.sourceRows())
                .mapToObj(row -> rows.get(row).get(1))
                .min(String::compareTo)
                .orElseThrow();
    }

    private static Set<String> shops(PreparedRows part, List<List<String>> rows) {
        Set<String> shops = new HashSet<>();
        IntStream.of(part.sourceRows()).forEach(row -> shops.add(rows.get(row).get(0)));
        return shops;
    }

    private static float[] sample(PreparedRows rows, int index) {
        float[] values = new float[rows.featureWidth()];
        rows.values().copy(index, values, 0);
        return values;
    }

    /** The sample that asks for a row. */
    private static float[] sampleOf(PreparedRows rows, int asked) {
        int index = IntStream.range(0, rows.count())
                .filter(i -> rows.sourceRows()[i] == asked)
                .findFirst()
                .orElseThrow();
        return sample(rows, index);
    }

    private static DataSettings settings(WindowSettings windows) {
        return new DataSettings(
                        new DataReference("shops.csv", ""),
                        CsvDialect.STANDARD,
                        List.of(
                                column("shop", ColumnType.CATEGORY, ColumnRole.IGNORED),
                                column("day", ColumnType.DATE, ColumnRole.IGNORED),
                                column("value", ColumnType.NUMBER, ColumnRole.TARGET)),
                        SplitSettings.DEFAULT.with(Method.ORDERED, "day"))
                .withWindows(Optional.of(windows));
    }

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.NONE, Encoding.ONE_HOT);
    }

    private static List<List<String>> shops(int days, int shops) {
        List<List<String>> rows = new ArrayList<>();
        for (int shop = 0; shop < shops; shop++) {
            for (int i = 0; i < days; i++) {
                rows.add(List.of(String.valueOf((char) ('A' + shop)), day(i), String.valueOf(shop * 1000 + i)));
            }
        }
        return rows;
    }

    private static Table table(List<List<String>> rows) {
        return Table.of(List.of("shop", "day", "value"), rows);
    }

    private static String day(int i) {
        return LocalDate.of(2020, 1, 1).plusDays(i).toString();
    }
}
