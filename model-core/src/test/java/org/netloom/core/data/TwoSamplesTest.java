package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Reference values are those of R 4.2.2: {@code ks.test(x, y, exact = FALSE)}, {@code chisq.test}, {@code pchisq} and {@code p.adjust}. */
class TwoSamplesTest {

    /** {@code datasets::airquality$Wind} of May and June. */
    private static final double[] SPRING = {
        7.4, 8, 12.6, 11.5, 14.3, 14.9, 8.6, 13.8, 20.1, 8.6, 6.9, 9.7, 9.2, 10.9, 13.2, 11.5, 12, 18.4, 11.5, 9.7, 9.7,
        16.6, 9.7, 12, 16.6, 14.9, 8, 12, 14.9, 5.7, 7.4, 8.6, 9.7, 16.1, 9.2, 8.6, 14.3, 9.7, 6.9, 13.8, 11.5, 10.9,
        9.2, 8, 13.8, 11.5, 14.9, 20.7, 9.2, 11.5, 10.3, 6.3, 1.7, 4.6, 6.3, 8, 8, 10.3, 11.5, 14.9, 8
    };

    /** {@code datasets::airquality$Wind} of July to September. */
    private static final double[] SUMMER = {
        4.1, 9.2, 9.2, 10.9, 4.6, 10.9, 5.1, 6.3, 5.7, 7.4, 8.6, 14.3, 14.9, 14.9, 14.3, 6.9, 10.3, 6.3, 5.1, 11.5, 6.9,
        9.7, 11.5, 8.6, 8, 8.6, 12, 7.4, 7.4, 7.4, 9.2, 6.9, 13.8, 7.4, 6.9, 7.4, 4.6, 4, 10.3, 8, 8.6, 11.5, 11.5,
        11.5, 9.7, 11.5, 10.3, 6.3, 7.4, 10.9, 10.3, 15.5, 14.3, 12.6, 9.7, 3.4, 8, 5.7, 9.7, 2.3, 6.3, 6.3, 6.9, 5.1,
        2.8, 4.6, 7.4, 15.5, 10.9, 10.3, 10.9, 9.7, 14.9, 15.5, 6.3, 10.9, 11.5, 6.9, 13.8, 10.3, 10.3, 8, 12.6, 9.2,
        10.3, 10.3, 16.6, 6.9, 13.2, 14.3, 8, 11.5
    };

    @Test
    void should_find_what_the_test_of_kolmogorov_and_smirnov_finds_in_r() {
        TwoSamples.Found found = TwoSamples.kolmogorovSmirnov(SPRING, SUMMER);

        assertThat(found.size()).isCloseTo(0.22202423378474695, within(1e-15));
        assertThat(found.p()).isCloseTo(0.053766208915318803, within(1e-12));
    }

    @Test
    void should_find_what_the_chi_square_test_finds_in_r() {
        // margin.table(HairEyeColor, c(3, 1))
        assertThat(TwoSamples.chiSquare(new long[] {56, 143, 34, 46}, new long[] {52, 143, 37, 81})
                        .p())
                .isCloseTo(0.046130810844633559, within(1e-12));
        assertThat(TwoSamples.chiSquare(new long[] {30, 10}, new long[] {12, 28})
                        .p())
                .isCloseTo(5.5785641318550134e-05, within(1e-15));
    }

    @Test
    void should_know_the_chi_square_distribution_as_r_does() {
        assertThat(TwoSamples.beyondChiSquare(0.5, 1)).isCloseTo(0.479500122186953481, within(1e-13));
        assertThat(TwoSamples.beyondChiSquare(3.2, 2)).isCloseTo(0.201896517994655383, within(1e-13));
        assertThat(TwoSamples.beyondChiSquare(10, 5)).isCloseTo(0.075235246146512197, within(1e-13));
        assertThat(TwoSamples.beyondChiSquare(40, 30)).isCloseTo(0.104864281107984653, within(1e-13));
    }

    @Test
    void should_correct_for_many_comparisons_as_r_does() {
        assertThat(TwoSamples.holm(new double[] {0.01, 0.02, 0.03, 0.005, 0.5}))
                .containsExactly(new double[] {0.04, 0.06, 0.06, 0.025, 0.5}, within(1e-15));
    }

    @Test
    void should_call_the_share_of_rows_that_would_have_to_change_the_size() {
        assertThat(TwoSamples.chiSquare(new long[] {50, 50}, new long[] {80, 20})
                        .size())
                .isCloseTo(0.3, within(1e-15));
    }

    @Test
    void should_take_rare_kinds_together() {
        long[] one = {56, 143, 34, 46, 1, 2, 3, 4};
        long[] other = {52, 143, 37, 81, 3, 0, 1, 2};

        assertThat(TwoSamples.chiSquareOfMany(one, other).p())
                .isEqualTo(TwoSamples.chiSquare(new long[] {56, 143, 34, 46, 10}, new long[] {52, 143, 37, 81, 6})
                        .p());
        assertThat(TwoSamples.chiSquareOfMany(new long[] {40, 1}, new long[] {40, 0})
                        .p())
                .isEqualTo(1);
    }
}
