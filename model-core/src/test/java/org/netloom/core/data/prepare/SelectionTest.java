package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SelectionTest {

    @Property(tries = 300)
    void should_find_what_would_stand_at_a_place_if_numbers_were_sorted(
            @ForAll @Size(min = 1, max = 200) @IntRange(min = -20, max = 20) int[] few,
            @ForAll @IntRange(min = 0, max = 199) int at) {
        double[] numbers = Arrays.stream(few).asDoubleStream().toArray();
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int place = at % numbers.length;

        assertThat(Selection.place(numbers, place)).isEqualTo(sorted[place]);
        assertThat(Arrays.stream(numbers, 0, place).max().orElse(Double.NEGATIVE_INFINITY))
                .isLessThanOrEqualTo(sorted[place]);
    }
}
