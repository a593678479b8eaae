package org.netloom.core.formula;

import org.jspecify.annotations.Nullable;

/**
 * A part of a formula that is bound to columns, in every way in which it can be read.
 *
 * @param kind what it tells
 * @param numbers as numbers; null if it has none
 * @param truths as yes and no; null if it is neither
 * @param texts as text; null if it is none
 * @param column the column that dates in it are written like; null if it has none
 * @param node where it stands
 */
record Typed(
        Kind kind,
        Code.@Nullable Numbers numbers,
        Code.@Nullable Numbers truths,
        Code.@Nullable Texts texts,
        @Nullable FormulaColumn column,
        Node node) {

    static Typed number(Code.Numbers code, Node node) {
        return new Typed(Kind.NUMBER, code, null, null, null, node);
    }

    static Typed truth(Code.Numbers code, Node node) {
        return new Typed(Kind.TRUTH, code, code, null, null, node);
    }

    static Typed text(Code.Texts code, Node node) {
        return new Typed(Kind.TEXT, null, null, code, null, node);
    }

    static Typed date(Code.Numbers code, @Nullable FormulaColumn column, Node node) {
        return new Typed(Kind.DATE, code, null, null, column, node);
    }

    /** A text that stands in the formula itself. */
    boolean isLiteral() {
        return node instanceof Node.Text;
    }
}
