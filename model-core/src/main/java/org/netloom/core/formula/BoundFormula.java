package org.netloom.core.formula;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A formula with its columns found. Values are computed when they are asked for, many rows side by side. */
public final class BoundFormula {

    private static final int BATCH = 2048;

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
     * Its numbers, moments in days since 1970-01-01, or 1 for yes and 0 for no; NaN where there is none, or no finite one. Not for
     * {@link Kind#TEXT}.
     */
    public double[] numbers() {
        Code.Numbers numbers =
                java.util.Objects.requireNonNull(code.kind() == Kind.TRUTH ? code.truths() : code.numbers());
        double[] all = new double[rows];
        batches(rows).forEach(from -> {
            int to = Math.min(rows, from + BATCH);
            double[] out = new double[to - from];
            numbers.fill(from, to, out);
            for (int i = 0; i < out.length; i++) {
                all[from + i] = Double.isFinite(out[i]) ? out[i] : Double.NaN;
            }
        });
        return all;
    }

    /** Its texts, null where there is none. For {@link Kind#TEXT} only. */
    public @Nullable String[] texts() {
        Code.Texts texts = java.util.Objects.requireNonNull(code.texts());
        @Nullable String[] all = new String[rows];
        batches(rows).forEach(from -> {
            int to = Math.min(rows, from + BATCH);
            @Nullable String[] out = new String[to - from];
            texts.fill(from, to, out);
            System.arraycopy(out, 0, all, from, out.length);
        });
        return all;
    }

    private static IntStream batches(int rows) {
        return IntStream.range(0, (rows + BATCH - 1) / BATCH)
                .map(batch -> batch * BATCH)
                .parallel();
    }
}
