package org.netloom.core.data.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.NumberText;
import org.netloom.core.data.NumberUnit;
import org.netloom.core.diagnose.Diagnostic;

/** Finds columns of words that would be numbers with the other decimal sign: a file has one, and some have columns of either. Pure. */
final class OtherDecimals {

    private static final int LOOKED_AT = 200;
    private static final double NEARLY_ALL = 0.9;

    private OtherDecimals() {}

    /** @param comma whether the file is read with a decimal comma */
    static Optional<Diagnostic> remark(ColumnProfile column, Column cells, boolean comma) {
        if (column.type() == ColumnType.NUMBER || column.type() == ColumnType.DATE) {
            return Optional.empty();
        }
        List<String> some = IntStream.range(0, cells.size())
                .mapToObj(cells::cell)
                .filter(Objects::nonNull)
                .limit(LOOKED_AT)
                .toList();
        List<String> numbers = some.stream()
                .filter(cell -> isNumber(cell, !comma) && !isNumber(cell, comma))
                .toList();
        return some.isEmpty() || numbers.size() < NEARLY_ALL * some.size()
                ? Optional.empty()
                : Optional.of(Diagnostic.warning("decimal-sign-other", column.name(), numbers.get(0), comma ? 1 : 0));
    }

    private static boolean isNumber(String cell, boolean comma) {
        return !Double.isNaN(NumberText.parse(NumberUnit.without(cell), comma));
    }
}
