package org.netloom.core.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the steps that are not taken everywhere learnt of the training rows.
 *
 * @param limits between which numbers are clipped; null if they are not
 * @param edges where one bin ends and the next begins, ascending; empty if numbers are not binned
 * @param missingFlag whether the last number of the column says that the cell was missing
 */
public record FittedSteps(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Limits limits, List<Double> edges, boolean missingFlag) {

    /**
     * The smallest and the largest number that are let through.
     *
     * @param lower at most upper
     */
    public record Limits(double lower, double upper) {}

    public FittedSteps {
        edges = List.copyOf(edges);
    }

    /** A number, or the limit that it lies beyond. */
    double clipped(double number) {
        Limits found = limits;
        return found == null ? number : Math.max(found.lower(), Math.min(found.upper(), number));
    }

    /** The bin of a number, from 0; an edge belongs to the bin above it. */
    int binOf(double number) {
        int bin = 0;
        while (bin < edges.size() && number >= edges.get(bin)) {
            bin++;
        }
        return bin;
    }
}
