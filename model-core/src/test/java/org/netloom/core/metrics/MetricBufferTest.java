package org.netloom.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricBufferTest {

    private static final int EVENTS = 200_000;

    @Test
    void should_hand_over_everything_once_and_in_order() {
        MetricBuffer<Integer> buffer = new MetricBuffer<>();
        IntStream.range(0, 5).forEach(buffer::accept);
        List<Integer> taken = new ArrayList<>();

        assertThat(buffer.drain(taken::add)).isEqualTo(5);
        assertThat(taken).containsExactly(0, 1, 2, 3, 4);
        assertThat(buffer.isEmpty()).isTrue();
        assertThat(buffer.drain(taken::add)).isZero();
    }

    @Test
    void should_lose_nothing_while_one_thread_puts_and_another_drains() {
        MetricBuffer<Integer> buffer = new MetricBuffer<>();
        List<Integer> taken = new ArrayList<>(EVENTS);
        CompletableFuture<Void> writer =
                CompletableFuture.runAsync(() -> IntStream.range(0, EVENTS).forEach(buffer::accept));
        int drains = 0;
        while (!writer.isDone()) {
            buffer.drain(taken::add);
            drains++;
        }
        buffer.drain(taken::add);

        assertThat(drains).isPositive();
        assertThat(taken).hasSize(EVENTS).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void should_keep_what_comes_while_a_consumer_works() {
        MetricBuffer<Integer> buffer = new MetricBuffer<>();
        buffer.accept(1);
        buffer.drain(event -> buffer.accept(event + 1));

        assertThat(buffer.drain()).containsExactly(2);
    }
}
