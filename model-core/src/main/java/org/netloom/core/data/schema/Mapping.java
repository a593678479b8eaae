package org.netloom.core.data.schema;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.data.Column;

/**
 * How the values of one column belong to those of another, where each of the first has only one of the second.
 *
 * @param rows in which both have a value
 * @param from different values of the first column
 * @param to different values of the second column that belong to them
 * @param rarest rows of the rarest of those values of the second column
 * @param oneSided rows in which only one of them has a value
 */
record Mapping(int rows, int from, int to, int rarest, int oneSided, String exampleFrom, String exampleTo) {

    /** More different values than this are no code for classes. */
    private static final int MOST_VALUES = 100;

    /** What happens less often may agree by chance. */
    private static final int FEWEST_ROWS = 3;

    /** Nothing if a value of the first column stands beside two values of the second, or if there are too many values. */
    static Optional<Mapping> between(Column first, Column second) {
        Map<String, String> partner = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        int rows = 0;
        int oneSided = 0;
        for (int row = 0; row < first.size(); row++) {
            String one = first.cell(row);
            String other = second.cell(row);
            if (one == null || other == null) {
                oneSided += one == other ? 0 : 1;
                continue;
            }
            rows++;
            counts.merge(other, 1, Integer::sum);
            String known = partner.putIfAbsent(one, other);
            if (known != null && !known.equals(other) || partner.size() > MOST_VALUES) {
                return Optional.empty();
            }
        }
        if (partner.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, String> example = Collections.min(partner.entrySet(), Map.Entry.comparingByKey());
        return Optional.of(new Mapping(
                rows,
                partner.size(),
                counts.size(),
                Collections.min(counts.values()),
                oneSided,
                example.getKey(),
                example.getValue()));
    }

    /**
     * Whether the first holds the second under another name, in all rows but a few that are missing.
     *
     * @param mostNames how many values of the first there may be for each of the second: a good feature that tells the second
     *     without an error has more
     */
    boolean determines(int mostNames) {
        return to > 1 && from <= mostNames * to && rarest >= FEWEST_ROWS && oneSided * 10 <= rows;
    }

    /** Whether they are two names for the same thing. */
    boolean isOneToOne() {
        return from == to && from > 1 && oneSided == 0;
    }
}
