package org.netloom.core.data.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnSteps.Clip;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.FittedSteps;
import org.netloom.core.data.FittedSteps.Limits;
import org.netloom.core.data.NumberText;

/** Fits a column of numbers: limits first, then what stands in for missing cells, then bins or a scale, each on what the former left. */
final class NumberFitter {

    /** Tukey's outer fences: what lies further out is "far out". */
    private static final double FAR_OUT = 3;

    private static final double HUNDREDTH = 0.01;

    private NumberFitter() {}

    /**
     * Fits a column.
     *
     * @param rows of the training, and no others
     */
    static FittedColumn fit(ColumnSettings settings, Column column, int[] rows) {
        Numbers all = Numbers.present(column, rows);
        Limits limits = limits(settings.steps().clip(), all);
        Numbers present =
                limits == null ? all : all.map(number -> Math.max(limits.lower(), Math.min(limits.upper(), number)));
        double fill = fill(settings, present, column.decimals());
        List<Double> edges = edges(settings.steps().bins(), present);
        // Where one value fills most of the column there is nothing to part, and the numbers stay numbers.
        Scaling scaling = edges.isEmpty() ? settings.scaling() : Scaling.NONE;
        double[] scale = scale(scaling, present);
        return new FittedColumn(
                settings.name(),
                settings.type(),
                settings.imputation(),
                scaling,
                settings.encoding(),
                fill,
                scale[0],
                scale[1],
                List.of(),
                -1,
                null,
                column.unit().orElse(null),
                steps(settings.steps(), limits, edges),
                outputs(settings, edges));
    }

    private static @Nullable FittedSteps steps(ColumnSteps wanted, @Nullable Limits limits, List<Double> edges) {
        return limits == null && edges.isEmpty() && !wanted.missingFlag()
                ? null
                : new FittedSteps(limits, edges, wanted.missingFlag());
    }

    private static @Nullable Limits limits(Clip clip, Numbers present) {
        if (clip == Clip.NONE || present.isEmpty()) {
            return null;
        }
        if (clip == Clip.PERCENTILES) {
            double[] hundredths = present.quantiles(HUNDREDTH, 1 - HUNDREDTH);
            return new Limits(hundredths[0], hundredths[1]);
        }
        double[] quarters = present.quantiles(0.25, 0.75);
        double low = quarters[0];
        double high = quarters[1];
        // Where half of all numbers are equal, every other one would be far out.
        return high > low
                ? new Limits(low - FAR_OUT * (high - low), high + FAR_OUT * (high - low))
                : new Limits(present.least(), present.most());
    }

    private static double fill(ColumnSettings settings, Numbers present, DecimalSign sign) {
        return switch (settings.imputation()) {
            case TYPICAL, DROP_ROW -> present.median();
            case MEAN -> present.mean();
            case OWN_VALUE -> 0;
            case MOST_FREQUENT -> present.mostFrequent();
            case CONSTANT -> {
                double constant = NumberText.parse(settings.steps().constant(), sign.isComma());
                yield Double.isNaN(constant) ? 0 : constant;
            }
        };
    }

    /** What is subtracted, and what is then divided by. */
    private static double[] scale(Scaling scaling, Numbers present) {
        Numbers seen = scaling == Scaling.LOG_STANDARD
                ? present.map(number -> FittedColumn.transformed(scaling, number))
                : present;
        if (seen.isEmpty()) {
            return new double[] {0, 1};
        }
        return switch (scaling) {
            case NONE -> new double[] {0, 1};
            case MIN_MAX -> {
                double least = seen.least();
                yield new double[] {least, Numbers.positive(seen.most() - least)};
            }
            case ROBUST -> {
                double[] quarters = seen.quantiles(0.25, 0.75);
                yield new double[] {seen.median(), Numbers.positive(quarters[1] - quarters[0])};
            }
            case STANDARD, LOG_STANDARD -> {
                double mean = seen.mean();
                yield new double[] {mean, seen.deviation(mean)};
            }
        };
    }

    /** Quantiles of the training rows; equal ones are one edge, and none lies at the smallest number. */
    private static List<Double> edges(int bins, Numbers present) {
        if (bins == 0 || present.isEmpty()) {
            return List.of();
        }
        double[] borders = present.quantiles(
                IntStream.range(1, bins).mapToDouble(bin -> (double) bin / bins).toArray());
        List<Double> edges = new ArrayList<>();
        double last = present.least();
        for (double edge : borders) {
            if (edge > last) {
                edges.add(edge);
                last = edge;
            }
        }
        return edges;
    }

    private static List<String> outputs(ColumnSettings settings, List<Double> edges) {
        String name = settings.name();
        List<String> outputs = new ArrayList<>();
        if (edges.isEmpty()) {
            outputs.add(name);
        } else {
            outputs.add(name + " < " + text(edges.get(0)));
            for (int i = 1; i < edges.size(); i++) {
                outputs.add(name + " " + text(edges.get(i - 1)) + " … " + text(edges.get(i)));
            }
            outputs.add(name + " ≥ " + text(edges.get(edges.size() - 1)));
        }
        if (settings.steps().missingFlag()) {
            outputs.add(name + "=?");
        }
        return outputs;
    }

    private static String text(double edge) {
        return edge == Math.rint(edge) && Math.abs(edge) < 1e15
                ? String.valueOf((long) edge)
                : String.format(Locale.ROOT, "%.4g", edge);
    }
}
