package org.netloom.core.parameter;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values that differ from, or confirm, the defaults of a layer's parameters. Immutable; iteration is in the order of keys,
 * so that files are diffable.
 */
public final class ParameterValues {

    /** All defaults. */
    public static final ParameterValues DEFAULTS = new ParameterValues(Map.of());

    private final Map<String, Object> values;

    private ParameterValues(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The value of a parameter: the one set here, else its default. */
    public <T> T get(Parameter<T> parameter) {
        Object value = values.get(parameter.key());
        return parameter.type().isInstance(value) ? parameter.type().cast(value) : parameter.defaultValue();
    }

    /** A copy in which one parameter has another value. */
    public <T> ParameterValues with(Parameter<T> parameter, T value) {
        Map<String, Object> copy = new TreeMap<>(values);
        copy.put(parameter.key(), value);
        return new ParameterValues(copy);
    }

    /** Whether a value was set, be it equal to the default or not. */
    public boolean isSet(Parameter<?> parameter) {
        return values.containsKey(parameter.key());
    }

    /** A copy without the values of other parameters, and without those that are of another type. */
    public ParameterValues only(Collection<? extends Parameter<?>> parameters) {
        Map<String, Object> kept = new TreeMap<>();
        for (Parameter<?> parameter : parameters) {
            Object value = values.get(parameter.key());
            if (parameter.type().isInstance(value)) {
                kept.put(parameter.key(), value);
            }
        }
        return new ParameterValues(kept);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
