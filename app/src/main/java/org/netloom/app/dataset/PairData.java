package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DateText;
import org.netloom.core.data.Table;
import org.netloom.core.data.schema.DateNotation;

/**
 * Two columns in the rows in which both have a value. Immutable.
 *
 * @param x the first
 * @param y the second
 * @param rows how many rows
 */
record PairData(Axis x, Axis y, int rows) {

    /** So many rows show what there is to see. */
    private static final int MOST_ROWS = 20_000;

    /** So many names are told apart by an eye; the others are put together. */
    private static final int MOST_NAMES = 8;

    /**
     * One of the two.
     *
     * @param amounts whether it holds numbers; names otherwise
     * @param date whether the numbers are days
     * @param values the numbers
     * @param codes the places of the names
     * @param names the most frequent first
     */
    record Axis(boolean amounts, boolean date, double[] values, int[] codes, List<String> names) {}

    /** The two the other way round. */
    PairData turned() {
        return new PairData(y, x, rows);
    }

    /**
     * Reads two columns; takes time in the rows.
     *
     * @param others what the rarer names are called together
     */
    static PairData of(Table table, ColumnSettings x, ColumnSettings y, String others) {
        Reader first = new Reader(table.column(x.name()).orElseThrow(), x, others);
        Reader second = new Reader(table.column(y.name()).orElseThrow(), y, others);
        int stride = Math.max(1, table.rows() / MOST_ROWS);
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row += stride) {
            if (first.has(row) && second.has(row)) {
                rows.add(row);
            }
        }
        int[] picked = rows.stream().mapToInt(Integer::intValue).toArray();
        return new PairData(first.axis(picked), second.axis(picked), picked.length);
    }

    private static final class Reader {
        private final Column column;
        private final boolean amounts;
        private final boolean date;
        private final String others;
        private final DateText.Order order;

        Reader(Column column, ColumnSettings settings, String others) {
            ColumnType type = settings.type();
            this.column = column;
            this.date = type == ColumnType.DATE;
            this.amounts = date || type == ColumnType.NUMBER;
            this.others = others;
            List<String> cells = new ArrayList<>();
            for (int row = 0; date && row < Math.min(column.size(), MOST_ROWS); row++) {
                String cell = column.cell(row);
                if (cell != null) {
                    cells.add(cell);
                }
            }
            this.order = settings.reading()
                    .dates()
                    .or(() -> DateNotation.of(cells).map(DateNotation::order))
                    .orElse(DateText.Order.DAY_FIRST);
        }

        boolean has(int row) {
            return amounts ? !Double.isNaN(value(row)) : !column.isMissing(row);
        }

        private double value(int row) {
            String cell = date ? column.cell(row) : null;
            return date ? cell == null ? Double.NaN : DateText.parse(cell, order) : column.number(row);
        }

        Axis axis(int[] rows) {
            if (amounts) {
                double[] values = new double[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    values[i] = value(rows[i]);
                }
                return new Axis(true, date, values, new int[0], List.of());
            }
            Map<String, Integer> counts = new HashMap<>();
            for (int row : rows) {
                counts.merge(column.text(row), 1, Integer::sum);
            }
            List<String> sorted = counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            boolean many = sorted.size() > MOST_NAMES;
            List<String> names = new ArrayList<>(many ? sorted.subList(0, MOST_NAMES - 1) : sorted);
            if (many) {
                names.add(others);
            }
            Map<String, Integer> places = new HashMap<>();
            names.forEach(name -> places.putIfAbsent(name, places.size()));
            int[] codes = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                codes[i] = places.getOrDefault(column.text(rows[i]), names.size() - 1);
            }
            return new Axis(false, false, new double[0], codes, names);
        }
    }
}
