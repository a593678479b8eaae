package org.netloom.core.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides texts into pieces of words by merges that were learnt: byte-pair encoding as in R. Sennrich, B. Haddow, A. Birch: Neural
 * Machine Translation of Rare Words with Subword Units, ACL 2016, section 3.2.
 *
 * <p>Pairs are of characters with a mark at a word's end, as in the paper, and not of bytes as in GPT-2: a person sees the pieces in the
 * window, and half a Chinese character is nothing that one can read. What this costs is that a character which no training row has
 * is an unknown token, and how many there are of those is said.
 *
 * <p>A word is a run of letters and digits, in lower case; of Chinese and Japanese, too, so that characters that go together are joined.
 * Other signs are tokens of their own, without a mark. For one thread.
 */
public final class BytePairs {

    /** Stands behind the last character of a word, and may be joined with it. Signs of no word are divided, so it is never in a text. */
    public static final String END = "</w>";

    /** Where a run goes on longer, the next word begins: a cell without a space must not take for ever. */
    private static final int LONGEST_WORD = 64;

    /** The pieces of so many words are kept, since most words come again. */
    private static final int MOST_KEPT = 50_000;

    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, List<String>> known = new HashMap<>();

    /** @param merges in the order in which they were learnt: two pieces each, with a space in between */
    public BytePairs(List<String> merges) {
        merges.forEach(merge -> ranks.putIfAbsent(merge, ranks.size()));
    }

    /** The pieces of a text. */
    public List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (String word : words(text)) {
            List<String> pieces = known.get(word);
            if (pieces == null) {
                pieces = joined(characters(word));
                if (known.size() < MOST_KEPT) {
                    known.put(word, pieces);
                }
            }
            tokens.addAll(pieces);
        }
        return tokens;
    }

    /** The words and signs of a text, in which pairs are looked for. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String run : TextTokens.runs(text)) {
            int from = 0;
            while (run.codePointCount(from, run.length()) > LONGEST_WORD) {
                int to = run.offsetByCodePoints(from, LONGEST_WORD);
                words.add(run.substring(from, to));
                from = to;
            }
            words.add(run.substring(from));
        }
        return words;
    }

    /** The characters of a word and the mark behind them; a sign alone. */
    public static List<String> characters(String word) {
        List<String> characters = TextTokens.characters(word);
        if (TextTokens.isPartOfWord(word.codePointAt(0))) {
            characters.add(END);
        }
        return characters;
    }

    /** Joins what was learnt first, wherever it stands, until nothing is left to be joined. */
    private List<String> joined(List<String> pieces) {
        while (pieces.size() > 1) {
            int first = Integer.MAX_VALUE;
            int at = -1;
            for (int i = 0; i + 1 < pieces.size(); i++) {
                int rank = ranks.getOrDefault(pieces.get(i) + " " + pieces.get(i + 1), Integer.MAX_VALUE);
                if (rank < first) {
                    first = rank;
                    at = i;
                }
            }
            if (at < 0) {
                break;
            }
            pieces = joined(pieces, pieces.get(at), pieces.get(at + 1));
        }
        return List.copyOf(pieces);
    }

    /** The same pieces with two of them joined wherever they stand side by side, from the left. */
    public static List<String> joined(List<String> pieces, String left, String right) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            boolean pair = i + 1 < pieces.size()
                    && pieces.get(i).equals(left)
                    && pieces.get(i + 1).equals(right);
            joined.add(pair ? left + right : pieces.get(i));
            i += pair ? 1 : 0;
        }
        return joined;
    }
}
