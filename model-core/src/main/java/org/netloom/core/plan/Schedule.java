package org.netloom.core.plan;

/**
 * How the learning rate changes while a network is trained. Immutable; stored in the project.
 *
 * @param kind the course that it takes
 * @param factor what the rate is multiplied by, between 0 and 1: every {@code every} epochs, in each epoch, or where validation stands
 *     still
 * @param every epochs from one step to the next, at least 1
 * @param patience epochs without a smaller validation loss before the rate is lowered, at least 1
 * @param warmUp the share of the training in which the rate rises, from 0 to below 1
 */
public record Schedule(Kind kind, double factor, int every, int patience, double warmUp) {

    /** The courses. The words are the messages {@code choice.NAME}. */
    public enum Kind {
        /** The same from the first step to the last. */
        CONSTANT,
        /** Lower every few epochs. */
        STEP,
        /** A little lower at every iteration. */
        EXPONENTIAL,
        /** Down to 0 along half a cosine wave. (Loshchilov and Hutter 2017, without restarts.) */
        COSINE,
        /** Up in a straight line, then down along half a cosine wave. (Goyal et al. 2017 for the rise.) */
        WARM_UP_COSINE,
        /** Up and down once, along half a cosine wave each, and nearly to 0 in the end. (Smith and Topin 2018.) */
        ONE_CYCLE,
        /** Lower when the validation loss has not become smaller for a while. */
        ON_PLATEAU
    }

    /** The same rate throughout, and for the others what is usual. */
    public static final Schedule DEFAULT = new Schedule(Kind.CONSTANT, 0.5, 10, 5, 0.1);

    /** A cycle starts at this share of the highest rate, as in PyTorch's. */
    private static final double CYCLE_START = 1 / 25.0;

    /** And ends at this one. */
    private static final double CYCLE_END = CYCLE_START / 1e4;

    public Schedule {
        if (!(factor > 0 && factor <= 1) || every < 1 || patience < 1 || !(warmUp >= 0 && warmUp < 1)) {
            throw new IllegalArgumentException(
                    "No schedule: " + factor + ", " + every + ", " + patience + ", " + warmUp);
        }
    }

    /**
     * What the plan's learning rate is multiplied by. {@link Kind#ON_PLATEAU} knows nothing of the future: 1.
     *
     * @param iteration how many came before, over all epochs
     * @param perEpoch iterations an epoch, at least 1
     * @param epochs planned ones, at least 1
     */
    public double share(long iteration, int perEpoch, int epochs) {
        double done = (double) iteration / perEpoch;
        double total = (double) perEpoch * epochs;
        double progress = Math.min(1, iteration / total);
        return switch (kind) {
            case CONSTANT, ON_PLATEAU -> 1;
            case STEP -> Math.pow(factor, Math.floor(Math.floor(done) / every));
            case EXPONENTIAL -> Math.pow(factor, done);
            case COSINE -> wave(1, 0, progress);
            case WARM_UP_COSINE ->
                progress < warmUp
                        ? Math.min(1, (iteration + 1) / (warmUp * total))
                        : wave(1, 0, (progress - warmUp) / (1 - warmUp));
            case ONE_CYCLE ->
                progress < warmUp
                        ? wave(CYCLE_START, 1, progress / warmUp)
                        : wave(1, CYCLE_END, (progress - warmUp) / (1 - warmUp));
        };
    }

    /** From one value to another along half a cosine wave. */
    private static double wave(double from, double to, double progress) {
        return to + (from - to) * (1 + Math.cos(Math.PI * progress)) / 2;
    }

    /** A copy of another kind. */
    public Schedule withKind(Kind value) {
        return new Schedule(value, factor, every, patience, warmUp);
    }

    /** A copy with another factor. */
    public Schedule withFactor(double value) {
        return new Schedule(kind, value, every, patience, warmUp);
    }

    /** A copy with longer or shorter steps. */
    public Schedule withEvery(int value) {
        return new Schedule(kind, factor, value, patience, warmUp);
    }

    /** A copy with another patience. */
    public Schedule withPatience(int value) {
        return new Schedule(kind, factor, every, value, warmUp);
    }

    /** A copy with a longer or shorter rise. */
    public Schedule withWarmUp(double value) {
        return new Schedule(kind, factor, every, patience, value);
    }
}
