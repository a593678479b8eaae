package org.netloom.core.formula;

import java.util.List;

/** A part of a formula; start and end say where it stands. */
sealed interface Node {

    int start();

    int end();

    record Number(double value, int start, int end) implements Node {}

    record Text(String text, int start, int end) implements Node {}

    record Truth(boolean value, int start, int end) implements Node {}

    record Name(String name, int start, int end) implements Node {}

    /** A sign before one part: {@code -} or {@code not}. */
    record Unary(String sign, Node part, int start, int end) implements Node {}

    /** A sign between two parts. */
    record Binary(String sign, Node left, Node right, int start, int end) implements Node {

        boolean isComparison() {
            return List.of("=", "!=", "<", "<=", ">", ">=").contains(sign);
        }
    }

    /** Whether a part is one of several. */
    record Membership(Node part, List<Node> choices, int start, int end) implements Node {}

    record Call(String function, List<Node> arguments, int start, int end) implements Node {}
}
