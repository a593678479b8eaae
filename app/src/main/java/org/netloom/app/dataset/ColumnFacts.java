package org.netloom.app.dataset;

import java.util.List;
import java.util.Optional;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Drift;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.Table;
import org.netloom.core.data.schema.ColumnProfile;
import org.netloom.core.data.schema.MissingSuspect;
import org.netloom.core.diagnose.Diagnostic;

/**
 * What a column's card shows.
 *
 * @param profile what its cells are like
 * @param settings what it is used as
 * @param reason why it was set aside, if it is and if Netloom did so
 * @param outputs what the numbers are called that it becomes; empty if it becomes none or that is not known yet
 * @param targetProblem why it cannot be the target, if it cannot
 * @param pictures the column itself, if its cells name pictures that were read
 * @param drift how it is spread in rows that are judged by, if that is otherwise than in those that are learnt from
 */
record ColumnFacts(
        ColumnProfile profile,
        ColumnSettings settings,
        Optional<Diagnostic> reason,
        List<String> outputs,
        Optional<Diagnostic> targetProblem,
        Optional<Column> pictures,
        Optional<Drift> drift) {

    ColumnFacts {
        outputs = List.copyOf(outputs);
    }

    /** The same, with the pictures of the table's columns. */
    static List<ColumnFacts> withPictures(List<ColumnFacts> facts, Table table) {
        return facts.stream()
                .map(column -> new ColumnFacts(
                        column.profile,
                        column.settings,
                        column.reason,
                        column.outputs,
                        column.targetProblem,
                        table.column(column.name()).filter(Column::namesPictures),
                        column.drift))
                .toList();
    }

    /** The same, with how columns differ between parts of the rows. */
    static List<ColumnFacts> withDrift(List<ColumnFacts> facts, List<Drift> drift) {
        return facts.stream()
                .map(column -> new ColumnFacts(
                        column.profile,
                        column.settings,
                        column.reason,
                        column.outputs,
                        column.targetProblem,
                        column.pictures,
                        drift.stream()
                                .filter(one -> one.column().equals(column.name()))
                                .findFirst()))
                .toList();
    }

    /** Whether its type is a guess that nobody has changed. */
    boolean isGuess() {
        return profile.isGuess()
                && profile.type() == settings.type()
                && settings.reading().dates().isEmpty();
    }

    /** What else is missing, of what a person typed in the signs of the column's own numbers. */
    MissingValues missing(String typed) {
        return MissingValues.of(typed, profile.decimals().sign().isComma());
    }

    /** What a person said to be missing, as it is typed. */
    List<String> missingTexts() {
        return settings.reading().missing().texts(profile.decimals().sign().isComma());
    }

    /** Whether a person can say what else is missing: not of pictures, and not of what a formula gives. */
    boolean offersMissing() {
        return settings.type() != ColumnType.PICTURE && !profile.reason().code().equals("type-derived");
    }

    /** What looks missing, unless a person reads the column in a way in which it does not matter. */
    List<MissingSuspect> suspects() {
        return profile.type() == settings.type() ? profile.suspects() : List.of();
    }

    String name() {
        return profile.name();
    }
}
