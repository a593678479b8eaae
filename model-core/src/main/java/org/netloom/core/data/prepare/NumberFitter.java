package org.netloom.core.data.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnSteps.Clip;
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
    static FittedColumn fit(ColumnSettings settings, Column column, int[] rows, boolean decimalComma) {
        double[] present = Numbers.present(column, rows);
        Limits limits = limits(settings.steps().clip(), present);
        if (limits != null) {
            present = Arrays.stream(present)
                    .map(number -> Math.max(limits.lower(), Math.min(limits.upper(), number)))
                    .toArray();
        }
        double fill = fill(settings, present, decimalComma);
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

    private static @Nullable Limits limits(Clip clip, double[] present) {
        if (clip == Clip.NONE || present.length == 0) {
            return null;
        }
        double[] sorted = present.clone();
        Arrays.sort(sorted);
        if (clip == Clip.PERCENTILES) {
            return new Limits(Numbers.quantile(sorted, HUNDREDTH), Numbers.quantile(sorted, 1 - HUNDREDTH));
        }
        double low = Numbers.quantile(sorted, 0.25);
        double high = Numbers.quantile(sorted, 0.75);
        // Where half of all numbers are equal, every other one would be far out.
        return high > low
                ? new Limits(low - FAR_OUT * (high - low), high + FAR_OUT * (high - low))
                : new Limits(sorted[0], sorted[sorted.length - 1]);
    }

    private static double fill(ColumnSettings settings, double[] present, boolean decimalComma) {
        return switch (settings.imputation()) {
            case TYPICAL, DROP_ROW -> Numbers.median(present);
            case MEAN -> Numbers.mean(present);
            case OWN_VALUE -> 0;
            case MOST_FREQUENT -> mostFrequent(present);
            case CONSTANT -> {
                double constant = NumberText.parse(settings.steps().constant(), decimalComma);
                yield Double.isNaN(constant) ? 0 : constant;
            }
        };
    }

    /** The smallest of the most frequent numbers. */
    private static double mostFrequent(double[] present) {
        Map<Double, Integer> counts = new HashMap<>();
        for (double number : present) {
            counts.merge(number, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Double, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Double, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    /** What is subtracted, and what is then divided by. */
    private static double[] scale(Scaling scaling, double[] present) {
        double[] seen = Arrays.stream(present)
                .map(number -> FittedColumn.transformed(scaling, number))
                .toArray();
        if (seen.length == 0) {
            return new double[] {0, 1};
        }
        return switch (scaling) {
            case NONE -> new double[] {0, 1};
            case MIN_MAX -> {
                double least = Arrays.stream(seen).min().orElse(0);
                yield new double[] {
                    least, Numbers.positive(Arrays.stream(seen).max().orElse(0) - least)
                };
            }
            case ROBUST -> {
                Arrays.sort(seen);
                double spread = Numbers.quantile(seen, 0.75) - Numbers.quantile(seen, 0.25);
                yield new double[] {Numbers.median(seen), Numbers.positive(spread)};
            }
            case STANDARD, LOG_STANDARD -> {
                double mean = Numbers.mean(seen);
                yield new double[] {mean, Numbers.deviation(seen, mean)};
            }
        };
    }

    /** Quantiles of the training rows; equal ones are one edge, and none lies at the smallest number. */
    private static List<Double> edges(int bins, double[] present) {
        if (bins == 0 || present.length == 0) {
            return List.of();
        }
        double[] sorted = present.clone();
        Arrays.sort(sorted);
        List<Double> edges = new ArrayList<>();
        double last = sorted[0];
        for (int bin = 1; bin < bins; bin++) {
            double edge = Numbers.quantile(sorted, (double) bin / bins);
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
