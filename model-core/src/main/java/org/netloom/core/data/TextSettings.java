package org.netloom.core.data;

/**
 * How texts become tokens. Immutable.
 *
 * @param tokenizer what a token is
 * @param vocabulary how many different tokens are known at most, 1 to {@value #LARGEST}: the most frequent of the training rows
 * @param length after how many tokens a text is cut off, 1 to {@value #LONGEST}; shorter ones are padded
 */
public record TextSettings(Tokenizer tokenizer, int vocabulary, int length) {

    /** More tokens than any network here could learn a vector for. */
    public static final int LARGEST = 100_000;

    /** More steps than any network here could read. */
    public static final int LONGEST = 2_000;

    /** What a token is. The words are the messages {@code tokenizer.NAME}. */
    public enum Tokenizer {
        /** Letters and digits that stand together, in lower case, and every other sign by itself; of Chinese and Japanese every character. */
        WORD,
        /** Every character, spaces too. */
        CHARACTER,
        /** Pieces of words: characters that often stand side by side in the training rows are joined, see {@link BytePairs}. */
        BYTE_PAIR
    }

    public TextSettings {
        if (vocabulary < 1 || vocabulary > LARGEST || length < 1 || length > LONGEST) {
            throw new IllegalArgumentException(vocabulary + " tokens, " + length + " a text");
        }
    }

    /** A copy with other tokens. */
    public TextSettings withTokenizer(Tokenizer value) {
        return new TextSettings(value, vocabulary, length);
    }

    /** A copy that knows more or fewer tokens. */
    public TextSettings withVocabulary(int value) {
        return new TextSettings(tokenizer, value, length);
    }

    /** A copy that cuts texts off later or earlier. */
    public TextSettings withLength(int value) {
        return new TextSettings(tokenizer, vocabulary, value);
    }
}
