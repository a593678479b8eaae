package org.netloom.core.metrics;

import java.util.Optional;
import java.util.stream.IntStream;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.shape.Task;

/** What a guess reaches that always says what was last: the bar that a forecast has to clear. Pure. */
public final class Persistence {

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
        // Counted from what was last, that is no change.
        float[] last =
                rows.past().isBase() ? new float[rows.count()] : rows.past().lastKnown();
        sum.add(
                new Predictions(rows.count(), rows.labelWidth(), last),
                rows,
                IntStream.range(0, rows.count()).toArray(),
                Double.NaN);
        return Optional.of(sum.scores());
    }
}
