package org.netloom.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.netloom.core.formula.Node.Binary;
import org.netloom.core.formula.Node.Call;
import org.netloom.core.formula.Node.Membership;
import org.netloom.core.formula.Node.Name;
import org.netloom.core.formula.Node.Text;
import org.netloom.core.formula.Node.Truth;
import org.netloom.core.formula.Node.Unary;

/**
 * Words to a tree, by precedence climbing: or, and, not, comparisons, sums, products, signs, powers. As in most languages {@code -2 ^ 2}
 * is -4, and {@code 2 ^ 3 ^ 2} is 2 to the 9th.
 */
final class Parser {

    private static final int MOST_NESTED = 100;

    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int SIGNED = 7;
    private static final int POWER = 8;

    private static final Map<String, Integer> PRECEDENCE = Map.ofEntries(
            Map.entry("or", 1),
            Map.entry("and", 2),
            Map.entry("=", COMPARISON),
            Map.entry("!=", COMPARISON),
            Map.entry("<", COMPARISON),
            Map.entry("<=", COMPARISON),
            Map.entry(">", COMPARISON),
            Map.entry(">=", COMPARISON),
            Map.entry("in", COMPARISON),
            Map.entry("not", COMPARISON),
            Map.entry("+", 5),
            Map.entry("-", 5),
            Map.entry("*", 6),
            Map.entry("/", 6),
            Map.entry("%", 6),
            Map.entry("^", POWER));

    private final String formula;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(String formula) {
        this.formula = formula;
        this.tokens = Lexer.tokens(formula);
    }

    /** The tree of a formula, or a {@link Problem}. */
    static Node parse(String formula) {
        Parser parser = new Parser(formula);
        if (parser.peek().kind() == Token.Kind.END) {
            throw Problem.at("formula-empty", formula, 0, "");
        }
        Node tree = parser.expression(1);
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected();
        }
        return tree;
    }

    private Node expression(int least) {
        if (++depth > MOST_NESTED) {
            throw Problem.at("formula-too-deep", formula, peek().start(), "", MOST_NESTED);
        }
        Node left = prefixed();
        while (true) {
            Token sign = peek();
            String word = infix(sign);
            int precedence = PRECEDENCE.getOrDefault(word, 0);
            if (precedence < least) {
                depth--;
                return left;
            }
            left = infix(left, sign, word, precedence);
        }
    }

    private Node infix(Node left, Token sign, String word, int precedence) {
        if (precedence == COMPARISON && isCompared(left)) {
            throw Problem.at("formula-chained", formula, sign.start(), text(sign));
        }
        next++;
        if (word.equals("not")) {
            if (!peek().isWord("in")) {
                throw unexpected();
            }
            next++;
            Node member = membership(left);
            return new Unary("not", member, left.start(), member.end());
        }
        if (word.equals("in")) {
            return membership(left);
        }
        Node right = expression(precedence == POWER ? SIGNED : precedence + 1);
        return new Binary(word, left, right, left.start(), right.end());
    }

    /** In brackets a comparison is a yes or no of its own. */
    private boolean isCompared(Node left) {
        return (left instanceof Binary binary && binary.isComparison() || left instanceof Membership)
                && !tokens.get(next - 1).is(")");
    }

    private Node membership(Node left) {
        if (!peek().is("(")) {
            throw unexpected();
        }
        List<Node> choices = arguments();
        if (choices.isEmpty()) {
            throw unexpected();
        }
        return new Membership(left, choices, left.start(), tokens.get(next - 1).end());
    }

    private Node prefixed() {
        Token token = peek();
        if (token.is("-") || token.is("+")) {
            next++;
            Node part = expression(SIGNED);
            return token.is("+") ? part : new Unary("-", part, token.start(), part.end());
        }
        if (token.isWord("not")) {
            next++;
            Node part = expression(NOT);
            return new Unary("not", part, token.start(), part.end());
        }
        return primary();
    }

    private Node primary() {
        Token token = peek();
        switch (token.kind()) {
            case NUMBER -> {
                next++;
                return new Node.Number(Double.parseDouble(token.text()), token.start(), token.end());
            }
            case TEXT -> {
                next++;
                return new Text(token.text(), token.start(), token.end());
            }
            case QUOTED_NAME -> {
                next++;
                return new Name(token.text(), token.start(), token.end());
            }
            case NAME -> {
                return named(token);
            }
            default -> {
                if (!token.is("(")) {
                    throw unexpected();
                }
                next++;
                Node inner = expression(1);
                close(token);
                return inner;
            }
        }
    }

    private Node named(Token token) {
        if (token.isWord("and") || token.isWord("or") || token.isWord("in")) {
            throw unexpected();
        }
        next++;
        if (peek().is("(")) {
            List<Node> arguments = arguments();
            String function = token.text().toLowerCase(Locale.ROOT);
            return new Call(
                    function, arguments, token.start(), tokens.get(next - 1).end());
        }
        if (token.isWord("true") || token.isWord("false")) {
            return new Truth(token.isWord("true"), token.start(), token.end());
        }
        return new Name(token.text(), token.start(), token.end());
    }

    private List<Node> arguments() {
        Token opening = tokens.get(next++);
        List<Node> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(expression(1));
            while (peek().is(",")) {
                next++;
                arguments.add(expression(1));
            }
        }
        close(opening);
        return arguments;
    }

    private void close(Token opening) {
        if (peek().kind() == Token.Kind.END) {
            throw Problem.at("formula-unclosed", formula, opening.start(), "(", ")");
        }
        if (!peek().is(")")) {
            throw unexpected();
        }
        next++;
    }

    private Problem unexpected() {
        Token token = peek();
        return token.kind() == Token.Kind.END
                ? Problem.at("formula-incomplete", formula, token.start(), text(tokens.get(Math.max(0, next - 1))))
                : Problem.at("formula-unexpected", formula, token.start(), text(token));
    }

    private String text(Token token) {
        return formula.substring(token.start(), token.end());
    }

    private static String infix(Token token) {
        return switch (token.kind()) {
            case SIGN -> token.text();
            case NAME -> token.text().toLowerCase(Locale.ROOT);
            case NUMBER, TEXT, QUOTED_NAME, END -> "";
        };
    }

    private Token peek() {
        return tokens.get(next);
    }
}
