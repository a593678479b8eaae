package org.netloom.app.web;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.netloom.core.diagnose.Diagnostic;

/** How far it is from an address to a file. */
sealed interface WebState {

    /** An address is asked for. */
    record Asking() implements WebState {}

    /**
     * A file is coming.
     *
     * @param host where from
     * @param bytes that are here
     * @param all that are announced, if anybody says how many
     * @param speed in bytes a second; empty in the beginning
     */
    record Fetching(String host, long bytes, OptionalLong all, OptionalDouble speed) implements WebState {

        /** How much of all is here; less than 0 if nobody says how much all is. */
        double share() {
            return all.isPresent() && bytes > 0 ? (double) bytes / Math.max(1, all.getAsLong()) : -1;
        }

        /** How long the rest will take, in seconds. */
        OptionalDouble left() {
            return all.isPresent() && speed.isPresent() && speed.getAsDouble() > 0
                    ? OptionalDouble.of((all.getAsLong() - bytes) / speed.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    /** Nothing came of it. */
    record Failed(List<Diagnostic> reasons) implements WebState {
        public Failed {
            reasons = List.copyOf(reasons);
        }
    }
}
