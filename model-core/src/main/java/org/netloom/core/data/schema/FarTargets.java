package org.netloom.core.data.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.Ascending;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.formula.Formula;

/**
 * Finds a few targets that lie so far beyond all others that they make up most of what there is to explain: the squared error, by which networks learn and are
 * judged, would be theirs. Pure.
 */
final class FarTargets {

    static final String CODE = "targets-far";

    /** Tukey's outer fences. */
    private static final double FAR_OUT = 3;

    /** More than one in a hundred are no outliers but how the target is spread. */
    private static final double AT_MOST = 0.01;

    /** Of the squared distances from the middle, so much at least is theirs. */
    private static final double MOST = 0.8;

    private FarTargets() {}

    /**
     * The remark, with the target, how many lie far out, the farthest and its line, between what half of all lie, how many percent of the squared distances are
     * theirs, and the condition that all other rows meet.
     */
    static Optional<Diagnostic> find(Table table, DataSettings settings) {
        return settings.target()
                .filter(target -> target.type() == ColumnType.NUMBER)
                .flatMap(target -> table.column(target.name()))
                .flatMap(target -> find(table, target));
    }

    private static Optional<Diagnostic> find(Table table, Column target) {
        Ascending all = target.values(1).numbers();
        int present = all.count();
        if (present == 0) {
            return Optional.empty();
        }
        double[] quarters = all.at(present / 4, (int) Math.min(present - 1L, present * 3L / 4));
        double reach = FAR_OUT * (quarters[1] - quarters[0]);
        Fence fence = new Fence(quarters[0], quarters[1], reach);
        for (int row = 0; row < target.size(); row++) {
            fence.see(row, target.number(row));
        }
        boolean few = !fence.beyond.isEmpty() && fence.beyond.size() <= AT_MOST * present;
        return reach == 0 || !few || fence.share() < MOST
                ? Optional.empty()
                : Optional.of(Diagnostic.warning(
                        CODE,
                        target.name(),
                        fence.beyond.size(),
                        target.number(fence.farthest),
                        table.lineOf(fence.farthest),
                        quarters[0],
                        quarters[1],
                        (int) Math.min(99, 100 * fence.share()),
                        fence.others(Formula.quoted(target.name()))));
    }

    /** What lies between the fences and beyond them. */
    private static final class Fence {
        private final double low;
        private final double high;
        private final double reach;
        private final List<Double> beyond = new ArrayList<>();
        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;
        private double squares;
        private double squaresBeyond;
        private double distance;
        private int farthest;

        Fence(double low, double high, double reach) {
            this.low = low;
            this.high = high;
            this.reach = reach;
        }

        void see(int row, double number) {
            if (Double.isNaN(number)) {
                return;
            }
            double off = Math.max(low - number, number - high);
            double square = Math.pow(number - (low + high) / 2, 2);
            squares += square;
            if (off <= reach) {
                least = Math.min(least, number);
                most = Math.max(most, number);
                return;
            }
            squaresBeyond += square;
            beyond.add(number);
            if (off > distance) {
                distance = off;
                farthest = row;
            }
        }

        double share() {
            return squaresBeyond / squares;
        }

        /** What holds for all numbers between the fences. */
        String others(String name) {
            String from = beyond.stream().anyMatch(number -> number < low) ? name + " >= " + plain(least) : "";
            String to = beyond.stream().anyMatch(number -> number > high) ? name + " <= " + plain(most) : "";
            return from.isEmpty() || to.isEmpty() ? from + to : from + " and " + to;
        }

        private static String plain(double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
    }
}
