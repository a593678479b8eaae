package org.netloom.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Property
    void should_cover_any_range_with_no_more_marks_than_there_is_room_for(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double min,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double span,
            @ForAll @IntRange(min = 1, max = 8) int atMost) {
        Scale scale = Scale.covering(min, min + span, atMost);
        double slack = scale.step() * 1e-6;
        assertThat(scale.lower()).isLessThanOrEqualTo(min + slack);
        assertThat(scale.upper()).isGreaterThanOrEqualTo(min + span - slack);
        assertThat(scale.marks()).hasSizeLessThanOrEqualTo(atMost + 1);
    }

    @Test
    void should_choose_round_marks() {
        assertThat(Scale.covering(0, 1.13, 5).marks()).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0, 1.25);
        assertThat(Scale.covering(0, 87, 5).marks()).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
    }

    @Test
    void should_write_marks_with_as_many_digits_as_they_need() {
        assertThat(Scale.covering(0, 1.2, 5).format(Locale.ENGLISH).format(0.25))
                .isEqualTo("0.25");
        assertThat(Scale.covering(0, 100, 5).format(Locale.ENGLISH).format(20)).isEqualTo("20");
        assertThat(Scale.covering(0.2, 1, 4).format(Locale.ENGLISH).format(0.4)).isEqualTo("0.4");
    }
}
