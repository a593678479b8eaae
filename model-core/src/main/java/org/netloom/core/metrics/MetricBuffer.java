package org.netloom.core.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where one thread puts what another takes later, many at a time: all of them, in order, each once. Putting and taking are safe on
 * any thread; the lock is held for the time of an append or of a swap of two lists, never while a consumer works.
 *
 * @param <E> the events
 */
public final class MetricBuffer<E> implements Consumer<E> {

    private final Object lock = new Object();
    private List<E> waiting = new ArrayList<>();

    /** Puts an event behind the others. */
    @Override
    public void accept(E event) {
        synchronized (lock) {
            waiting.add(event);
        }
    }

    /**
     * Hands over everything that came since the last drain, in order, and forgets it.
     *
     * @param consumer called on this thread, once for each event
     * @return how many there were
     */
    public int drain(Consumer<? super E> consumer) {
        List<E> taken = drain();
        taken.forEach(consumer);
        return taken.size();
    }

    /** Everything that came since the last drain, in order. */
    public List<E> drain() {
        synchronized (lock) {
            if (waiting.isEmpty()) {
                return List.of();
            }
            List<E> taken = waiting;
            waiting = new ArrayList<>();
            return taken;
        }
    }

    /** Whether nothing waits. */
    public boolean isEmpty() {
        synchronized (lock) {
            return waiting.isEmpty();
        }
    }
}
