package org.netloom.core.data;

/**
 * How rows with one value in a column become one sample: a sequence of as many steps as it has rows, with one answer. Immutable.
 *
 * @param id the column that tells sequences apart
 * @param order the column that orders the rows of a sequence; empty for the order of the file
 * @param longest how many rows of a sequence are read at most, 1 to {@value WindowSettings#LONGEST}; {@value #AS_TRAINED} for what the training
 *     sequences ask for
 */
public record SequenceSettings(String id, String order, int longest) {

    /** As many rows as the sequences of the training have. */
    public static final int AS_TRAINED = 0;

    public SequenceSettings {
        if (longest != AS_TRAINED && !WindowSettings.isPossible(longest)) {
            throw new IllegalArgumentException("Sequences of " + longest);
        }
    }

    /** A copy that tells sequences apart by another column. */
    public SequenceSettings withId(String value) {
        return new SequenceSettings(value, order, longest);
    }

    /** A copy whose rows are in another order. */
    public SequenceSettings withOrder(String value) {
        return new SequenceSettings(id, value, longest);
    }

    /** A copy that reads more or fewer rows. */
    public SequenceSettings withLongest(int value) {
        return new SequenceSettings(id, order, value);
    }
}
