package org.netloom.app.web;

import java.util.OptionalDouble;

/** How fast bytes come, told so that it can be read: what came lately counts more than what came before. */
final class Speed {

    private static final double MEMORY_SECONDS = 3;
    private static final double NANOS = 1e9;

    private final long begun;
    private long at;
    private long bytes;
    private double speed;

    /** @param now of {@link System#nanoTime} */
    Speed(long now) {
        this.begun = now;
        this.at = now;
    }

    /** The speed in bytes a second, now that so many bytes are here; empty in the first half of a second. */
    OptionalDouble at(long now, long newBytes) {
        if (bytes == 0) {
            // What the first news tell of may have been here before.
            at = now;
            bytes = newBytes;
            return OptionalDouble.empty();
        }
        double seconds = (now - at) / NANOS;
        if (seconds > 0) {
            double latest = (newBytes - bytes) / seconds;
            double all = (now - begun) / NANOS;
            // In the beginning the mean of all.
            double weight = 1 - Math.exp(-seconds / Math.min(MEMORY_SECONDS, Math.max(seconds, all / 2)));
            speed = speed == 0 ? latest : speed + weight * (latest - speed);
            at = now;
            bytes = newBytes;
        }
        return (now - begun) / NANOS < 0.5 || speed == 0 ? OptionalDouble.empty() : OptionalDouble.of(speed);
    }
}
