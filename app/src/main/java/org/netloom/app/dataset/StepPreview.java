package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnOrigin;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.formula.Kind;

/**
 * What a formula would give.
 *
 * @param problems what is wrong with it, or worth knowing
 * @param kind what it tells; NUMBER if it cannot be read
 * @param rows how many rows there are
 * @param present in how many of them it has a result; for a condition, how many meet it
 * @param cells the first results, each with the line of its row
 */
record StepPreview(List<Diagnostic> problems, Kind kind, int rows, int present, List<Cell> cells) {

    private static final int SHOWN = 6;

    /** A result; the text is empty where there is none. */
    record Cell(int line, String text) {}

    boolean isUsable() {
        return problems.stream().noneMatch(Diagnostic::isError);
    }

    static StepPreview failed(List<Diagnostic> problems) {
        return new StepPreview(problems, Kind.NUMBER, 0, 0, List.of());
    }

    static StepPreview of(Column column, Table table, List<Diagnostic> remarks) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < Math.min(SHOWN, column.size()); row++) {
            cells.add(new Cell(table.lineOf(row), column.isMissing(row) ? "" : column.text(row)));
        }
        Kind kind = column.origin().map(ColumnOrigin::kind).orElse(Kind.NUMBER);
        return new StepPreview(remarks, kind, column.size(), column.size() - column.missingCount(), cells);
    }
}
