package org.netloom.app.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a chart shows at one moment.
 *
 * @param lines back to front
 * @param lastX where the axis ends on the right, greater than 0
 * @param range how the axis on the left is chosen
 * @param baseline a straight line across, if there is one
 * @param best where the best epoch stands, if it is known
 */
public record ChartContent(
        List<Line> lines, double lastX, RangePolicy range, OptionalDouble baseline, OptionalDouble best) {

    /** Nothing yet. */
    public static final ChartContent EMPTY =
            new ChartContent(List.of(), 1, RangePolicy.SHARE, OptionalDouble.empty(), OptionalDouble.empty());

    /** How the axis on the left is chosen. */
    public enum RangePolicy {
        /** From zero upwards: losses and errors. */
        FROM_ZERO,
        /** Up to 1 and down as far as needed: accuracy and R². */
        SHARE
    }

    public ChartContent {
        lines = List.copyOf(lines);
    }
}
