package org.netloom.core.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A formula with how its columns are read. Nothing in it is fitted: it tells the same of a row whatever the other rows hold.
 *
 * @param name of the column that it gives; empty for a condition
 * @param formula its text
 * @param inputs the columns that it asks
 */
public record FittedFormula(String name, String formula, List<FormulaInput> inputs) {

    public FittedFormula {
        inputs = List.copyOf(inputs);
    }

    /** Those of some formulas that columns come from, directly or not, in their order. */
    public static List<FittedFormula> needed(List<FittedFormula> formulas, List<String> columns) {
        Set<String> wanted = new HashSet<>(columns);
        List<FittedFormula> needed = new ArrayList<>();
        for (int i = formulas.size() - 1; i >= 0; i--) {
            FittedFormula formula = formulas.get(i);
            if (wanted.contains(formula.name())) {
                needed.add(0, formula);
                formula.inputs().forEach(input -> wanted.add(input.name()));
            }
        }
        return needed;
    }

    /** The columns of the file that columns come from. */
    static List<String> sources(List<FittedFormula> needed, List<String> columns) {
        Set<String> sources = new LinkedHashSet<>(columns);
        for (FittedFormula formula : needed) {
            formula.inputs().forEach(input -> sources.add(input.name()));
        }
        needed.forEach(formula -> sources.remove(formula.name()));
        return List.copyOf(sources);
    }
}
