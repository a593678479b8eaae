package org.netloom.app.inspector;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Whole numbers.
 *
 * @param minimum the smallest valid value, inclusive
 * @param maximum the largest valid value, inclusive
 * @param smallest below it the type of the value cannot go
 * @param largest above it the type of the value cannot go
 * @param narrow from the number to the value
 */
record WholeRule<T extends Number>(long minimum, long maximum, long smallest, long largest, LongFunction<T> narrow)
        implements TextRule<T> {

    static WholeRule<Integer> ofInts(int minimum, int maximum) {
        return new WholeRule<>(minimum, maximum, Integer.MIN_VALUE, Integer.MAX_VALUE, Math::toIntExact);
    }

    static WholeRule<Long> ofLongs(long minimum, long maximum) {
        return new WholeRule<>(minimum, maximum, Long.MIN_VALUE, Long.MAX_VALUE, value -> value);
    }

    @Override
    public String show(T value) {
        return Long.toString(value.longValue());
    }

    @Override
    public Reading<T> read(String text) {
        Optional<Complaint> complaint =
                Optional.of(Complaint.of("inspector.expects-whole", grouped(minimum), grouped(maximum)));
        try {
            long value = Long.parseLong(text.strip());
            if (value < smallest || value > largest) {
                return new Reading<>(Optional.empty(), complaint);
            }
            boolean inRange = value >= minimum && value <= maximum;
            return new Reading<>(Optional.of(narrow.apply(value)), inRange ? Optional.empty() : complaint);
        } catch (NumberFormatException notANumber) {
            return new Reading<>(Optional.empty(), complaint);
        }
    }

    @Override
    public T step(T value, int steps) {
        long next = Math.max(minimum, Math.min(maximum, value.longValue() + steps));
        return narrow.apply(next);
    }

    @Override
    public boolean hasSteps() {
        return true;
    }

    private static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
