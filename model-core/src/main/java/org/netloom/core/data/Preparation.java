package org.netloom.core.data;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * What was fitted on the training rows, stored with the model and replayed at prediction. Immutable plain values.
 *
 * @param features the columns that the network sees, in the order of the prepared row
 * @param target what it tells
 */
public record Preparation(List<FittedColumn> features, FittedTarget target) {

    public Preparation {
        features = List.copyOf(features);
    }

    /** How many numbers a prepared row has. */
    public int featureWidth() {
        return features.stream().mapToInt(FittedColumn::width).sum();
    }

    /** What each number of a prepared row is called. */
    public List<String> featureNames() {
        return features.stream().flatMap(column -> column.outputs().stream()).toList();
    }

    /** For each number of a prepared row, how many categories it is the index of, or 0 if it is an ordinary number. */
    public List<Integer> indexSizes() {
        return features.stream().flatMap(column -> column.indexSizes().stream()).toList();
    }

    /** The classes in the order of the output units; empty for regression. */
    public List<String> classNames() {
        return target.classNames();
    }

    /**
     * Prepares new rows of which the target is not known.
     *
     * @return rows without labels ({@code labels} is empty). A row that lacks a cell of a column with {@code DROP_ROW} is left out:
     *     {@code sourceRows} tells which ones are there. A failure if a column is absent.
     */
    public Outcome<PreparedRows> apply(Table table) {
        return columns(table, false).then(columns -> RowEncoder.encode(this, table, RowEncoder.allRows(table), false));
    }

    /**
     * Prepares rows of which the target is known, for measuring.
     *
     * @return rows with labels; those without a usable target are left out. A failure if a column or the target is absent.
     */
    public Outcome<PreparedRows> applyLabelled(Table table) {
        return columns(table, true).then(columns -> RowEncoder.encode(this, table, RowEncoder.allRows(table), true));
    }

    /** Prepares chosen rows with their labels; the table must be the one that this was fitted on. */
    public Outcome<PreparedRows> applyLabelled(Table table, int[] rows) {
        return columns(table, true).then(columns -> RowEncoder.encode(this, table, rows, true));
    }

    private Outcome<List<String>> columns(Table table, boolean labelled) {
        List<String> needed =
                new ArrayList<>(features.stream().map(FittedColumn::name).toList());
        if (labelled) {
            needed.add(target.name());
        }
        List<String> absent =
                needed.stream().filter(name -> table.column(name).isEmpty()).toList();
        return absent.isEmpty()
                ? Outcome.of(needed)
                : Outcome.failed(Diagnostic.error(
                        "columns-absent", absent.size(), String.join(", ", absent), String.join(", ", table.names())));
    }
}
