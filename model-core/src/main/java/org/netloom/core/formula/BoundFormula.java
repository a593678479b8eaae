package org.netloom.core.formula;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A formula with its columns found. Values are computed when they are asked for, many rows side by side. */
public final class BoundFormula {

    private static final int BATCH = 2048;

    /** What is computed at once and held until it is taken: enough batches to keep all cores busy. */
    private static final int STRETCH = 32 * BATCH;

    private final Typed code;
    private final List<FormulaColumn> columns;
    private final int rows;

    BoundFormula(Typed code, List<FormulaColumn> columns, int rows) {
        this.code = code;
        this.columns = columns;
        this.rows = rows;
    }

    /** What it tells of a row. */
    public Kind kind() {
        return code.kind();
    }

    /** The Java expression over {@code row} that tells the same: a double, or a String for {@link Kind#TEXT}. */
    public String java() {
        return switch (kind()) {
            case TEXT -> java.util.Objects.requireNonNull(code.texts()).java();
            case TRUTH -> java.util.Objects.requireNonNull(code.truths()).java();
            case NUMBER, DATE ->
                java.util.Objects.requireNonNull(code.numbers()).java();
        };
    }

    /** The columns that it asks. */
    public List<FormulaColumn> columns() {
        return columns;
    }

    /**
     * Takes what is told of rows that follow one another.
     *
     * @param <T> an array with a value a row
     */
    @FunctionalInterface
    public interface Taker<T> {

        /** @param from the first of the rows */
        void take(int from, T some);
    }

    /**
     * Tells its numbers one stretch of rows after the other: moments in days since 1970-01-01, or 1 for yes and 0 for no; NaN where there is none, or no
     * finite one. Not for {@link Kind#TEXT}.
     */
    public void numbers(Taker<double[]> taker) {
        Code.Numbers numbers =
                java.util.Objects.requireNonNull(code.kind() == Kind.TRUTH ? code.truths() : code.numbers());
        for (int first = 0; first < rows; first += STRETCH) {
            int start = first;
            double[] some = new double[Math.min(STRETCH, rows - start)];
            batches(some.length).forEach(at -> {
                double[] out = new double[Math.min(BATCH, some.length - at)];
                numbers.fill(start + at, start + at + out.length, out);
                for (int i = 0; i < out.length; i++) {
                    some[at + i] = Double.isFinite(out[i]) ? out[i] : Double.NaN;
                }
            });
            taker.take(start, some);
        }
    }

    /** Tells its texts one stretch of rows after the other, null where there is none. For {@link Kind#TEXT} only. */
    public void texts(Taker<@Nullable String[]> taker) {
        Code.Texts texts = java.util.Objects.requireNonNull(code.texts());
        for (int first = 0; first < rows; first += STRETCH) {
            int start = first;
            @Nullable String[] some = new String[Math.min(STRETCH, rows - start)];
            batches(some.length).forEach(at -> {
                @Nullable String[] out = new String[Math.min(BATCH, some.length - at)];
                texts.fill(start + at, start + at + out.length, out);
                System.arraycopy(out, 0, some, at, out.length);
            });
            taker.take(start, some);
        }
    }

    private static IntStream batches(int rows) {
        return IntStream.range(0, (rows + BATCH - 1) / BATCH)
                .map(batch -> batch * BATCH)
                .parallel();
    }
}
