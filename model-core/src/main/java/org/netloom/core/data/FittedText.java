package org.netloom.core.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How texts become numbers: a token is its place in the vocabulary, counted from {@link #FIRST}.
 *
 * @param settings what a token is, and how many a text has
 * @param vocabulary the tokens that are known, the most frequent of the training rows first
 */
public record FittedText(TextSettings settings, List<String> vocabulary) {

    /** Stands behind the end of a text, and is masked. */
    public static final int PADDING = 0;

    /** Stands for a token that no training row has, or that is too rare. */
    public static final int UNKNOWN = 1;

    /** The number of the first token of the vocabulary. */
    public static final int FIRST = 2;

    public FittedText {
        vocabulary = List.copyOf(vocabulary);
    }

    /** How many numbers a token may be: the vocabulary, padding and unknown. */
    public int size() {
        return vocabulary.size() + FIRST;
    }

    /** The place of each token. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        vocabulary.forEach(token -> places.put(token, places.size() + FIRST));
        return places;
    }

    /** The tokens of a text, all of them. */
    public static List<String> tokens(TextSettings.Tokenizer tokenizer, String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(sign -> {
            String one = Character.toString(sign);
            if (tokenizer == TextSettings.Tokenizer.CHARACTER) {
                tokens.add(one);
            } else if (isPartOfWord(sign)) {
                word.appendCodePoint(Character.toLowerCase(sign));
            } else {
                endWord(word, tokens);
                if (!Character.isWhitespace(sign)) {
                    tokens.add(one);
                }
            }
        });
        endWord(word, tokens);
        return tokens;
    }

    /** Where no spaces stand between words, every character is one. */
    private static boolean isPartOfWord(int sign) {
        if (sign == '\'' || sign == '’') {
            return false;
        }
        boolean letter = Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
        return letter
                && !Character.isIdeographic(sign)
                && Character.UnicodeScript.of(sign) != Character.UnicodeScript.HIRAGANA
                && Character.UnicodeScript.of(sign) != Character.UnicodeScript.KATAKANA;
    }

    private static void endWord(StringBuilder word, List<String> tokens) {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }
}
