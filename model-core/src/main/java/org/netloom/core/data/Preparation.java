package org.netloom.core.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * What was fitted on the training rows, stored with the model and replayed at prediction. Immutable plain values.
 *
 * @param features the columns that the network sees, in the order of the prepared row
 * @param target what it tells
 * @param windows how rows that follow one another become samples; null if each row is one
 */
public record Preparation(
        List<FittedColumn> features,
        FittedTarget target,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FittedWindows windows) {

    /** A preparation by which each row is a sample. */
    public Preparation(List<FittedColumn> features, FittedTarget target) {
        this(features, target, null);
    }

    public Preparation {
        features = List.copyOf(features);
    }

    /** How many numbers a sample has. */
    public int featureWidth() {
        return Math.multiplyExact(
                stepWidth(), windows == null ? 1 : windows.settings().length());
    }

    /** How many numbers a row of the table becomes. */
    public int stepWidth() {
        return features.stream().mapToInt(FittedColumn::width).sum();
    }

    /** How many steps follow one another in a sample: rows of a window or tokens of a text; 0 if a sample is one row. */
    public int steps() {
        return texts().map(text -> text.settings().length())
                .orElseGet(() -> windows == null ? 0 : windows.settings().length());
    }

    /** How texts become tokens, if that is what the network sees. */
    public Optional<FittedText> texts() {
        return features.stream()
                .map(FittedColumn::text)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What each number of a row is called. */
    public List<String> featureNames() {
        return features.stream().flatMap(column -> column.outputs().stream()).toList();
    }

    /** For each number of a row, how many categories it is the index of, or 0 if it is an ordinary number. */
    public List<Integer> indexSizes() {
        return features.stream().flatMap(column -> column.indexSizes().stream()).toList();
    }

    /** The classes in the order of the output units; empty for regression. */
    public List<String> classNames() {
        return target.classNames();
    }

    /**
     * Prepares new rows of which the target is not known; of a series, every window that is complete, the last of whose rows stands for
     * it.
     *
     * @return rows without labels ({@code labels} is empty). A row that lacks a cell of a column with {@code DROP_ROW} is left out:
     *     {@code sourceRows} tells which ones are there. A failure if a column is absent.
     */
    public Outcome<PreparedRows> apply(Table table) {
        return columns(table, false)
                .then(columns -> windows == null
                        ? RowEncoder.encode(this, table, RowEncoder.allRows(table), false)
                        : WindowEncoder.forecasts(this, windows, table));
    }

    /**
     * Prepares rows of which the target is known, for measuring.
     *
     * @return rows with labels; those without a usable target are left out. A failure if a column or the target is absent.
     */
    public Outcome<PreparedRows> applyLabelled(Table table) {
        return columns(table, true).then(columns -> labelled(table, RowEncoder.allRows(table)));
    }

    /**
     * Prepares chosen rows with their labels; the table must be the one that this was fitted on. Of a series, these are the rows that are
     * asked for; a row before which no window lies is left out.
     */
    public Outcome<PreparedRows> applyLabelled(Table table, int[] rows) {
        return columns(table, true).then(columns -> labelled(table, rows));
    }

    private Outcome<PreparedRows> labelled(Table table, int[] rows) {
        return windows == null
                ? RowEncoder.encode(this, table, rows, true)
                : WindowEncoder.labelled(this, windows, table, rows);
    }

    private Outcome<List<String>> columns(Table table, boolean labelled) {
        List<String> needed =
                new ArrayList<>(features.stream().map(FittedColumn::name).toList());
        if (labelled) {
            needed.add(target.name());
        }
        if (windows != null && !windows.order().isEmpty()) {
            needed.add(windows.order());
        }
        List<String> absent =
                needed.stream().filter(name -> table.column(name).isEmpty()).toList();
        return absent.isEmpty()
                ? Outcome.of(needed)
                : Outcome.failed(Diagnostic.error(
                        "columns-absent", absent.size(), String.join(", ", absent), String.join(", ", table.names())));
    }
}
