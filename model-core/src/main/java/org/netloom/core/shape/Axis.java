package org.netloom.core.shape;

/**
 * One named axis of a tensor, the batch axis excepted, which every tensor has and which is never written.
 *
 * @param kind what runs along it
 * @param size how many there are, at least 1
 */
public record Axis(Kind kind, long size) {

    /** What runs along an axis. */
    public enum Kind {
        /** Steps of a sequence. */
        TIME,
        /** Rows of an image. */
        HEIGHT,
        /** Columns of an image. */
        WIDTH,
        /** Colours or filters of an image. */
        CHANNEL,
        /** Values side by side. */
        FEATURE
    }
}
