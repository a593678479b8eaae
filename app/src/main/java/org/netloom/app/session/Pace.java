package org.netloom.app.session;

import java.util.OptionalDouble;

/** How fast a run goes, smoothed so that the figure can be read. */
final class Pace {

    /** A measured stretch lasts at least this long: shorter ones show the clock's grain and single slow minibatches. */
    private static final double STRETCH_SECONDS = 0.4;

    private static final double WEIGHT_OF_NEWEST = 0.3;

    private int countedIterations;
    private long countedRows;
    private double stretchStart;
    private int stretchIterations;
    private long stretchRows;
    private double iterationsPerSecond;
    private double rowsPerSecond;

    /** One minibatch more. */
    void add(int rows, long nanos) {
        countedIterations++;
        countedRows += rows;
        double now = nanos / 1e9;
        double stretch = now - stretchStart;
        if (stretch >= STRETCH_SECONDS) {
            iterationsPerSecond = smooth(iterationsPerSecond, (countedIterations - stretchIterations) / stretch);
            rowsPerSecond = smooth(rowsPerSecond, (countedRows - stretchRows) / stretch);
            stretchStart = now;
            stretchIterations = countedIterations;
            stretchRows = countedRows;
        } else if (stretchStart == 0 && stretch > 0) {
            iterationsPerSecond = countedIterations / stretch;
            rowsPerSecond = countedRows / stretch;
        }
    }

    private static double smooth(double before, double newest) {
        return before == 0 ? newest : before + WEIGHT_OF_NEWEST * (newest - before);
    }

    /** Rows a second, once known. */
    OptionalDouble rowsPerSecond() {
        return rowsPerSecond > 0 ? OptionalDouble.of(rowsPerSecond) : OptionalDouble.empty();
    }

    /** Seconds that a number of iterations will take, once known. */
    OptionalDouble secondsFor(long iterations) {
        return iterationsPerSecond > 0 ? OptionalDouble.of(iterations / iterationsPerSecond) : OptionalDouble.empty();
    }
}
