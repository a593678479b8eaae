package org.netloom.core.train;

/** Time spent running, pauses left out. */
final class Stopwatch {

    private long before;
    private long since;
    private boolean running;

    void start() {
        since = System.nanoTime();
        running = true;
    }

    void stop() {
        before = nanos();
        running = false;
    }

    long nanos() {
        return running ? before + System.nanoTime() - since : before;
    }
}
