package org.netloom.app.dataset;

import java.util.Optional;

/** A step for the table as a whole that is open to be written. */
sealed interface TableStep {

    /** What stands in the formula now. */
    String formula();

    /**
     * A derived column.
     *
     * @param name of the one that is changed; empty for a new one
     */
    record Derive(Optional<String> name, String formula) implements TableStep {}

    /**
     * A condition on rows.
     *
     * @param index of the one that is changed, from 0; empty for a new one
     */
    record Filter(Optional<Integer> index, String formula) implements TableStep {}
}
