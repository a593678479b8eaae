package org.netloom.core.formula;

/**
 * A word of a formula.
 *
 * @param kind what it is
 * @param text what it means: a name without its quotes, a sign in its plain form
 * @param start where it begins, from 0
 * @param end behind its last letter
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        /** A column in back-quotes or brackets: never a function, never a word of the language. */
        QUOTED_NAME,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }
}
