package org.netloom.core.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.netloom.core.formula.Kind;

/**
 * A column as a formula reads it, kept so that it is read alike in rows to be predicted.
 *
 * @param name the column
 * @param type what its cells are
 * @param numeric whether its cells are numbers, whatever the type
 * @param order how its dates are written; null unless it holds dates
 * @param unit what is glued to its numbers; null if nothing is
 */
public record FormulaInput(
        String name,
        ColumnType type,
        boolean numeric,
        @JsonInclude(JsonInclude.Include.NON_NULL) DateText.@Nullable Order order,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NumberUnit unit) {

    /** What a cell tells. */
    public Kind kind() {
        return switch (type) {
            case NUMBER -> Kind.NUMBER;
            case YES_NO -> Kind.TRUTH;
            case DATE -> Kind.DATE;
            case CATEGORY, TEXT, ID, PICTURE -> Kind.TEXT;
        };
    }

    /** Whether cells can be read as numbers: words cannot. */
    public boolean hasNumbers() {
        return numeric || kind() != Kind.TEXT;
    }

    /** The moment that a text names, written as in this column; NaN if it names none. */
    public double moment(String text) {
        return DateText.parse(text, order == null ? DateText.Order.DAY_FIRST : order);
    }
}
