package org.netloom.core.data;

import java.util.Optional;

/** How the numbers of a column are written. */
record NumberFormat(DecimalSign sign, Optional<NumberUnit> unit) {

    /** Numbers with a decimal point, to which nothing is glued. */
    static final NumberFormat PLAIN = of(false);

    /** Numbers to which nothing is glued. */
    static NumberFormat of(boolean decimalComma) {
        return new NumberFormat(DecimalSign.of(decimalComma), Optional.empty());
    }

    /** What stands before the places of a number. */
    char point() {
        return sign.character();
    }

    /** The same, with a unit that was learnt elsewhere, see {@link NumberUnit#settled}. */
    NumberFormat settled(Optional<NumberUnit> learnt) {
        return new NumberFormat(sign, NumberUnit.settled(unit, learnt));
    }

    /** The number of a trimmed cell; NaN if it holds none. */
    double parse(String cell) {
        double plain = NumberText.parse(cell, sign.isComma());
        return Double.isNaN(plain) && unit.isPresent()
                ? NumberText.parse(unit.get().strippedFrom(cell), sign.isComma())
                : plain;
    }
}
