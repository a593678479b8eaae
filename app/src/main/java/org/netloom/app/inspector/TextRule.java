package org.netloom.app.inspector;

import java.util.List;
import java.util.Optional;

/**
 * How a value is written into a field and read from it.
 *
 * @param <T> the type of the value
 */
interface TextRule<T> {

    /**
     * What came of reading a text.
     *
     * @param value what the text means; empty if it means nothing
     * @param complaint what is wrong with it, be it that it means nothing or that its value is out of range
     */
    record Reading<T>(Optional<T> value, Optional<Complaint> complaint) {
        static <T> Reading<T> good(T value) {
            return new Reading<>(Optional.of(value), Optional.empty());
        }
    }

    /** A message that says what is expected. */
    record Complaint(String key, List<Object> arguments) {
        static Complaint of(String key, Object... arguments) {
            return new Complaint(key, List.of(arguments));
        }
    }

    /** The text of a value. */
    String show(T value);

    /** The value of a text. */
    Reading<T> read(String text);

    /** The value some steps further up, or down if negative; the same if there are no steps. */
    default T step(T value, int steps) {
        return value;
    }

    /** Whether the arrows step through the values. */
    default boolean hasSteps() {
        return false;
    }
}
