package org.netloom.core.data.schema;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Reason;
import org.netloom.core.data.SplitSettings;
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
     *     A failure if the file has only one column.
     */
    public static Outcome<DataSettings> propose(OpenedCsv csv, TableProfile profile) {
        if (profile.columns().size() < 2) {
            return Outcome.failed(Diagnostic.error(
                    "one-column", csv.name(), String.valueOf(csv.dialect().delimiter())));
        }
        List<Diagnostic> remarks = new ArrayList<>();
        List<ColumnSettings> columns = new ArrayList<>();
        for (ColumnProfile column : profile.columns()) {
            columns.add(propose(column, remarks));
        }
        DataReference reference = new DataReference(csv.name(), csv.sha256());
        return new Outcome.Success<>(
                new DataSettings(reference, csv.dialect(), columns, SplitSettings.DEFAULT), remarks);
    }

    /** What a derived column is used for: all that a network can learn from is a feature. */
    public static ColumnSettings derived(ColumnProfile column) {
        return propose(column, new ArrayList<>());
    }

    private static ColumnSettings propose(ColumnProfile column, List<Diagnostic> remarks) {
        if (column.malformed() > 0) {
            remarks.add(MalformedCells.remark(column));
        }
        ColumnRole role = ColumnRole.FEATURE;
        if (column.type() == ColumnType.ID) {
            remarks.add(Diagnostic.info("ignored-id", column.name()));
            role = ColumnRole.IGNORED;
        } else if (column.present() == 0) {
            remarks.add(Diagnostic.info("ignored-empty", column.name()));
            role = ColumnRole.IGNORED;
        } else if (column.isConstant()) {
            remarks.add(Diagnostic.info(
                    "ignored-constant", column.name(), column.top().get(0).text()));
            role = ColumnRole.IGNORED;
        } else if (column.type() == ColumnType.TEXT) {
            remarks.add(Diagnostic.info("ignored-text", column.name(), column.different()));
            role = ColumnRole.IGNORED;
        } else if (column.missingShare() > TOO_MUCH_MISSING) {
            remarks.add(Diagnostic.info(
                    "ignored-missing", column.name(), (int) Math.round(column.missingShare() * 100), column.missing()));
            role = ColumnRole.IGNORED;
        }
        return treated(column, column.type(), role);
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
        boolean ownValue = type == ColumnType.CATEGORY && column.missingShare() > OFTEN_MISSING;
        return new ColumnSettings(
                column.name(),
                type,
                role,
                ownValue ? Imputation.OWN_VALUE : Imputation.TYPICAL,
                scaling(column),
                Encoding.ONE_HOT);
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
