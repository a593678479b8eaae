package org.netloom.core.formula;

import org.jspecify.annotations.Nullable;

/** A column as formulas see it. Read from several threads at once. */
public interface FormulaColumn {

    /** Its name. */
    String name();

    /** What its cells are. */
    Kind kind();

    /** Whether {@link #numbers()} can be asked for: words have no numbers. */
    boolean hasNumbers();

    /** Reads cells as numbers. Called from several threads at once. */
    @FunctionalInterface
    interface Reader {

        /** Fills {@code out} from 0 with the rows from {@code from} to before {@code to}. */
        void fill(int from, int to, double[] out);
    }

    /** Cells as numbers, moments in days since 1970-01-01; NaN where there is none. */
    Reader numbers();

    /** Cells of a column of {@link Kind#TRUTH}: 1 for yes, 0 for no, NaN where there is neither. */
    Reader truths();

    /** The trimmed cell, or null if it is missing. */
    @Nullable
    String text(int row);

    /** One of the texts that stand in it, to be shown; empty if there is none. */
    String example();

    /** The moment that a text names, written as in this column; NaN if it names none. */
    double moment(String text);

    /** In which way a cell is read. */
    enum As {
        NUMBER,
        TRUTH,
        TEXT
    }

    /** The Java expression over {@code row} that reads a cell of this column, for code that is taken elsewhere. */
    default String java(As how) {
        return switch (how) {
            case NUMBER -> "row.number(" + JavaLiteral.of(name()) + ")";
            case TRUTH -> "row.truth(" + JavaLiteral.of(name()) + ")";
            case TEXT -> "row.cell(" + JavaLiteral.of(name()) + ")";
        };
    }
}
