package org.netloom.core.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One typed setting of a layer: its key in the project file, its default and its range.
 *
 * <p>The words for a parameter are the message {@code parameter.KEY} and its help {@code parameter.KEY.help}; the words for a
 * choice are {@code choice.CONSTANT_NAME}. Instances are immutable and may be shared between threads.
 *
 * @param <T> the type of the value
 */
public sealed interface Parameter<T> {

    /** The key in the project file; camelCase, never changed once released. */
    String key();

    /** The value that a new node gets. */
    T defaultValue();

    /** The type of the values. */
    Class<T> type();

    /** Whether a value lies in the range of this parameter. */
    boolean accepts(T value);

    /** The value as it stands in JSON: a number, a boolean, a string or a list of numbers. */
    Object encode(T value);

    /** Reads a value from JSON; empty if it has the wrong type. A value out of range is returned: a diagnostic names it later. */
    Optional<T> decode(Object json);

    /**
     * A whole number.
     *
     * @param minimum the smallest valid value, inclusive
     * @param maximum the largest valid value, inclusive
     */
    record Whole(String key, Integer defaultValue, int minimum, int maximum) implements Parameter<Integer> {
        @Override
        public Class<Integer> type() {
            return Integer.class;
        }

        @Override
        public boolean accepts(Integer value) {
            return value >= minimum && value <= maximum;
        }

        @Override
        public Object encode(Integer value) {
            return value;
        }

        @Override
        public Optional<Integer> decode(Object json) {
            return json instanceof Number number && number.doubleValue() == number.intValue()
                    ? Optional.of(number.intValue())
                    : Optional.empty();
        }
    }

    /**
     * A decimal number.
     *
     * @param minimum the smallest valid value, inclusive
     * @param maximum the largest valid value, inclusive
     */
    record Decimal(String key, Double defaultValue, double minimum, double maximum) implements Parameter<Double> {
        @Override
        public Class<Double> type() {
            return Double.class;
        }

        @Override
        public boolean accepts(Double value) {
            return value >= minimum && value <= maximum;
        }

        @Override
        public Object encode(Double value) {
            return value;
        }

        @Override
        public Optional<Double> decode(Object json) {
            return json instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
        }
    }

    /** Yes or no. */
    record Flag(String key, Boolean defaultValue) implements Parameter<Boolean> {
        @Override
        public Class<Boolean> type() {
            return Boolean.class;
        }

        @Override
        public boolean accepts(Boolean value) {
            return true;
        }

        @Override
        public Object encode(Boolean value) {
            return value;
        }

        @Override
        public Optional<Boolean> decode(Object json) {
            return json instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
        }
    }

    /**
     * One of the constants of an enum; stored in JSON under its lower-case name.
     *
     * @param <E> the enum
     */
    record Choice<E extends Enum<E>>(String key, E defaultValue) implements Parameter<E> {
        @Override
        public Class<E> type() {
            return defaultValue.getDeclaringClass();
        }

        /** All constants, in the order in which they are offered. */
        public List<E> choices() {
            return List.of(type().getEnumConstants());
        }

        @Override
        public boolean accepts(E value) {
            return true;
        }

        @Override
        public Object encode(E value) {
            return value.name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public Optional<E> decode(Object json) {
            return Arrays.stream(type().getEnumConstants())
                    .filter(constant -> constant.name().equalsIgnoreCase(String.valueOf(json)))
                    .findFirst();
        }
    }

    /** What a person writes; kept as it is. */
    record Words(String key, String defaultValue) implements Parameter<String> {
        @Override
        public Class<String> type() {
            return String.class;
        }

        @Override
        public boolean accepts(String value) {
            return true;
        }

        @Override
        public Object encode(String value) {
            return value;
        }

        @Override
        public Optional<String> decode(Object json) {
            return json instanceof String text ? Optional.of(text) : Optional.empty();
        }
    }

    /**
     * A height and a width, as for kernels and strides; stored as {@code [height, width]}.
     *
     * @param minimum the smallest valid height and width, inclusive
     * @param maximum the largest valid height and width, inclusive
     */
    record Extent(String key, Size2D defaultValue, int minimum, int maximum) implements Parameter<Size2D> {
        @Override
        public Class<Size2D> type() {
            return Size2D.class;
        }

        @Override
        public boolean accepts(Size2D value) {
            return Math.min(value.height(), value.width()) >= minimum
                    && Math.max(value.height(), value.width()) <= maximum;
        }

        @Override
        public Object encode(Size2D value) {
            return List.of(value.height(), value.width());
        }

        @Override
        public Optional<Size2D> decode(Object json) {
            return json instanceof List<?> list
                            && list.size() == 2
                            && list.get(0) instanceof Integer height
                            && list.get(1) instanceof Integer width
                    ? Optional.of(new Size2D(height, width))
                    : Optional.empty();
        }
    }
}
