package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

class WindowsTest {

    private static final WindowSettings THREE_AND_ONE = WindowSettings.of(3, 1).withChanges(false);

    @Test
    void should_show_the_rows_before_and_ask_for_the_one_behind() {
        PreparedData data = prepare(numbers(10), settings(THREE_AND_ONE.withHorizon(2), Scaling.NONE));

        assertThat(data.facts().steps()).isEqualTo(3);
        assertThat(data.facts().featureWidth()).isEqualTo(3);
        assertThat(sample(data.training(), 0)).containsExactly(0, 1, 2);
        assertThat(data.training().sourceRows()[0]).isEqualTo(4);
        assertThat(sample(data.training(), 1)).containsExactly(1, 2, 3);
        assertThat(count(data)).isEqualTo(6);
    }

    @Test
    void should_begin_a_window_only_so_often() {
        PreparedData data = prepare(numbers(20), settings(THREE_AND_ONE.withStride(4), Scaling.NONE));

        assertThat(sample(data.training(), 1)).containsExactly(4, 5, 6);
    }

    @Test
    void should_put_rows_in_order_first() {
        List<List<String>> rows = rows(IntStream.range(0, 12).mapToObj(i -> i).toList());
        Collections.shuffle(rows, new Random(1));

        Outcome<PreparedData> outcome = DataPreparer.prepare(settings(THREE_AND_ONE, Scaling.NONE), table(rows));

        assertThat(sample(outcome.toOptional().orElseThrow().training(), 0)).containsExactly(0, 1, 2);
        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).contains("series-sorted");
    }

    @Test
    void should_count_from_the_last_number_that_is_known() {
        WindowSettings changes = THREE_AND_ONE.withChanges(true);
        PreparedData data = prepare(numbers(12), settings(changes, Scaling.NONE));
        double deviation = data.preparation().target().deviation();

        assertThat(sample(data.training(), 0)).containsExactly(-2, -1, 0);
        assertThat((double) data.training().labels()[0] * deviation)
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-5));
        assertThat(data.preparation()
                        .target()
                        .unscaled(data.training().labels()[0]
                                + data.training().past().base(0)))
                .isCloseTo(3, org.assertj.core.api.Assertions.within(1e-5));
    }

    @Test
    void should_fill_in_what_was_last_known_and_nothing_that_came_later() {
        List<List<String>> rows = rows(List.of(5, 6, 7, 8, 9, 10, 11, 12, 13, 14));
        rows.set(1, List.of(day(1), ""));

        PreparedData data = prepare(table(rows), settings(THREE_AND_ONE, Scaling.NONE));

        assertThat(sample(data.training(), 0)).containsExactly(5, 5, 7);
    }

    @Test
    void should_leave_out_windows_with_a_row_that_is_to_be_left_out() {
        List<List<String>> rows = rows(List.of(5, 6, 7, 8, 9, 10, 11, 12, 13, 14));
        rows.set(1, List.of(day(1), ""));
        DataSettings settings = settings(THREE_AND_ONE, Scaling.NONE)
                .withColumn("value", column -> column.withImputation(Imputation.DROP_ROW));

        PreparedData data = prepare(table(rows), settings);

        assertThat(sample(data.training(), 0)).containsExactly(7, 8, 9);
    }

    @Property(tries = 60)
    void no_training_sample_should_reach_into_validation_or_test(
            @ForAll @IntRange(min = 1, max = 8) int length,
            @ForAll @IntRange(min = 1, max = 5) int horizon,
            @ForAll @IntRange(min = 1, max = 4) int stride,
            @ForAll @IntRange(min = 40, max = 90) int rows) {
        WindowSettings windows = new WindowSettings(length, horizon, stride, true, false);
        PreparedData data = prepare(numbers(rows), settings(windows, Scaling.NONE));
        int first = IntStream.concat(
                        IntStream.of(data.validation().sourceRows()),
                        IntStream.of(data.test().sourceRows()))
                .min()
                .orElse(rows);

        for (int i = 0; i < data.training().count(); i++) {
            int asked = data.training().sourceRows()[i];
            assertThat(asked).isLessThan(first);
            // The numbers of this table are the positions of their rows.
            assertThat(sample(data.training(), i)[length - 1]).isEqualTo(asked - horizon);
        }
    }

    @Property(tries = 40)
    void nothing_that_comes_later_should_enter_a_fitted_number(@ForAll @IntRange(min = 0, max = 100000) int seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rows.add(List.of(day(i), String.valueOf(random.nextGaussian())));
        }
        DataSettings settings = settings(WindowSettings.of(4, 2), Scaling.STANDARD);
        PreparedData before = prepare(table(rows), settings);
        int last = IntStream.of(before.training().sourceRows()).max().orElseThrow();
        for (int i = last + 1; i < rows.size(); i++) {
            rows.set(i, List.of(day(i), String.valueOf(1000 + random.nextGaussian())));
        }

        PreparedData after = prepare(table(rows), settings);

        assertThat(after.preparation()).isEqualTo(before.preparation());
        assertThat(after.training().features()).isEqualTo(before.training().features());
        assertThat(after.training().labels()).isEqualTo(before.training().labels());
    }

    @Test
    void should_forecast_wherever_a_window_is_complete() {
        PreparedData data = prepare(numbers(30), settings(THREE_AND_ONE.withStride(3), Scaling.NONE));

        PreparedRows rows = data.preparation().apply(numbers(7)).toOptional().orElseThrow();

        assertThat(rows.sourceRows()).containsExactly(2, 3, 4, 5, 6);
        assertThat(sample(rows, 4)).containsExactly(4, 5, 6);
    }

    @Test
    void should_say_that_a_forecast_wants_more_rows() {
        PreparedData data = prepare(numbers(30), settings(THREE_AND_ONE, Scaling.NONE));

        assertThat(data.preparation().apply(numbers(2)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("window-incomplete");
    }

    @Test
    void should_say_that_there_are_too_few_rows() {
        assertThat(codes(numbers(3), settings(THREE_AND_ONE, Scaling.NONE))).contains("too-few-windows");
    }

    @Test
    void should_refuse_rows_that_are_divided_by_chance() {
        DataSettings settings = settings(THREE_AND_ONE, Scaling.NONE).withSplit(SplitSettings.DEFAULT);

        assertThat(codes(numbers(30), settings)).containsExactly("windows-need-order");
    }

    @Test
    void should_say_where_the_series_is_strange() {
        List<List<String>> rows = rows(IntStream.range(0, 20).mapToObj(i -> i).toList());
        rows.set(5, List.of("", "5"));
        rows.set(9, List.of(day(8), "9"));

        assertThat(codes(table(rows), settings(THREE_AND_ONE, Scaling.NONE)))
                .contains("series-without-place", "series-same-place", "series-gaps");
    }

    @Test
    void should_know_what_was_last_for_classes_too() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(List.of(day(i), i % 3 == 0 ? "rain" : "sun"));
        }
        DataSettings settings = settings(WindowSettings.of(3, 1), Scaling.NONE)
                .withColumn("value", column -> column.withType(ColumnType.CATEGORY));

        PreparedData data = prepare(table(rows), settings);

        assertThat(data.facts().classNames()).containsExactly("rain", "sun");
        assertThat(data.facts().featureWidth()).isEqualTo(6);
        // The third row of the first window is sun; the row that is asked for is rain.
        assertThat(data.training().labels()).startsWith(1, 0);
        assertThat(data.training().past().lastKnown().all()).startsWith(0, 1);
        assertThat(data.training().past().isBase()).isFalse();
    }

    private static List<String> codes(Table table, DataSettings settings) {
        return DataPreparer.prepare(settings, table).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static int count(PreparedData data) {
        return data.training().count() + data.validation().count() + data.test().count();
    }

    private static float[] sample(PreparedRows rows, int index) {
        float[] values = new float[rows.featureWidth()];
        rows.values().copy(index, values, 0);
        return values;
    }

    private static PreparedData prepare(Table table, DataSettings settings) {
        return DataPreparer.prepare(settings, table).toOptional().orElseThrow();
    }

    private static DataSettings settings(WindowSettings windows, Scaling scaling) {
        return new DataSettings(
                        new DataReference("series.csv", ""),
                        CsvDialect.STANDARD,
                        List.of(
                                column("day", ColumnType.DATE, ColumnRole.IGNORED, scaling),
                                column("value", ColumnType.NUMBER, ColumnRole.TARGET, scaling)),
                        SplitSettings.DEFAULT.with(Method.ORDERED, "day"))
                .withWindows(Optional.of(windows));
    }

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role, Scaling scaling) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, scaling, Encoding.ONE_HOT);
    }

    private static Table numbers(int count) {
        return table(rows(IntStream.range(0, count).boxed().toList()));
    }

    private static Table table(List<List<String>> rows) {
        return Table.of(List.of("day", "value"), rows);
    }

    private static List<List<String>> rows(List<Integer> values) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            rows.add(List.of(day(i), String.valueOf(values.get(i))));
        }
        return rows;
    }

    private static String day(int i) {
        return LocalDate.of(2020, 1, 1).plusDays(i).toString();
    }
}
