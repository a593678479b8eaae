package org.netloom.core.formula;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.netloom.core.diagnose.Outcome;

/**
 * A formula over columns, such as {@code fare / (sibsp + parch + 1)} or {@code if(age < 16, "child", sex)}.
 *
 * <p>Numbers, texts in quotes, columns by name (in back-quotes or brackets if the name is not a plain word), {@code + - * / % ^},
 * {@code = != < <= > >=}, {@code in (…)}, {@code and or not}, and the functions of {@link #functions()}. Upper and lower case are the
 * same in words of the language. What is computed from a missing cell is missing, as is what is not a finite number.
 *
 * <p>Every mistake is a diagnostic {@code formula-…}: its first argument is the formula, the second the place in it, counted from 1,
 * the third what stands there.
 */
public final class Formula {

    private final String text;
    private final Node tree;

    private Formula(String text, Node tree) {
        this.text = text;
        this.tree = tree;
    }

    /** Reads a formula. */
    public static Outcome<Formula> parse(String text) {
        try {
            return Outcome.of(new Formula(text, Parser.parse(text)));
        } catch (Problem problem) {
            return Outcome.failed(problem.diagnostic());
        }
    }

    /** The columns that a formula asks, in the order in which it does, by the names that they have. */
    public Outcome<List<String>> columns(List<String> names) {
        try {
            return Outcome.of(new Names(text, names).in(tree));
        } catch (Problem problem) {
            return Outcome.failed(problem.diagnostic());
        }
    }

    /** Finds the columns of a formula among those there are. A column is asked for its numbers at once, and not again. */
    public Outcome<BoundFormula> bind(Collection<? extends FormulaColumn> columns, int rows) {
        Binder binder = new Binder(text, List.copyOf(columns));
        try {
            return Outcome.of(new BoundFormula(binder.bind(tree), binder.used(), rows));
        } catch (Problem problem) {
            return Outcome.failed(problem.diagnostic());
        }
    }

    /** How each function is called, such as {@code round(x, digits)}. */
    public static List<String> functions() {
        return List.copyOf(Functions.USAGE.values());
    }

    /** A column's name as it is written in a formula. */
    public static String quoted(String column) {
        boolean plain = Lexer.isName(column)
                && !List.of("and", "or", "not", "in", "true", "false").contains(column.toLowerCase(Locale.ROOT));
        return plain ? column : "`" + column.replace("`", "``") + "`";
    }

    /** A text as it is written in a formula. */
    public static String quotedText(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String toString() {
        return text;
    }
}
