package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.SideBySideRows.Piece;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.shape.Task;

/** Turns rows of text into rows of numbers, column by column, by what was fitted. */
final class RowEncoder {

    private final Table table;
    private final int[] rows;
    private final int width;
    private final float[] features;
    private final List<Diagnostic> remarks = new ArrayList<>();

    private RowEncoder(Table table, int[] rows, int width, float[] features) {
        this.table = table;
        this.rows = rows;
        this.width = width;
        this.features = features;
    }

    static int[] allRows(Table table) {
        return IntStream.range(0, table.rows()).toArray();
    }

    static Outcome<PreparedRows> encode(
            Preparation preparation, Table table, int[] wanted, boolean labelled, Progress progress) {
        int[] rows = usable(preparation, table, wanted, labelled);
        if (!table.isOnDisk()) {
            return encodeAtOnce(preparation, table, rows, wanted.length, labelled);
        }
        Outcome<PreparedRows> streamed = RowStream.of(preparation, table, rows, labelled, progress);
        return rows.length == wanted.length
                ? streamed
                : streamed.then(prepared ->
                        new Outcome.Success<>(prepared, List.of(leftOut(wanted.length - rows.length, wanted.length))));
    }

    private static Diagnostic leftOut(int left, int all) {
        return Diagnostic.info("rows-left-out", left, all);
    }

    /**
     * Prepares rows that all have room in memory.
     *
     * @param rows that can be used
     * @param wanted how many there were before
     */
    static Outcome<PreparedRows> encodeAtOnce(
            Preparation preparation, Table table, int[] rows, int wanted, boolean labelled) {
        FittedTarget target = preparation.target();
        int width = preparation.stepWidth();
        List<List<FittedColumn>> stretches = stretches(preparation.features());
        int widest = stretches.stream()
                .filter(columns -> !isKept(columns.get(0)))
                .mapToInt(RowEncoder::width)
                .max()
                .orElse(1);
        if ((long) rows.length * Math.max(widest, target.width()) > Integer.MAX_VALUE - 8) {
            return Outcome.failed(Diagnostic.error("table-too-large", rows.length, width));
        }
        List<Diagnostic> otherSizes = preparation.features().stream()
                .flatMap(column -> otherSize(column, table).stream())
                .toList();
        if (!otherSizes.isEmpty()) {
            return new Outcome.Failure<>(otherSizes);
        }
        List<Diagnostic> remarks = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (List<FittedColumn> columns : stretches) {
            pieces.add(new Piece(piece(columns, table, rows, remarks), at));
            at += width(columns);
        }
        float[] labels = labelled ? labels(target, table, rows) : new float[0];
        if (rows.length < wanted) {
            remarks.add(leftOut(wanted - rows.length, wanted));
        }
        FeatureRows features =
                pieces.size() == 1 ? pieces.get(0).rows() : new SideBySideRows(pieces, rows.length, width);
        return new Outcome.Success<>(
                new PreparedRows(rows.length, width, target.width(), features, labels, rows), remarks);
    }

    /** Columns in their order: pictures and texts, which are held in ways of their own, each for itself, and those between them together. */
    private static List<List<FittedColumn>> stretches(List<FittedColumn> columns) {
        List<List<FittedColumn>> stretches = new ArrayList<>();
        boolean open = false;
        for (FittedColumn column : columns) {
            if (open && !isKept(column)) {
                stretches.get(stretches.size() - 1).add(column);
            } else {
                stretches.add(new ArrayList<>(List.of(column)));
            }
            open = !isKept(column);
        }
        return stretches;
    }

    /** Whether a column stays what it is until a batch is made. */
    private static boolean isKept(FittedColumn column) {
        return column.picture() != null || column.text() != null;
    }

    private static int width(List<FittedColumn> columns) {
        return columns.stream().mapToInt(FittedColumn::width).sum();
    }

    private static FeatureRows piece(List<FittedColumn> columns, Table table, int[] rows, List<Diagnostic> remarks) {
        FittedColumn first = columns.get(0);
        if (first.text() != null) {
            return TextEncoder.encode(first.text(), table.column(first.name()).orElseThrow(), rows);
        }
        if (first.picture() != null) {
            return new PictureRows(
                    table.column(first.name()).flatMap(Column::pictures).orElseThrow(), rows);
        }
        int width = width(columns);
        float[] features = new float[Math.multiplyExact(rows.length, width)];
        RowEncoder encoder = new RowEncoder(table, rows, width, features);
        encoder.encode(columns);
        remarks.addAll(encoder.remarks);
        return new NumberRows(features, width);
    }

    private static Optional<Diagnostic> otherSize(FittedColumn fitted, Table table) {
        PictureSettings expected = fitted.picture();
        if (expected == null) {
            return Optional.empty();
        }
        Optional<PictureBlock> found = table.column(fitted.name()).flatMap(Column::pictures);
        if (found.isEmpty()) {
            return Optional.of(Diagnostic.error("column-no-pictures", fitted.name()));
        }
        return found.filter(block -> block.step() != expected.size() || block.width() != expected.width())
                .map(block -> Diagnostic.error(
                        "picture-size-differs",
                        block.width(),
                        block.height(),
                        block.channels(),
                        expected.width(),
                        expected.height(),
                        expected.channels()));
    }

    private static int[] usable(Preparation preparation, Table table, int[] wanted, boolean labelled) {
        List<Column> needed = preparation.features().stream()
                .filter(FittedColumn::dropsRows)
                .map(column -> table.column(column.name()).orElseThrow())
                .toList();
        Map<String, Integer> classes = indices(preparation.target().classNames());
        Column target = labelled ? table.column(preparation.target().name()).orElseThrow() : null;
        return Arrays.stream(wanted)
                .filter(row -> needed.stream().noneMatch(column -> column.isMissing(row)))
                .filter(row -> target == null || hasTarget(preparation.target(), target, classes, row))
                .toArray();
    }

    static boolean hasTarget(FittedTarget fitted, Column target, Map<String, Integer> classes, int row) {
        String cell = target.cell(row);
        return cell != null
                && (fitted.task() == Task.REGRESSION ? !Double.isNaN(target.number(row)) : classes.containsKey(cell));
    }

    static float[] labels(FittedTarget target, Table table, int[] rows) {
        Column column = table.column(target.name()).orElseThrow();
        float[] labels = new float[Math.multiplyExact(rows.length, target.width())];
        Map<String, Integer> classes = indices(target.classNames());
        for (int i = 0; i < rows.length; i++) {
            if (target.task() == Task.REGRESSION) {
                labels[i] = narrowed(target.scaled(column.number(rows[i])));
            } else {
                labels[i * target.width() + classes.getOrDefault(column.text(rows[i]), 0)] = 1;
            }
        }
        return labels;
    }

    static Map<String, Integer> indices(List<String> names) {
        Map<String, Integer> indices = new HashMap<>();
        names.forEach(name -> indices.put(name, indices.size()));
        return indices;
    }

    /** Each column has places of its own in a row, so that they can be written side by side. */
    private void encode(List<FittedColumn> fitted) {
        int[] offsets = new int[fitted.size()];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = offsets[i - 1] + fitted.get(i - 1).width();
        }
        IntStream.range(0, offsets.length)
                .parallel()
                .mapToObj(i -> encode(fitted.get(i), offsets[i]))
                .toList()
                .forEach(remark -> remark.ifPresent(remarks::add));
    }

    private Optional<Diagnostic> encode(FittedColumn fitted, int offset) {
        Column column = table.column(fitted.name()).orElseThrow();
        FittedDates dates = fitted.dates();
        if (dates != null) {
            return encodeDates(fitted, dates, column, offset);
        }
        return fitted.type() == ColumnType.NUMBER
                ? encodeNumbers(fitted, column, offset)
                : encodeCategories(fitted, column, offset);
    }

    private Optional<Diagnostic> encodeNumbers(FittedColumn fitted, Column column, int offset) {
        int malformed = 0;
        int firstLine = 0;
        for (int i = 0; i < rows.length; i++) {
            double number = column.number(rows[i]);
            if (Double.isNaN(number)) {
                if (!column.isMissing(rows[i])) {
                    malformed++;
                    firstLine = malformed == 1 ? table.lineOf(rows[i]) : firstLine;
                }
            }
            write(fitted, number, i * width + offset);
        }
        return malformed > 0
                ? Optional.of(Diagnostic.warning("cells-filled-in", fitted.name(), malformed, firstLine))
                : Optional.empty();
    }

    /** Writes a number after all its steps; NaN for a missing one. */
    private void write(FittedColumn fitted, double number, int at) {
        boolean missing = Double.isNaN(number);
        FittedSteps steps = fitted.steps();
        // What fills in was fitted after clipping, and a constant that a person wrote is meant as it is.
        double filled = missing ? fitted.fill() : steps == null ? number : steps.clipped(number);
        if (steps != null && !steps.edges().isEmpty()) {
            features[at + steps.binOf(filled)] = 1;
        } else {
            features[at] = narrowed(fitted.scaled(filled));
        }
        if (missing && steps != null && steps.missingFlag()) {
            features[at + fitted.width() - 1] = 1;
        }
    }

    private Optional<Diagnostic> encodeDates(FittedColumn fitted, FittedDates dates, Column column, int offset) {
        int malformed = 0;
        int firstLine = 0;
        for (int i = 0; i < rows.length; i++) {
            String cell = column.cell(rows[i]);
            double days = cell == null ? Double.NaN : DateText.parse(cell, dates.order());
            if (Double.isNaN(days)) {
                if (cell != null) {
                    malformed++;
                    firstLine = malformed == 1 ? table.lineOf(rows[i]) : firstLine;
                }
                days = fitted.fill();
            }
            int at = i * width + offset;
            features[at] = narrowed(fitted.scaled(days));
            dates.write(days, features, at + 1);
        }
        return malformed > 0
                ? Optional.of(Diagnostic.warning("dates-filled-in", fitted.name(), malformed, firstLine))
                : Optional.empty();
    }

    /** The networks calculate with float, which ends at 3.4e38. */
    private static float narrowed(double number) {
        return (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, number));
    }

    private Optional<Diagnostic> encodeCategories(FittedColumn fitted, Column column, int offset) {
        Map<String, Integer> index = indices(fitted.categories());
        int unknown = 0;
        String example = "";
        for (int i = 0; i < rows.length; i++) {
            String cell = column.cell(rows[i]);
            int at = i * width + offset;
            if (cell == null) {
                writeMissing(fitted, at);
            } else if (isHashed(fitted)) {
                features[at + bucket(cell)] = 1;
            } else {
                int category = index.containsKey(cell) ? index.get(cell) : fitted.answer(cell);
                if (category >= 0) {
                    write(fitted, category, at);
                } else {
                    example = unknown == 0 ? cell : example;
                    unknown++;
                    writeUnknown(fitted, at);
                }
            }
        }
        return unknown > 0
                ? Optional.of(Diagnostic.warning("category-unknown", fitted.name(), unknown, example))
                : Optional.empty();
    }

    private void write(FittedColumn fitted, int category, int at) {
        if (isHashed(fitted)) {
            features[at + bucket(fitted.categories().get(category))] = 1;
        } else if (fitted.type() == ColumnType.YES_NO) {
            features[at] = category;
        } else if (fitted.encoding() == Encoding.ORDINAL) {
            features[at] = category;
        } else {
            features[at + category] = 1;
        }
    }

    private static boolean isHashed(FittedColumn fitted) {
        return fitted.type() != ColumnType.YES_NO && fitted.encoding() == Encoding.HASHING;
    }

    /** The hash of a text is the same in every Java; its low bits alone are much alike in names that are numbered. */
    private static int bucket(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return Math.floorMod(hash >>> 16, FittedColumn.BUCKETS);
    }

    private void writeMissing(FittedColumn fitted, int at) {
        if (fitted.fillCategory() >= 0) {
            write(fitted, fitted.fillCategory(), at);
        } else if (fitted.type() == ColumnType.CATEGORY && fitted.encoding() == Encoding.ORDINAL) {
            features[at] = fitted.categories().size();
        } else {
            features[at + fitted.width() - 1] = 1;
        }
    }

    /** One-hot: all zeros. As an index there is no zero, so the usual category stands in. */
    private void writeUnknown(FittedColumn fitted, int at) {
        if (fitted.type() == ColumnType.CATEGORY && fitted.encoding() == Encoding.ORDINAL) {
            features[at] = fitted.fillCategory() >= 0
                    ? fitted.fillCategory()
                    : fitted.categories().size();
        }
    }
}
