package org.netloom.core.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.netloom.core.formula.Code.Numbers;
import org.netloom.core.formula.Code.Texts;
import org.netloom.core.formula.Node.Binary;
import org.netloom.core.formula.Node.Call;
import org.netloom.core.formula.Node.Membership;
import org.netloom.core.formula.Node.Name;
import org.netloom.core.formula.Node.Text;
import org.netloom.core.formula.Node.Truth;
import org.netloom.core.formula.Node.Unary;

/** Binds the tree of a formula to columns: finds them, and says where kinds do not go together. Used for one formula. */
final class Binder {

    private final String formula;
    private final List<FormulaColumn> columns;
    private final Names names;
    private final Map<String, FormulaColumn> used = new LinkedHashMap<>();

    Binder(String formula, List<FormulaColumn> columns) {
        this.formula = formula;
        this.columns = columns;
        this.names =
                new Names(formula, columns.stream().map(FormulaColumn::name).toList());
    }

    /** The columns that the formula asks, in the order in which it does. */
    List<FormulaColumn> used() {
        return List.copyOf(used.values());
    }

    Typed bind(Node node) {
        if (node instanceof Node.Number number) {
            return Typed.number(Operators.constant(number.value()), node);
        } else if (node instanceof Text text) {
            return Typed.text(Operators.constant(text.text()), node);
        } else if (node instanceof Truth truth) {
            return Typed.truth(Operators.constant(truth.value() ? 1 : 0), node);
        } else if (node instanceof Name name) {
            return column(name);
        } else if (node instanceof Unary unary) {
            Typed part = bind(unary.part());
            return unary.sign().equals("-")
                    ? Typed.number(Operators.map("-", numbers(part), number -> -number), node)
                    : Typed.truth(Operators.map("1 - ", truths(part), truth -> 1 - truth), node);
        } else if (node instanceof Binary binary) {
            return binary(binary);
        } else if (node instanceof Membership membership) {
            return membership(membership);
        }
        return new Calls(this, formula).bind((Call) node);
    }

    private Typed column(Name name) {
        FormulaColumn column = find(name);
        used.putIfAbsent(column.name(), column);
        Texts texts = new Texts(column.java(FormulaColumn.As.TEXT), (from, to, out) -> {
            for (int i = 0; i < to - from; i++) {
                out[i] = column.text(from + i);
            }
        });
        Numbers numbers =
                column.hasNumbers() ? Operators.cells(column.java(FormulaColumn.As.NUMBER), column.numbers()) : null;
        Numbers truths = column.kind() == Kind.TRUTH
                ? Operators.cells(column.java(FormulaColumn.As.TRUTH), column.truths())
                : null;
        return new Typed(column.kind(), numbers, truths, texts, column, name);
    }

    private FormulaColumn find(Name name) {
        String found = names.resolve(name);
        return columns.stream()
                .filter(column -> column.name().equals(found))
                .findFirst()
                .orElseThrow();
    }

    private Typed binary(Binary node) {
        Typed left = bind(node.left());
        Typed right = bind(node.right());
        if (node.isComparison()) {
            return Typed.truth(comparison(node, left, right), node);
        }
        if (node.sign().equals("and") || node.sign().equals("or")) {
            return Typed.truth(
                    Operators.logic(truths(left), truths(right), node.sign().equals("and")), node);
        }
        DoubleBinaryOperator operator =
                switch (node.sign()) {
                    case "+" -> Double::sum;
                    case "-" -> (one, other) -> one - other;
                    case "*" -> (one, other) -> one * other;
                    case "/" -> (one, other) -> one / other;
                    case "%" -> Functions::remainder;
                    default -> Math::pow;
                };
        String java =
                switch (node.sign()) {
                    case "%" -> "Formulas.remainder";
                    case "^" -> "Formulas.power";
                    default -> node.sign();
                };
        return Typed.number(Operators.combine(java, numbers(left), numbers(right), operator), node);
    }

    private Typed membership(Membership node) {
        Typed part = bind(node.part());
        Numbers any = Operators.constant(0);
        for (Node choice : node.choices()) {
            Binary same = new Binary("=", node.part(), choice, choice.start(), choice.end());
            any = Operators.logic(any, comparison(same, part, bind(choice)), false);
        }
        return Typed.truth(any, node);
    }

    private Numbers comparison(Binary node, Typed left, Typed right) {
        boolean equality = node.sign().equals("=") || node.sign().equals("!=");
        if (left.kind() == Kind.DATE && right.isLiteral()) {
            return ordered(node, numbers(left), moment(left, right));
        }
        if (right.kind() == Kind.DATE && left.isLiteral()) {
            return ordered(node, moment(right, left), numbers(right));
        }
        Texts one = left.texts();
        Texts other = right.texts();
        boolean textual = left.kind() == Kind.TEXT && right.kind() == Kind.TEXT
                || left.isLiteral() && right.kind() != Kind.NUMBER
                || right.isLiteral() && left.kind() != Kind.NUMBER;
        if (equality && textual && one != null && other != null) {
            boolean same = node.sign().equals("=");
            return Operators.compare(
                    same ? "Formulas.same" : "Formulas.different", one, other, (a, b) -> a.equals(b) == same);
        }
        if (left.kind() == Kind.TRUTH && right.kind() == Kind.TRUTH && equality) {
            return ordered(node, truths(left), truths(right));
        }
        return ordered(node, numbers(left), numbers(right));
    }

    private Numbers moment(Typed date, Typed literal) {
        String text = ((Text) literal.node()).text();
        FormulaColumn column = date.column();
        double moment = column == null ? Double.NaN : column.moment(text.strip());
        if (Double.isNaN(moment)) {
            throw Problem.at("formula-no-date", formula, literal.node().start(), text);
        }
        return Operators.constant(moment);
    }

    private static Numbers ordered(Binary node, Numbers left, Numbers right) {
        String java =
                switch (node.sign()) {
                    case "=" -> "Formulas.same";
                    case "!=" -> "Formulas.different";
                    case "<" -> "Formulas.less";
                    case "<=" -> "Formulas.atMost";
                    case ">" -> "Formulas.greater";
                    default -> "Formulas.atLeast";
                };
        return Operators.combine(java, left, right, order(node.sign()));
    }

    private static DoubleBinaryOperator order(String sign) {
        return switch (sign) {
            case "=" -> (one, other) -> one == other ? 1 : 0;
            case "!=" -> (one, other) -> one != other ? 1 : 0;
            case "<" -> (one, other) -> one < other ? 1 : 0;
            case "<=" -> (one, other) -> one <= other ? 1 : 0;
            case ">" -> (one, other) -> one > other ? 1 : 0;
            default -> (one, other) -> one >= other ? 1 : 0;
        };
    }

    Numbers numbers(Typed part) {
        Numbers found = part.numbers();
        return found != null ? found : fail("formula-needs-number", part);
    }

    Numbers truths(Typed part) {
        Numbers found = part.truths();
        return found != null ? found : fail("formula-needs-condition", part);
    }

    Texts texts(Typed part) {
        Texts found = part.texts();
        return found != null ? found : fail("formula-needs-text", part);
    }

    <T> T fail(String code, Typed part) {
        throw Problem.at(code, formula, part.node().start(), said(part.node()), example(part.column()));
    }

    /** A cell that a person can compare with. */
    private static String example(@Nullable FormulaColumn column) {
        return column == null ? "" : column.example();
    }

    String said(Node node) {
        return formula.substring(node.start(), node.end());
    }
}
