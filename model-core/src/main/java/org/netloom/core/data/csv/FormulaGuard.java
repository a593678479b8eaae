package org.netloom.core.data.csv;

import org.netloom.core.data.NumberText;

/**
 * Keeps spreadsheet programs from computing what a table only says. Text that begins like a formula is written with an apostrophe before
 * it, which they take for the sign of text, and which is taken away when the table is read here again.
 */
final class FormulaGuard {

    private static final String SIGNS = "=+-@\t\r";

    private FormulaGuard() {}

    /** A cell that no program takes for a formula; numbers are none. */
    static String guarded(String cell, boolean isNumber) {
        return isNumber || !looksLikeFormula(cell) ? cell : "'" + cell;
    }

    /** A cell of which nothing is known. */
    static String guarded(String cell) {
        return guarded(cell, isNumber(cell));
    }

    /** Whether a cell was guarded: without its first character it is as it was before. */
    static boolean isGuarded(String cell) {
        return cell.length() > 2
                && cell.charAt(0) == '\''
                && cell.charAt(cell.length() - 1) != '\''
                && looksLikeFormula(cell);
    }

    /** Whether a formula follows after any number of apostrophes; a sign alone is none. */
    private static boolean looksLikeFormula(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == '\'') {
            at++;
        }
        return at + 1 < cell.length() && SIGNS.indexOf(cell.charAt(at)) >= 0;
    }

    private static boolean isNumber(String cell) {
        return !Double.isNaN(NumberText.parse(cell, false)) || !Double.isNaN(NumberText.parse(cell, true));
    }
}
