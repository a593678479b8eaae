package org.netloom.core.data;

import java.util.Optional;

/**
 * How the numbers of a column are written.
 *
 * @param sign before their decimals
 * @param strict whether a cell that is a number with the other sign only is none here
 * @param unit glued to them
 */
record NumberFormat(DecimalSign sign, boolean strict, Optional<NumberUnit> unit) {

    /** Numbers with a decimal point, to which nothing is glued. */
    static final NumberFormat PLAIN = of(false);

    /** Numbers to which nothing is glued. */
    static NumberFormat of(boolean decimalComma) {
        return new NumberFormat(DecimalSign.of(decimalComma), true, Optional.empty());
    }

    /** What stands before the places of a number. */
    char point() {
        return sign.character();
    }

    /** The same, with a unit that was learnt elsewhere, see {@link NumberUnit#settled}. */
    NumberFormat settled(Optional<NumberUnit> learnt) {
        return new NumberFormat(sign, strict, NumberUnit.settled(unit, learnt));
    }

    /** The number of a trimmed cell; NaN if it holds none. */
    double parse(String cell) {
        double usual = parse(cell, sign);
        return Double.isNaN(usual) && !strict ? parse(cell, sign.other()) : usual;
    }

    private double parse(String cell, DecimalSign read) {
        double plain = NumberText.parse(cell, read.isComma());
        return Double.isNaN(plain) && unit.isPresent()
                ? NumberText.parse(unit.get().strippedFrom(cell), read.isComma())
                : plain;
    }
}
