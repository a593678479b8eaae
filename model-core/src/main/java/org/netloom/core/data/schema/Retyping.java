package org.netloom.core.data.schema;

import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.diagnose.Diagnostic;

/** What follows when a person says that a column is of another type, or is used otherwise, than was found out. Pure. */
public final class Retyping {

    private Retyping() {}

    /** Whether a network can use cells of a type without further ado. */
    public static boolean isUsable(ColumnType type) {
        return type != ColumnType.TEXT && type != ColumnType.ID;
    }

    /** Whether a column's cells can be read as a type. */
    public static boolean allows(ColumnProfile column, ColumnType type) {
        return switch (type) {
            case NUMBER -> column.numbers().isPresent();
            case DATE -> column.notation().isPresent();
            case YES_NO -> column.different() <= 2;
            case CATEGORY, TEXT, ID -> true;
            case PICTURE -> PictureAdvice.seemsSo(column);
        };
    }

    /** A column of another type, treated as suits it: set aside if a network cannot use it, used again if it can now. */
    public static ColumnSettings retyped(ColumnProfile column, ColumnSettings before, ColumnType type) {
        ColumnRole role = before.role();
        if (!isUsable(type)) {
            role = ColumnRole.IGNORED;
        } else if (!isUsable(before.type()) && role == ColumnRole.IGNORED) {
            role = ColumnRole.FEATURE;
        }
        return SchemaInference.treated(column, type, role).withReading(before.reading());
    }

    /** Whether a remark says that a column is ignored that is learnt from after all. */
    public static boolean isOutdated(Diagnostic remark, DataSettings settings) {
        boolean ignores = remark.code().startsWith("ignored-")
                || remark.code().startsWith("same-")
                || remark.code().equals("leak-determines")
                || remark.code().equals("leak-correlated");
        return ignores
                && settings.features().stream().anyMatch(column -> column.name()
                        .equals(String.valueOf(remark.arguments().get(0))));
    }
}
