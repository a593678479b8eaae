package org.netloom.core.data.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Reason;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Proposes types, roles and treatment of the columns of a file. Pure. */
public final class SchemaInference {

    /** Above it, the filled-in values would outnumber the real ones. */
    static final double TOO_MUCH_MISSING = 0.5;

    /** Where more cells than this are missing, that they are may itself tell something. */
    private static final double OFTEN_MISSING = 0.05;

    /** An exponential distribution has a skewness of 2: what is more lopsided is measured in orders of magnitude. */
    private static final double LOPSIDED = 2;

    private SchemaInference() {}

    /**
     * Proposes settings without a target: what can be learnt from is a feature, the rest is ignored.
     *
     * @return the settings with the file's name as reference; what is ignored and which cells cannot be used is said in the remarks.
     *     A failure if the file has only one column, unless it is one of numbers: these may follow one another.
     */
    public static Outcome<DataSettings> propose(OpenedCsv csv, TableProfile profile) {
        if (profile.columns().size() < 2 && profile.columns().stream().noneMatch(SchemaInference::mayFollow)) {
            return Outcome.failed(Diagnostic.error(
                    "one-column", csv.name(), String.valueOf(csv.dialect().delimiter())));
        }
        List<Diagnostic> remarks = new ArrayList<>();
        List<ColumnSettings> columns = new ArrayList<>();
        for (ColumnProfile column : profile.columns()) {
            Column cells = csv.table().column(column.name()).orElseThrow();
            ownDecimals(column, csv.table()).ifPresent(remarks::add);
            columns.add(propose(column, cells, remarks));
        }
        DataReference reference = new DataReference(csv.name(), csv.sha256());
        return new Outcome.Success<>(
                new DataSettings(reference, csv.dialect(), columns, SplitSettings.DEFAULT), remarks);
    }

    /** That the numbers of a column have another decimal sign than those of the file, or some of them than the others. */
    private static Optional<Diagnostic> ownDecimals(ColumnProfile column, Table table) {
        DecimalNotation decimals = column.decimals();
        if (decimals.chosen() || column.type() != ColumnType.NUMBER) {
            return Optional.empty();
        }
        if (decimals.isMixed()) {
            return Optional.of(Diagnostic.warning(
                    "decimals-mixed", column.name(), decimals.sign().ordinal(), decimals.example()));
        }
        return decimals.sign().isComma() == table.decimalComma()
                ? Optional.empty()
                : Optional.of(Diagnostic.info(
                        "decimals-own", column.name(), decimals.sign().ordinal(), decimals.example()));
    }

    private static boolean mayFollow(ColumnProfile column) {
        return column.type() == ColumnType.NUMBER && !column.isConstant();
    }

    /** What a derived column is used for: all that a network can learn from is a feature. */
    public static ColumnSettings derived(ColumnProfile column, Column cells) {
        return propose(column, cells, new ArrayList<>());
    }

    private static ColumnSettings propose(ColumnProfile column, Column cells, List<Diagnostic> remarks) {
        if (column.malformed() > 0) {
            remarks.add(MalformedCells.remark(column));
        }
        Optional<Diagnostic> ignored = ignored(column);
        if (column.isMark()) {
            remarks.add(Diagnostic.info(
                    "column-marks", column.name(), column.top().get(0).text(), column.present()));
        }
        if (isProse(column, cells)) {
            remarks.add(Diagnostic.info("text-beside", column.name()));
            return treated(column, column.type(), ColumnRole.FEATURE);
        }
        ignored.ifPresent(remarks::add);
        return treated(column, column.type(), ignored.isPresent() ? ColumnRole.IGNORED : ColumnRole.FEATURE);
    }

    /** Whether the texts of a column are worth learning from beside others. */
    private static boolean isProse(ColumnProfile column, Column cells) {
        return column.type() == ColumnType.TEXT
                && column.present() > 0
                && !column.isConstant()
                && column.missingShare() <= TOO_MUCH_MISSING
                && TextAdvice.isProse(cells);
    }

    private static Optional<Diagnostic> ignored(ColumnProfile column) {
        if (column.type() == ColumnType.ID) {
            return Optional.of(Diagnostic.info("ignored-id", column.name()));
        }
        if (column.present() == 0) {
            return Optional.of(Diagnostic.info("ignored-empty", column.name()));
        }
        if (column.isMark()) {
            return Optional.empty();
        }
        if (column.isConstant()) {
            return Optional.of(Diagnostic.info(
                    "ignored-constant", column.name(), column.top().get(0).text()));
        }
        if (column.type() == ColumnType.TEXT) {
            return Optional.of(Diagnostic.info("ignored-text", column.name(), column.different()));
        }
        if (column.missingShare() > TOO_MUCH_MISSING) {
            return Optional.of(Diagnostic.info(
                    "ignored-missing", column.name(), (int) Math.round(column.missingShare() * 100), column.missing()));
        }
        return Optional.empty();
    }

    /**
     * Why a column is proposed as a feature, or as one to ignore, before there is a target. What follows from the type is as sure as the type; a column of one value and an
     * empty one are certain; one of which half is missing is a guess, since the rest may still tell something.
     */
    public static Reason roleReason(ColumnProfile column) {
        Confidence type = column.reason().confidence();
        if (column.isMark()) {
            return Reason.of("role-mark", column.top().get(0).text()).atMost(Confidence.LIKELY);
        }
        if (ignored(column).isEmpty()) {
            return Reason.of("role-feature").atMost(type);
        }
        if (column.type() == ColumnType.ID) {
            return Reason.of("role-id").atMost(type);
        }
        if (column.isConstant()) {
            return Reason.of(column.present() == 0 ? "role-empty" : "role-constant");
        }
        return column.type() == ColumnType.TEXT
                ? Reason.of("role-text").atMost(type)
                : Reason.of("role-missing", (int) Math.round(column.missingShare() * 100))
                        .atMost(Confidence.GUESS);
    }

    /** Whether a column can be learnt from at all. */
    static boolean isUsable(ColumnProfile column) {
        return column.type() != ColumnType.ID
                && column.type() != ColumnType.TEXT
                && !column.isConstant()
                && column.missingShare() <= TOO_MUCH_MISSING;
    }

    /** The treatment that suits a column of a type: what a person who changes the type starts from. */
    public static ColumnSettings treated(ColumnProfile column, ColumnType type, ColumnRole role) {
        boolean ownValue = column.isMark() || type == ColumnType.CATEGORY && column.missingShare() > OFTEN_MISSING;
        // No picture can stand in for another one.
        Imputation usual = type == ColumnType.PICTURE ? Imputation.DROP_ROW : Imputation.TYPICAL;
        return new ColumnSettings(
                        column.name(),
                        type,
                        role,
                        ownValue ? Imputation.OWN_VALUE : usual,
                        scaling(column),
                        Encoding.ONE_HOT)
                .withReading(ColumnReading.GUESSED
                        .withDates(column.chosen())
                        .withMissing(column.alsoMissing())
                        .withDecimals(column.chosenDecimals()));
    }

    private static Scaling scaling(ColumnProfile column) {
        boolean lopsided = column.numbers()
                .filter(numbers -> numbers.min() >= 0 && numbers.skewness() > LOPSIDED)
                .isPresent();
        return lopsided ? Scaling.LOG_STANDARD : Scaling.STANDARD;
    }

    /** Why a column is scaled as proposed. */
    public static Reason scalingReason(ColumnProfile column) {
        return scaling(column) == Scaling.LOG_STANDARD
                ? Reason.of("scaling-lopsided", column.numbers().orElseThrow().skewness())
                : Reason.of("scaling-standard");
    }
}
