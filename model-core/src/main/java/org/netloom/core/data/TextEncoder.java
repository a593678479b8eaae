package org.netloom.core.data;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Turns texts into the numbers of their tokens. */
final class TextEncoder {

    private TextEncoder() {}

    /** The texts of rows. One without a token is a single unknown one. */
    static FeatureRows encode(FittedText text, Column column, int[] rows) {
        Map<String, Integer> places = text.places();
        Function<String, List<String>> divider = text.divider();
        IntStream.Builder tokens = IntStream.builder();
        int[] starts = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            int[] numbers = numbers(text, places, divider.apply(column.text(rows[i])));
            for (int number : numbers) {
                tokens.add(number);
            }
            starts[i + 1] = starts[i] + numbers.length;
        }
        return new TokenRows(tokens.build().toArray(), starts, text.settings().length());
    }

    private static int[] numbers(FittedText text, Map<String, Integer> places, List<String> tokens) {
        return tokens.isEmpty()
                ? new int[] {FittedText.UNKNOWN}
                : tokens.stream()
                        .limit(text.settings().length())
                        .mapToInt(token -> places.getOrDefault(token, FittedText.UNKNOWN))
                        .toArray();
    }
}
