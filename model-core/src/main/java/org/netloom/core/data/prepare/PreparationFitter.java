package org.netloom.core.data.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.FittedTarget;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.Table;
import org.netloom.core.shape.Task;

/** Fits a preparation on the training rows; it is shown no others. */
final class PreparationFitter {

    private final Table table;
    private final int[] rows;

    private PreparationFitter(Table table, int[] trainingRows) {
        this.table = table;
        this.rows = trainingRows;
    }

    static Preparation fit(DataSettings settings, Table table, int[] trainingRows, List<String> classNames) {
        PreparationFitter fitter = new PreparationFitter(table, trainingRows);
        List<FittedColumn> features =
                settings.features().stream().map(fitter::fit).toList();
        return new Preparation(features, fitter.target(settings.target().orElseThrow(), classNames));
    }

    private FittedTarget target(ColumnSettings target, List<String> classNames) {
        if (target.type() != ColumnType.NUMBER) {
            return new FittedTarget(target.name(), Task.CLASSIFICATION, classNames, 0, 1);
        }
        double[] numbers = numbers(column(target));
        double mean = mean(numbers);
        return new FittedTarget(target.name(), Task.REGRESSION, List.of(), mean, deviation(numbers, mean));
    }

    private FittedColumn fit(ColumnSettings settings) {
        return switch (settings.type()) {
            case NUMBER -> fitNumbers(settings);
            case DATE -> DateFitter.fit(settings, column(settings), rows);
            case CATEGORY, YES_NO, TEXT, ID -> fitCategories(settings);
        };
    }

    private FittedColumn fitNumbers(ColumnSettings settings) {
        double[] present = numbers(column(settings));
        double fill =
                switch (settings.imputation()) {
                    case TYPICAL, DROP_ROW -> median(present);
                    case MEAN -> mean(present);
                    case OWN_VALUE -> 0;
                };
        double[] seen = Arrays.stream(present)
                .map(number -> FittedColumn.transformed(settings.scaling(), number))
                .toArray();
        double shift = 0;
        double scale = 1;
        if (seen.length > 0 && settings.scaling() == Scaling.MIN_MAX) {
            shift = Arrays.stream(seen).min().orElse(0);
            scale = positive(Arrays.stream(seen).max().orElse(0) - shift);
        } else if (seen.length > 0 && settings.scaling() != Scaling.NONE) {
            shift = mean(seen);
            scale = deviation(seen, shift);
        }
        return new FittedColumn(
                settings.name(),
                settings.type(),
                settings.imputation(),
                settings.scaling(),
                settings.encoding(),
                fill,
                shift,
                scale,
                List.of(),
                -1,
                null,
                column(settings).unit().orElse(null),
                List.of(settings.name()));
    }

    private FittedColumn fitCategories(ColumnSettings settings) {
        Column column = column(settings);
        Map<String, Integer> counts = new HashMap<>();
        for (int row : rows) {
            String cell = column.cell(row);
            if (cell != null) {
                counts.merge(cell, 1, Integer::sum);
            }
        }
        List<String> categories = NaturalOrder.sorted(counts.keySet(), settings.type(), table.decimalComma());
        boolean own = settings.imputation() == Imputation.OWN_VALUE || categories.isEmpty();
        int usual = 0;
        for (int i = 1; i < categories.size(); i++) {
            if (counts.getOrDefault(categories.get(i), 0) > counts.getOrDefault(categories.get(usual), 0)) {
                usual = i;
            }
        }
        return new FittedColumn(
                settings.name(),
                settings.type(),
                settings.imputation(),
                settings.scaling(),
                settings.encoding(),
                0,
                0,
                1,
                categories,
                own ? -1 : usual,
                outputs(settings, categories, own));
    }

    private static List<String> outputs(ColumnSettings settings, List<String> categories, boolean own) {
        String name = settings.name();
        List<String> outputs = new ArrayList<>();
        if (settings.type() == ColumnType.CATEGORY && settings.encoding() == Encoding.ORDINAL) {
            return List.of(name);
        }
        if (settings.type() == ColumnType.YES_NO) {
            outputs.add(name);
        } else {
            categories.forEach(category -> outputs.add(name + "=" + category));
        }
        if (own) {
            outputs.add(name + "=?");
        }
        return outputs;
    }

    private Column column(ColumnSettings settings) {
        return table.column(settings.name()).orElseThrow();
    }

    private double[] numbers(Column column) {
        return Arrays.stream(rows)
                .mapToDouble(column::number)
                .filter(number -> !Double.isNaN(number))
                .toArray();
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElse(0);
    }

    private static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double deviation(double[] numbers, double mean) {
        double squares =
                Arrays.stream(numbers).map(n -> (n - mean) * (n - mean)).sum();
        return positive(Math.sqrt(squares / Math.max(1, numbers.length)));
    }

    /** A column that is constant in the training rows is only shifted. */
    private static double positive(double scale) {
        return scale > 1e-12 ? scale : 1;
    }
}
