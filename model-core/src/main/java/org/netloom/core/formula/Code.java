package org.netloom.core.formula;

import org.jspecify.annotations.Nullable;

/** A bound part of a formula: what it tells of rows, a batch at a time, and the Java expression that tells the same of one row. */
interface Code {

    /**
     * Numbers, or 1 and 0 for yes and no; NaN where there is no value. Called from several threads at once.
     *
     * @param java an expression of the type double over {@code row}
     */
    record Numbers(String java, ToNumbers rows) {

        /** Fills numbers in. */
        @FunctionalInterface
        interface ToNumbers {
            void fill(int from, int to, double[] out);
        }

        /**
         * Fills {@code out} from 0 with the rows from {@code from} to before {@code to}.
         */
        void fill(int from, int to, double[] out) {
            rows.fill(from, to, out);
        }
    }

    /**
     * Texts; null where there is no value.
     *
     * @param java an expression of the type String over {@code row}
     */
    record Texts(String java, ToTexts rows) {

        /** Fills texts in. */
        @FunctionalInterface
        interface ToTexts {
            void fill(int from, int to, @Nullable String[] out);
        }

        void fill(int from, int to, @Nullable String[] out) {
            rows.fill(from, to, out);
        }
    }
}
