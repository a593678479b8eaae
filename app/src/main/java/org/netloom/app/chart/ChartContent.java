package org.netloom.app.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a chart shows at one moment.
 *
 * @param lines back to front
 * @param lastX where the axis ends on the right, greater than 0
 * @param range how the axis on the left is chosen
 * @param levels straight lines across
 * @param best where the best epoch stands, if it is known
 */
public record ChartContent(List<Line> lines, double lastX, RangePolicy range, List<Level> levels, OptionalDouble best) {

    /** Nothing yet. */
    public static final ChartContent EMPTY =
            new ChartContent(List.of(), 1, RangePolicy.SHARE, List.of(), OptionalDouble.empty());

    /** A straight line across at a height. */
    public record Level(Line.Ink ink, double y) {}

    /** How the axis on the left is chosen. */
    public enum RangePolicy {
        /** From zero upwards: losses and errors. */
        FROM_ZERO,
        /** Up to 1 and down as far as needed: accuracy and R². */
        SHARE
    }

    public ChartContent {
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
    }
}
