package org.netloom.core.data.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.Column;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/** Cells of a column of numbers that are neither missing nor a number. */
public final class MalformedCells {

    static final int SHOWN_LINES = 5;

    private MalformedCells() {}

    /** How many there are and on which lines of the file, if there are any. */
    public static Optional<Diagnostic> remark(Table table, Column column) {
        List<Integer> lines = new ArrayList<>();
        int count = 0;
        double[] numbers = column.numbers();
        for (int row = 0; row < numbers.length; row++) {
            if (Double.isNaN(numbers[row]) && !column.isMissing(row)) {
                count++;
                if (lines.size() < SHOWN_LINES) {
                    lines.add(table.lineOf(row));
                }
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(remark(column.name(), count, lines));
    }

    static Diagnostic remark(String column, int count, List<Integer> lines) {
        return Diagnostic.warning("cells-no-number", column, count, Lines.text(lines, count));
    }
}
