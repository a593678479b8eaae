package org.netloom.core.data;

import java.util.Map;

/**
 * What stands in a column, missing cells left out.
 *
 * @param counts how often each different text occurs; of very many, not all
 * @param different how many different texts there are
 * @param numbers the cells that hold numbers, in ascending order
 */
public record ColumnValues(Map<String, Integer> counts, int different, Ascending numbers) {}
