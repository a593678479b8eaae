package org.netloom.core.data;

import java.util.Optional;

/** How the numbers of a column are written. */
record NumberFormat(boolean decimalComma, Optional<NumberUnit> unit) {

    /** What stands before the places of a number. */
    char point() {
        return decimalComma ? ',' : '.';
    }

    /** The same, with another unit where there is none. */
    NumberFormat or(Optional<NumberUnit> other) {
        return unit.isPresent() || other.isEmpty() ? this : new NumberFormat(decimalComma, other);
    }

    /** The number of a trimmed cell; NaN if it holds none. */
    double parse(String cell) {
        double plain = NumberText.parse(cell, decimalComma);
        return Double.isNaN(plain) && unit.isPresent()
                ? NumberText.parse(unit.get().strippedFrom(cell), decimalComma)
                : plain;
    }
}
