package org.netloom.core.data;

import java.util.Optional;

/** How the numbers of a column are written. */
record NumberFormat(boolean decimalComma, Optional<NumberUnit> unit) {

    /** What stands before the places of a number. */
    char point() {
        return decimalComma ? ',' : '.';
    }

    /** The same, with a unit that was learnt elsewhere, see {@link NumberUnit#settled}. */
    NumberFormat settled(Optional<NumberUnit> learnt) {
        return new NumberFormat(decimalComma, NumberUnit.settled(unit, learnt));
    }

    /** The number of a trimmed cell; NaN if it holds none. */
    double parse(String cell) {
        double plain = NumberText.parse(cell, decimalComma);
        return Double.isNaN(plain) && unit.isPresent()
                ? NumberText.parse(unit.get().strippedFrom(cell), decimalComma)
                : plain;
    }
}
