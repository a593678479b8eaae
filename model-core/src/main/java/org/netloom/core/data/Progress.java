package org.netloom.core.data;

/** Told how far long work has come, by the thread that does it; can end it. */
@FunctionalInterface
public interface Progress {

    /** Nobody watches. */
    Progress UNSEEN = fraction -> true;

    /**
     * How far the work has come.
     *
     * @param fraction 0 to 1, never falling
     * @return whether to go on
     */
    boolean isWanted(double fraction);

    /** What a part of the work is told, so that it fills a share of the whole. */
    default Progress part(double from, double to) {
        return fraction -> isWanted(from + fraction * (to - from));
    }

    /** Goes on, unless nobody wants it any more. */
    default void at(double fraction) {
        if (!isWanted(fraction)) {
            throw new Stopped();
        }
    }

    /** Leads out of the work that nobody wants any more. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Stopped() {
            super("Nobody wants this any more", null, false, false);
        }
    }
}
