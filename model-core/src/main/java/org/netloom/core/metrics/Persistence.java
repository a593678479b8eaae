package org.netloom.core.metrics;

import java.util.Optional;
import java.util.stream.IntStream;
import org.netloom.core.data.FeatureRows;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.shape.Task;

/** What a guess reaches that always says what was last: the bar that a forecast has to clear. Pure. */
public final class Persistence {

    private static final int AT_ONCE = 1024;

    private Persistence() {}

    /**
     * The scores of that guess, without a loss (NaN); empty unless rows follow one another.
     *
     * @param rows labelled
     * @param deviation what one standardised unit of the target is worth in its own unit; 1 for classes
     */
    public static Optional<Scores> of(PreparedRows rows, double deviation) {
        if (!rows.past().isKnown() || rows.count() == 0) {
            return Optional.empty();
        }
        Task task = rows.labelWidth() > 1 ? Task.CLASSIFICATION : Task.REGRESSION;
        ScoreSum sum = new ScoreSum(task, deviation);
        for (int from = 0; from < rows.count(); from += AT_ONCE) {
            int[] some = IntStream.range(from, Math.min(rows.count(), from + AT_ONCE))
                    .toArray();
            sum.add(new Predictions(some.length, rows.labelWidth(), last(rows, some)), rows, some, Double.NaN);
        }
        return Optional.of(sum.scores());
    }

    /** Counted from what was last, that is no change. */
    private static float[] last(PreparedRows rows, int[] some) {
        float[] last = new float[some.length * rows.labelWidth()];
        FeatureRows known = rows.past().lastKnown();
        for (int i = 0; known != null && !rows.past().isBase() && i < some.length; i++) {
            known.copy(some[i], last, i * rows.labelWidth());
        }
        return last;
    }
}
