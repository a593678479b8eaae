package org.netloom.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.Frames;
import org.netloom.app.window.TestWindow;
import org.netloom.core.metrics.MetricBuffer;

class MetricPumpTest {

    private final MetricBuffer<Integer> buffer = new MetricBuffer<>();
    private final List<List<Integer>> frames = new ArrayList<>();
    private final MetricPump<Integer> pump = new MetricPump<>(buffer, number -> number < 0, frames::add);

    @BeforeEach
    void toolkit() {
        TestWindow.startToolkit();
    }

    @Test
    void should_hand_over_every_event_once_and_in_order_in_at_most_one_list_a_frame() {
        List<Long> pulses = new ArrayList<>();
        javafx.animation.AnimationTimer counter = new javafx.animation.AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.add(now);
            }
        };
        TestWindow.run(() -> {
            counter.start();
            pump.start();
        });
        CompletableFuture.runAsync(() -> IntStream.range(0, 20_000).forEach(buffer::accept))
                .join();
        Frames.until(
                "all have arrived", () -> frames.stream().mapToInt(List::size).sum() == 20_000);
        TestWindow.run(() -> {
            pump.close();
            counter.stop();
        });
        assertThat(frames.stream().flatMap(List::stream))
                .containsExactlyElementsOf(IntStream.range(0, 20_000).boxed().toList());
        assertThat(frames.size()).isLessThanOrEqualTo(pulses.size() + 1);
    }

    @Test
    void should_put_terminal_events_last() {
        List.of(1, -1, 2, 3).forEach(buffer::accept);
        TestWindow.run(pump::pump);
        assertThat(frames).containsExactly(List.of(1, 2, 3, -1));
    }

    @Test
    void should_look_into_the_buffer_once_more_on_closing() {
        buffer.accept(7);
        TestWindow.run(pump::close);
        assertThat(frames).containsExactly(List.of(7));
    }

    @Test
    void should_not_be_called_without_events() {
        TestWindow.run(pump::pump);
        assertThat(frames).isEmpty();
    }

    @Test
    void should_measure_how_long_the_fx_thread_was_held() {
        try (FxWatchdog watchdog = new FxWatchdog()) {
            TestWindow.run(() -> {
                long end = System.nanoTime() + Duration.ofMillis(150).toNanos();
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
            });
            Frames.until("it was noticed", () -> watchdog.longestStall().toMillis() >= 100);
        }
    }
}
