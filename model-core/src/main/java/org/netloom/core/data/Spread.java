package org.netloom.core.data;

import java.util.List;

/**
 * How the cells of a feature were spread over the training rows: the evidence by which new rows are compared with them.
 *
 * @param column its name
 * @param rows how many training rows were looked at: all, or very many drawn from them
 * @param missing how many of them had no value
 * @param tenths the smallest number of all training rows, those below which one to nine tenths of the numbers lie, and the largest of all: 11 numbers in the column's own unit, days since
 *     1970-01-01 of dates, or characters of texts; empty if it holds none
 * @param counts for each category that was fitted, in its order, how many of these rows had it; empty if there are none
 */
public record Spread(String column, int rows, int missing, List<Double> tenths, List<Integer> counts) {

    public Spread {
        tenths = List.copyOf(tenths);
        counts = List.copyOf(counts);
    }
}
