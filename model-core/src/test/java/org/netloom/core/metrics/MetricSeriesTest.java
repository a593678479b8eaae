package org.netloom.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MetricSeriesTest {

    @Test
    void should_give_all_points_if_there_is_room() {
        MetricSeries series = new MetricSeries();
        series.append(1, 5);
        series.append(2, 3);
        series.append(2, 4);

        Points points = series.decimate(0, 10, 100);

        assertThat(points.x()).containsExactly(1, 2, 2);
        assertThat(points.y()).containsExactly(5, 3, 4);
    }

    @Test
    void should_refuse_points_from_right_to_left() {
        MetricSeries series = new MetricSeries();
        series.append(2, 0);

        assertThatThrownBy(() -> series.append(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void should_keep_a_single_peak_among_a_million_points() {
        MetricSeries series = new MetricSeries();
        for (int i = 0; i < 1_000_000; i++) {
            series.append(i, i == 654_321 ? 99 : Math.sin(i));
        }

        Points points = series.decimate(0, 1_000_000, 800);

        assertThat(points.count()).isLessThanOrEqualTo(1600).isGreaterThan(700);
        assertThat(Arrays.stream(points.y()).max()).hasValue(99);
        assertThat(points.x()).isSorted();
    }

    @Test
    void should_show_gaps_only_where_nothing_else_is() {
        MetricSeries series = new MetricSeries();
        for (int i = 0; i < 1000; i++) {
            series.append(i, i % 2 == 0 ? Double.NaN : i);
        }

        assertThat(series.decimate(0, 999, 50).y()).doesNotContain(Double.NaN);
    }

    @Property(tries = 200)
    void should_never_give_more_than_two_points_a_pixel_and_keep_the_extremes(
            @ForAll @IntRange(min = 1, max = 3000) int count,
            @ForAll @IntRange(min = 2, max = 200) int pixels,
            @ForAll long seed) {
        Random random = new Random(seed);
        MetricSeries series = new MetricSeries();
        double[] values = random.doubles(count).toArray();
        for (int i = 0; i < count; i++) {
            series.append(i, values[i]);
        }
        int a = random.nextInt(count);
        int b = a + random.nextInt(count - a);

        Points points = series.decimate(a, b, pixels);

        int from = Math.max(0, a - 1);
        int to = Math.min(count, b + 2);
        double[] seen = Arrays.copyOfRange(values, from, to);
        assertThat(points.count()).isLessThanOrEqualTo(2 * pixels);
        assertThat(points.x()).isSorted();
        assertThat(Arrays.stream(points.y()).min().orElseThrow())
                .isLessThanOrEqualTo(Arrays.stream(seen).min().orElseThrow());
        assertThat(Arrays.stream(points.y()).max().orElseThrow())
                .isGreaterThanOrEqualTo(Arrays.stream(seen).max().orElseThrow());
    }
}
