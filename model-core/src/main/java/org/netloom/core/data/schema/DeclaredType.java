package org.netloom.core.data.schema;

import java.util.Optional;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Reason;

/** What a column is whose file states its type. */
final class DeclaredType {

    private DeclaredType() {}

    /**
     * The stated type where the cells allow it.
     *
     * @param hasNumbers whether most cells are numbers
     * @param seen what the cells look like
     */
    static TypeInference.Guess of(Column column, boolean hasNumbers, TypeInference.Guess seen) {
        Optional<ColumnType> declared = column.declared();
        return declared.isPresent() && allows(declared.get(), hasNumbers, seen.type())
                ? new TypeInference.Guess(
                        seen.type() == ColumnType.YES_NO && declared.get() == ColumnType.CATEGORY
                                ? ColumnType.YES_NO
                                : declared.get(),
                        Reason.of("type-declared"))
                : seen;
    }

    /** No declaration tells names of rows from what one can learn from, so that is left to the cells, as is a column whose cells are something else altogether. */
    private static boolean allows(ColumnType declared, boolean hasNumbers, ColumnType seen) {
        if (seen == ColumnType.ID) {
            return false;
        }
        return switch (declared) {
            case NUMBER -> hasNumbers;
            case DATE -> seen == ColumnType.DATE;
            default -> true;
        };
    }
}
