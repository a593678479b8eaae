package org.netloom.core.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How texts become numbers: a token is its place in the vocabulary, counted from {@link #FIRST}.
 *
 * @param settings what a token is, and how many a text has
 * @param vocabulary the tokens that are known, the most frequent of the training rows first; of byte pairs the characters first, and then
 *     what they are joined to, in the order of the merges
 * @param merges what is joined, see {@link BytePairs}; empty for words and characters
 */
public record FittedText(
        TextSettings settings,
        List<String> vocabulary,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> merges) {

    /** Stands behind the end of a text, and is masked. */
    public static final int PADDING = 0;

    /** Stands for a token that no training row has, or that is too rare. */
    public static final int UNKNOWN = 1;

    /** The number of the first token of the vocabulary. */
    public static final int FIRST = 2;

    /** @param merges absent in models of before there were any */
    public FittedText(TextSettings settings, List<String> vocabulary, @Nullable List<String> merges) {
        this.settings = settings;
        this.vocabulary = List.copyOf(vocabulary);
        this.merges = merges == null ? List.of() : List.copyOf(merges);
    }

    /** Words or characters. */
    public FittedText(TextSettings settings, List<String> vocabulary) {
        this(settings, vocabulary, List.of());
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

    /** What divides texts into all of their tokens. For one thread; to be kept for as many texts as there are. */
    public Function<String, List<String>> divider() {
        return settings.tokenizer() == TextSettings.Tokenizer.BYTE_PAIR
                ? new BytePairs(merges)::tokens
                : text -> tokens(settings.tokenizer(), text);
    }

    /** The tokens of a text, all of them; of byte pairs the words and signs that pairs are looked for in. */
    public static List<String> tokens(TextSettings.Tokenizer tokenizer, String text) {
        return switch (tokenizer) {
            case WORD -> TextTokens.words(text);
            case CHARACTER -> TextTokens.characters(text);
            case BYTE_PAIR -> TextTokens.runs(text);
        };
    }
}
