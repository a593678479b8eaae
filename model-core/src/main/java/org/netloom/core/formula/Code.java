package org.netloom.core.formula;

import org.jspecify.annotations.Nullable;

/** A bound part of a formula: what it tells of rows, a batch at a time. Called from several threads at once. */
interface Code {

    /** Numbers, or 1 and 0 for yes and no; NaN where there is no value. */
    @FunctionalInterface
    interface Numbers {
        /**
         * Fills {@code out} from 0 with the rows from {@code from} to before {@code to}.
         */
        void fill(int from, int to, double[] out);
    }

    /** Texts; null where there is no value. */
    @FunctionalInterface
    interface Texts {
        void fill(int from, int to, @Nullable String[] out);
    }
}
