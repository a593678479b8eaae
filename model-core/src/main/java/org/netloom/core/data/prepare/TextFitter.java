package org.netloom.core.data.prepare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.netloom.core.data.Column;
import org.netloom.core.data.FittedText;
import org.netloom.core.data.TextSettings;

/** Learns a vocabulary from training rows, and no others: the most frequent tokens, of equals the first by their letters. */
final class TextFitter {

    private TextFitter() {}

    static FittedText fit(TextSettings settings, Column column, int[] rows) {
        if (settings.tokenizer() == TextSettings.Tokenizer.BYTE_PAIR) {
            return BytePairFitter.fit(settings, column, rows);
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int row : rows) {
            String cell = column.cell(row);
            if (cell != null) {
                List<String> tokens = FittedText.tokens(settings.tokenizer(), cell);
                tokens.stream().limit(settings.length()).forEach(token -> counts.merge(token, 1, Integer::sum));
            }
        }
        return new FittedText(
                settings, byFrequency(counts).limit(settings.vocabulary()).toList());
    }

    /** The most frequent first, of equals the first by their letters. */
    static Stream<String> byFrequency(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
