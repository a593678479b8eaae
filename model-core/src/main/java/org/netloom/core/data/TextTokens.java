package org.netloom.core.data;

import java.util.ArrayList;
import java.util.List;

/** What texts are taken apart into: characters, words, or the runs in which byte pairs are looked for. */
public final class TextTokens {

    private TextTokens() {}

    /** Every character is a token, spaces too. */
    public static List<String> characters(String text) {
        List<String> tokens = new ArrayList<>();
        text.codePoints().forEach(sign -> tokens.add(Character.toString(sign)));
        return tokens;
    }

    /**
     * Letters and digits that stand together are a token, in lower case, and every other sign by itself. Of Chinese and Japanese every character
     * is one, since no spaces stand between words.
     */
    public static List<String> words(String text) {
        return joined(text, true);
    }

    /** Words, of which those of Chinese and Japanese are as long as the others: what belongs together in them is not known yet. */
    public static List<String> runs(String text) {
        return joined(text, false);
    }

    private static List<String> joined(String text, boolean apart) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (isPartOfWord(sign) && !(apart && standsAlone(sign))) {
                word.appendCodePoint(Character.toLowerCase(sign));
            } else {
                endWord(word, tokens);
                if (!Character.isWhitespace(sign)) {
                    tokens.add(Character.toString(sign));
                }
            }
        });
        endWord(word, tokens);
        return tokens;
    }

    /** Whether a sign is a letter, a digit, or an accent over one. */
    public static boolean isPartOfWord(int sign) {
        return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean standsAlone(int sign) {
        return Character.isIdeographic(sign)
                || Character.UnicodeScript.of(sign) == Character.UnicodeScript.HIRAGANA
                || Character.UnicodeScript.of(sign) == Character.UnicodeScript.KATAKANA;
    }

    private static void endWord(StringBuilder word, List<String> tokens) {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }
}
