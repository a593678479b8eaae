package org.netloom.core.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * The steps of a recipe that are for the table as a whole. They are taken in this order, before rows are divided: columns are derived,
 * each from those of the file and from those before it, then rows are kept.
 *
 * @param derived columns that are computed from others
 * @param filters conditions; a row is kept if all of them hold
 */
public record TableSteps(List<Derivation> derived, List<String> filters) {

    /** The table as it is. */
    public static final TableSteps NONE = new TableSteps(List.of(), List.of());

    public TableSteps {
        derived = List.copyOf(derived);
        filters = List.copyOf(filters);
    }

    /** Whether a column is derived. */
    public boolean derives(String column) {
        return derived.stream().anyMatch(step -> step.name().equals(column));
    }

    /** With one more column, or another formula for the one that has its name. */
    public TableSteps with(Derivation step) {
        return derives(step.name())
                ? new TableSteps(
                        derived.stream()
                                .map(before -> before.name().equals(step.name()) ? step : before)
                                .toList(),
                        filters)
                : new TableSteps(
                        Stream.concat(derived.stream(), Stream.of(step)).toList(), filters);
    }

    /** Without the derived column of a name. */
    public TableSteps without(String column) {
        return new TableSteps(
                derived.stream().filter(step -> !step.name().equals(column)).toList(), filters);
    }

    /** With other conditions. */
    public TableSteps withFilters(List<String> newFilters) {
        return new TableSteps(derived, newFilters);
    }
}
