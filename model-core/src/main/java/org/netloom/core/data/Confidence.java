package org.netloom.core.data;

/**
 * How sure a conclusion about a file is. It is worked out from the evidence alone: how many cells agree with the conclusion, how many there are, and how far
 * the next best one is. The thresholds stand where a conclusion is drawn; {@code ConfidenceTest} holds them to files whose truth is known: all that is
 * {@link #CERTAIN} there is right.
 */
public enum Confidence {
    /** The cells fit more than one conclusion, or too few of them say anything: a person should look. */
    GUESS,
    /** The evidence speaks for it, but another conclusion is possible. */
    LIKELY,
    /** All evidence agrees and nothing else fits, or a person said so. */
    CERTAIN;

    /**
     * How sure a conclusion is that most of the evidence agrees with.
     *
     * @param agreeing how many cells or rows agree
     * @param all how many there are
     * @return {@code CERTAIN} if all agree and there are three at least; {@code LIKELY} if 98 in 100 do; otherwise {@code GUESS}
     */
    public static Confidence of(int agreeing, int all) {
        if (agreeing == all && all >= 3) {
            return CERTAIN;
        }
        return all > 0 && agreeing >= 0.98 * all ? LIKELY : GUESS;
    }

    /** The less sure of the two. */
    public Confidence atMost(Confidence other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
