package org.netloom.core.engine;

/**
 * With how many threads a network trains, and why.
 *
 * @param threads at least 1
 * @param reason what decided it
 * @param millis an iteration with them took, in milliseconds; 0 if nothing was measured
 * @param otherMillis with one thread if more were chosen, with the best of more if one was; 0 if nothing was measured
 */
public record ThreadChoice(int threads, Reason reason, double millis, double otherMillis) {

    /** What decided. */
    public enum Reason {
        /** Nothing was trained so far. */
        NOT_YET,
        /** A person asked for this number. */
        ASKED,
        /** The machine has one core to spare. */
        ONE_CORE,
        /** An iteration is so short that threads would only wait for each other. */
        SMALL,
        /** Each number was tried. */
        MEASURED,
        /** It was tried in an earlier run. */
        REMEMBERED
    }

    /** Before anything was trained. */
    public static final ThreadChoice FIRST = new ThreadChoice(1, Reason.NOT_YET, 0, 0);

    static ThreadChoice asked(int threads) {
        return new ThreadChoice(threads, Reason.ASKED, 0, 0);
    }

    static ThreadChoice single() {
        return new ThreadChoice(1, Reason.ONE_CORE, 0, 0);
    }
}
