package org.netloom.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TraceTest {

    @Test
    void should_keep_a_few_values_as_they_came() {
        Trace trace = new Trace();
        List.of(3.0, 1.0, 2.0).forEach(trace::add);

        assertThat(trace.trend()).contains(new Trend(List.of(3.0, 1.0, 2.0), 2.0));
    }

    @Test
    void should_have_no_trend_before_the_first_value_and_pass_over_what_is_no_number() {
        Trace trace = new Trace();
        trace.add(Double.NaN);
        trace.add(Double.POSITIVE_INFINITY);

        assertThat(trace.trend()).isEmpty();
    }

    @Property(tries = 100)
    void should_stay_small_however_much_it_is_told_and_run_evenly_over_all_of_it(
            @ForAll @IntRange(min = 1, max = 5000) int count) {
        Trace trace = new Trace();
        IntStream.range(0, count).forEach(i -> trace.add(i));

        Trend trend = trace.trend().orElseThrow();

        assertThat(trend.points()).hasSizeBetween(1, Trace.POINTS);
        assertThat(trend.last()).isEqualTo(count - 1.0);
        double step = trend.points().size() < 2
                ? 0
                : trend.points().get(1) - trend.points().get(0);
        for (int i = 1; i < trend.points().size(); i++) {
            assertThat(trend.points().get(i) - trend.points().get(i - 1)).isCloseTo(step, within(1e-9));
        }
        assertThat(trend.points().get(trend.points().size() - 1)).isGreaterThan(count - 1 - 2 * Math.max(1, step));
    }
}
