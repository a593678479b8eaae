package org.netloom.core.data;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Pairs of answers that mean no and yes, in this order. */
public final class YesNoWords {

    private static final List<List<String>> PAIRS = List.of(
            List.of("0", "1"),
            List.of("0.0", "1.0"),
            List.of("no", "yes"),
            List.of("false", "true"),
            List.of("n", "y"),
            List.of("f", "t"),
            List.of("off", "on"),
            List.of("-1", "1"),
            List.of("negative", "positive"),
            List.of("absent", "present"),
            List.of("否", "是"),
            List.of("无", "有"),
            List.of("假", "真"),
            List.of("阴性", "阳性"));

    private YesNoWords() {}

    /** The two texts of a column, no first, if they are such a pair. */
    public static Optional<List<String>> order(Collection<String> texts) {
        if (texts.size() != 2) {
            return Optional.empty();
        }
        List<String> two = List.copyOf(texts);
        for (List<String> pair : PAIRS) {
            String first = two.get(0).toLowerCase(Locale.ROOT);
            String second = two.get(1).toLowerCase(Locale.ROOT);
            if (Set.of(first, second).equals(Set.copyOf(pair))) {
                return Optional.of(first.equals(pair.get(0)) ? two : List.of(two.get(1), two.get(0)));
            }
        }
        return Optional.empty();
    }
}
