package org.netloom.core.data.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** Bytes are asked for only as long as somebody wants them. */
class ArrivalsTest {

    private final List<String> said = new ArrayList<>();
    private final Flow.Subscription source = new Flow.Subscription() {
        @Override
        public void request(long count) {
            said.add("more");
        }

        @Override
        public void cancel() {
            said.add("no more");
        }
    };

    @Test
    void should_want_nothing_that_was_given_up_before_it_was_offered() {
        Arrivals arrivals = new Arrivals();

        arrivals.cancel();
        arrivals.onSubscribe(source);

        assertThat(said).containsExactly("no more");
    }

    @Test
    void should_ask_for_the_first_bytes_until_it_is_given_up() {
        Arrivals arrivals = new Arrivals();

        arrivals.onSubscribe(source);
        arrivals.cancel();

        assertThat(said).containsExactly("more", "no more");
    }
}
