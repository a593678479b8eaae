package org.netloom.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a formula into words. Signs as a Chinese keyboard or a word processor writes them mean the same as the plain ones. */
final class Lexer {

    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry('（', "("),
            Map.entry('）', ")"),
            Map.entry('，', ","),
            Map.entry('；', ","),
            Map.entry(';', ","),
            Map.entry('＋', "+"),
            Map.entry('－', "-"),
            Map.entry('−', "-"),
            Map.entry('＊', "*"),
            Map.entry('×', "*"),
            Map.entry('÷', "/"),
            Map.entry('＝', "="),
            Map.entry('＜', "<"),
            Map.entry('＞', ">"),
            Map.entry('≤', "<="),
            Map.entry('≥', ">="),
            Map.entry('≠', "!="));

    private static final List<String> LONG_SIGNS = List.of("<=", ">=", "!=", "<>", "==", "&&", "||", "**");
    private static final Map<String, String> PLAIN =
            Map.of("<>", "!=", "==", "=", "**", "^", "&&", "and", "||", "or", "!", "not");
    private static final String SHORT_SIGNS = "+-*/%^()=<>,!";
    private static final String QUOTES = "\"'“‘";
    private static final String CLOSING = "\"'”’";

    private final String formula;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String formula) {
        this.formula = formula;
    }

    /** The words, and one that stands for the end. */
    static List<Token> tokens(String formula) {
        Lexer lexer = new Lexer(formula);
        while (lexer.at < formula.length()) {
            lexer.next();
        }
        lexer.add(Token.Kind.END, "", formula.length());
        return lexer.tokens;
    }

    private void next() {
        char letter = formula.charAt(at);
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            at++;
        } else if (QUOTES.indexOf(letter) >= 0) {
            quoted(CLOSING.charAt(QUOTES.indexOf(letter)), Token.Kind.TEXT);
        } else if (letter == '`') {
            quoted('`', Token.Kind.QUOTED_NAME);
        } else if (letter == '[') {
            quoted(']', Token.Kind.QUOTED_NAME);
        } else if (isDigit(letter) || letter == '.' && at + 1 < formula.length() && isDigit(formula.charAt(at + 1))) {
            number();
        } else if (isStart(letter)) {
            int end = at;
            while (end < formula.length() && isOfName(formula.charAt(end))) {
                end++;
            }
            add(Token.Kind.NAME, formula.substring(at, end), end);
        } else {
            sign(letter);
        }
    }

    private void sign(char letter) {
        for (String sign : LONG_SIGNS) {
            if (formula.startsWith(sign, at)) {
                addSign(sign, at + 2);
                return;
            }
        }
        String known = SIGNS.get(letter);
        if (known != null) {
            addSign(known, at + 1);
        } else if (SHORT_SIGNS.indexOf(letter) >= 0) {
            addSign(String.valueOf(letter), at + 1);
        } else {
            throw Problem.at("formula-sign", formula, at, new String(Character.toChars(formula.codePointAt(at))));
        }
    }

    private void addSign(String sign, int end) {
        String plain = PLAIN.getOrDefault(sign, sign);
        add(Character.isLetter(plain.charAt(0)) ? Token.Kind.NAME : Token.Kind.SIGN, plain, end);
    }

    /** A closing quote that stands twice is one of the text. */
    private void quoted(char closing, Token.Kind kind) {
        StringBuilder text = new StringBuilder();
        for (int end = at + 1; end < formula.length(); end++) {
            char letter = formula.charAt(end);
            if (letter != closing) {
                text.append(letter);
            } else if (end + 1 < formula.length() && formula.charAt(end + 1) == closing) {
                text.append(letter);
                end++;
            } else {
                add(kind, text.toString(), end + 1);
                return;
            }
        }
        throw Problem.at("formula-unclosed", formula, at, String.valueOf(formula.charAt(at)), String.valueOf(closing));
    }

    private void number() {
        int end = digits(at);
        if (end < formula.length() && formula.charAt(end) == '.') {
            end = digits(end + 1);
        }
        if (end < formula.length() && (formula.charAt(end) == 'e' || formula.charAt(end) == 'E')) {
            boolean signed =
                    end + 1 < formula.length() && (formula.charAt(end + 1) == '-' || formula.charAt(end + 1) == '+');
            int exponent = digits(end + (signed ? 2 : 1));
            end = exponent > end + (signed ? 2 : 1) ? exponent : end;
        }
        add(Token.Kind.NUMBER, formula.substring(at, end), end);
    }

    private int digits(int from) {
        int end = from;
        while (end < formula.length() && isDigit(formula.charAt(end))) {
            end++;
        }
        return end;
    }

    private void add(Token.Kind kind, String text, int end) {
        tokens.add(new Token(kind, text, at, end));
        at = end;
    }

    /** Whether a text is one name as it stands. */
    static boolean isName(String text) {
        return !text.isEmpty() && isStart(text.charAt(0)) && text.chars().allMatch(letter -> isOfName((char) letter));
    }

    private static boolean isStart(char letter) {
        return Character.isLetter(letter) || letter == '_';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isOfName(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '.' || letter == '$';
    }
}
