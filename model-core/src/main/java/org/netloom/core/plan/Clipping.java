package org.netloom.core.plan;

/**
 * How gradients are kept from growing too large before a step is made of them. Immutable; stored in the project.
 *
 * @param kind what is limited
 * @param limit of the norm or of each value, greater than 0; the gradient is the mean over the minibatch, without penalties
 */
public record Clipping(Kind kind, double limit) {

    /** What can be limited. The words are the messages {@code choice.NAME}. */
    public enum Kind {
        /** Nothing. */
        NO_CLIPPING,
        /** The norm of all gradients together; longer ones are shortened and keep their direction. (Pascanu et al. 2013.) */
        GLOBAL_NORM,
        /** Each value by itself. */
        BY_VALUE
    }

    /** No limit, and 1 where one is wanted. */
    public static final Clipping DEFAULT = new Clipping(Kind.NO_CLIPPING, 1);

    public Clipping {
        if (!(limit > 0)) {
            throw new IllegalArgumentException("A limit has to be greater than 0: " + limit);
        }
    }
}
