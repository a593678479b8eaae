package org.netloom.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpeedTest {

    private static final long SECOND = 1_000_000_000;

    private final Speed speed = new Speed(0);

    @Test
    void should_tell_how_much_comes_in_a_second() {
        assertThat(speed.at(SECOND / 10, 0)).isEmpty();
        assertThat(speed.at(SECOND / 5, 200)).isEmpty();

        assertThat(speed.at(SECOND, 1000).orElseThrow()).isCloseTo(1000, within(1e-6));
        assertThat(speed.at(2 * SECOND, 2000).orElseThrow()).isCloseTo(1000, within(1e-6));
    }

    @Test
    void should_not_count_what_was_here_before() {
        speed.at(SECOND / 5, 5_000_000);

        assertThat(speed.at(SECOND, 5_000_800).orElseThrow()).isCloseTo(1000, within(1e-6));
    }
}
