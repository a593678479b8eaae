package org.netloom.app.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import org.netloom.core.metrics.MetricBuffer;

/**
 * The one bridge from a working thread to the FX thread: once a frame it takes all that waits in a buffer and hands it over as one list, so
 * that however fast events come, there is one drain, no event is lost and everything that shows them is redrawn once. Terminal events come
 * last in their list. FX thread only, but for the buffer.
 *
 * @param <E> the events
 */
public final class MetricPump<E> implements AutoCloseable {

    private final MetricBuffer<E> buffer;
    private final Predicate<? super E> terminal;
    private final Consumer<? super List<E>> frame;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pump();
        }
    };

    /**
     * @param terminal tells the events after which nothing more is expected
     * @param frame takes what came since the last frame; never called with an empty list, and at most once a frame
     */
    public MetricPump(MetricBuffer<E> buffer, Predicate<? super E> terminal, Consumer<? super List<E>> frame) {
        this.buffer = buffer;
        this.terminal = terminal;
        this.frame = frame;
    }

    /** Begins to pump. Costs a little in every frame until {@link #close()}. */
    public void start() {
        FxThread.require();
        timer.start();
    }

    /** Takes what waits now: what the timer does once a frame. */
    void pump() {
        List<E> events = buffer.drain();
        if (!events.isEmpty()) {
            frame.accept(terminalLast(events));
        }
    }

    private List<E> terminalLast(List<E> events) {
        int last = events.size() - 1;
        for (int i = 0; i < last; i++) {
            if (terminal.test(events.get(i))) {
                List<E> ordered = new ArrayList<>(
                        events.stream().filter(terminal.negate()).toList());
                events.stream().filter(terminal).forEach(ordered::add);
                return ordered;
            }
        }
        return events;
    }

    /** Stops pumping, after a last look into the buffer. */
    @Override
    public void close() {
        FxThread.require();
        timer.stop();
        pump();
    }
}
