package org.netloom.core.data.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.netloom.core.data.Column;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/** What a person holds to be missing in columns that have no such cell: mistyped, perhaps, or meant for another column. Pure; takes time in the rows. */
public final class UnheldMissing {

    private static final String CODE = "missing-unheld";

    private UnheldMissing() {}

    /** Of what is missing in a column beside what is so everywhere, that which stands in no cell of it. */
    public static MissingValues of(Column column) {
        MissingValues said = column.alsoMissing();
        if (said.none()) {
            return said;
        }
        Set<Double> numbers = new HashSet<>();
        Set<String> words = new HashSet<>();
        column.missingMarkers().forEach((text, count) -> {
            if (count > 0) {
                numbers.add(column.number(text));
                said.words().stream().filter(text::equalsIgnoreCase).forEach(words::add);
            }
        });
        return said.without(new MissingValues(List.copyOf(numbers), List.copyOf(words)));
    }

    /** What is to be said of that in the columns of a table. */
    public static List<Diagnostic> remarks(Table table) {
        return table.columns().stream()
                .flatMap(column -> of(column).texts(column.decimals().isComma()).stream()
                        .map(text ->
                                remark(column.name(), text, column.decimals().isComma())))
                .toList();
    }

    /** Whether a remark is about that. */
    public static boolean isSaidBy(Diagnostic remark) {
        return remark.code().startsWith(CODE);
    }

    /**
     * That no cell holds what is said to be missing, with what else may have been meant if it would be a number with the other decimal sign.
     *
     * @param column in which it is missing
     */
    public static Diagnostic remark(String column, String text, boolean decimalComma) {
        return Diagnostic.warning(
                CODE, column, text, isMeantAsNumber(text, decimalComma) ? 1 : 0, otherwise(text, decimalComma));
    }

    /** The same of all columns. */
    public static Diagnostic remark(String text, boolean decimalComma) {
        return Diagnostic.warning(
                CODE + "-anywhere", text, isMeantAsNumber(text, decimalComma) ? 1 : 0, otherwise(text, decimalComma));
    }

    private static boolean isMeantAsNumber(String text, boolean decimalComma) {
        return MissingValues.of(text, decimalComma).numbers().isEmpty()
                && !MissingValues.of(text, !decimalComma).numbers().isEmpty();
    }

    private static String otherwise(String text, boolean decimalComma) {
        return MissingValues.of(text, !decimalComma).texts(decimalComma).get(0);
    }
}
