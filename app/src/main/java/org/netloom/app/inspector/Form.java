package org.netloom.app.inspector;

import java.util.List;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.Size2D;

/**
 * How a setting is edited.
 *
 * @param <T> the type of its value
 */
sealed interface Form<T> {

    /**
     * Typed into a field.
     *
     * @param keepsOutOfRange whether a value out of range is taken over, since a diagnostic will say so; if not, it stays in the field
     */
    record Typed<T>(TextRule<T> rule, boolean keepsOutOfRange) implements Form<T> {}

    /** One of several words. */
    record Chosen<E extends Enum<E>>(List<E> choices) implements Form<E> {}

    /** Yes or no. */
    record Switched() implements Form<Boolean> {}

    /** A height and a width. */
    record Paired(WholeRule<Integer> rule) implements Form<Size2D> {}

    /**
     * A part of the data.
     *
     * @param names of the parts that can be chosen; an empty one is a row as a whole
     */
    record Parts(List<String> names) implements Form<String> {
        public Parts {
            names = List.copyOf(names);
        }
    }

    /** How the values of a layer's parameter are edited. */
    @SuppressWarnings("unchecked") // Each branch's form is of the parameter's type; the compiler cannot see it.
    static <T> Form<T> of(Parameter<T> parameter) {
        Form<?> form;
        if (parameter instanceof Parameter.Whole whole) {
            form = new Typed<>(WholeRule.ofInts(whole.minimum(), whole.maximum()), true);
        } else if (parameter instanceof Parameter.Decimal decimal) {
            // Defaults far below the maximum belong to settings that span orders of magnitude.
            boolean wide = decimal.defaultValue() < decimal.maximum() / 100;
            form = new Typed<>(
                    new DecimalRule(decimal.minimum(), decimal.maximum(), wide ? Math.max(1e-5, decimal.minimum()) : 0),
                    true);
        } else if (parameter instanceof Parameter.Extent extent) {
            form = new Paired(WholeRule.ofInts(extent.minimum(), extent.maximum()));
        } else if (parameter instanceof Parameter.Choice<?> choice) {
            form = new Chosen<>(choice.choices());
        } else if (parameter instanceof Parameter.Words) {
            form = new Typed<>(new WordsRule(), false);
        } else {
            form = new Switched();
        }
        return (Form<T>) form;
    }
}
