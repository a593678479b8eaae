package org.netloom.core.data.schema;

import org.netloom.core.data.Column;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.DecimalEvidence;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.NumberText;
import org.netloom.core.data.NumberUnit;
import org.netloom.core.data.Reason;

/**
 * Which sign stands before the decimals of a column's numbers.
 *
 * @param sign the one that they are read with
 * @param chosen whether a person said so
 * @param example a cell that would be another number, or is one only, with the other sign; empty if it makes no difference
 * @param reason why they are read so
 */
public record DecimalNotation(DecimalSign sign, boolean chosen, String example, Reason reason) {

    /** The share of cells that must be numbers with one sign or the other for the choice to be worth offering. */
    private static final double MANY = 0.5;

    /** Numbers of files of pictures, and the like. */
    static final DecimalNotation PLAIN = new DecimalNotation(DecimalSign.POINT, false, "", Reason.of("decimal-none"));

    /** The number that the example is as it is read; NaN if it is none. */
    public double number() {
        double number = number(sign);
        return Double.isNaN(number) && !chosen ? number(sign.other()) : number;
    }

    /** Whether some numbers have the other sign, and are read so. */
    public boolean isMixed() {
        return reason.code().equals("column-decimal-mixed");
    }

    /** The number that the example is with a sign and no other; NaN if it is none. */
    public double number(DecimalSign read) {
        String numeral = NumberUnit.without(example);
        double plain = NumberText.parse(example, read.isComma());
        boolean below = !numeral.equals(example) && example.matches("\\s*[-\u2212(].*");
        return Double.isNaN(plain) ? (below ? -1 : 1) * NumberText.parse(numeral, read.isComma()) : plain;
    }

    /** Whether it makes a difference which sign they are read with. */
    public boolean isOpen() {
        return !example.isEmpty();
    }

    /** Whether it is a guess that nobody has taken in hand. */
    public boolean isGuess() {
        return isOpen() && reason.isGuess();
    }

    /** @param usual the sign of the file's numbers */
    static DecimalNotation of(Column column, DecimalSign usual) {
        return of(column, column.decimalEvidence(), usual);
    }

    private static DecimalNotation of(Column column, DecimalEvidence evidence, DecimalSign usual) {
        DecimalSign sign = column.decimals();
        DecimalEvidence.Some own = evidence.only(sign);
        DecimalEvidence.Some other = evidence.only(sign.other());
        DecimalEvidence.Some either = evidence.byEither();
        int comma = sign.isComma() ? 1 : 0;
        if (column.chosenDecimals().isPresent()) {
            return new DecimalNotation(
                    sign, true, either.or(other).or(own).example(), Reason.of("column-decimal-chosen", comma));
        }
        if (other.count() > 0 && evidence.numbers() >= MANY * evidence.texts()) {
            return new DecimalNotation(
                    sign,
                    false,
                    other.example(),
                    Reason.of("column-decimal-mixed", comma, other.count(), other.example())
                            .atMost(either.count() == 0 ? Confidence.LIKELY : Confidence.GUESS));
        }
        if (sign != usual) {
            boolean clear = either.count() == 0;
            return new DecimalNotation(
                    sign,
                    false,
                    own.example(),
                    Reason.of("column-decimal-own", comma, own.count(), own.example())
                            .atMost(clear ? Confidence.LIKELY : Confidence.GUESS));
        }
        if (either.count() > 0 && evidence.numbers() >= MANY * evidence.texts()) {
            return new DecimalNotation(
                    sign, false, either.example(), Reason.of("column-decimal-usual", comma, either.example()));
        }
        return new DecimalNotation(sign, false, "", Reason.of("column-decimal-told", comma, own.count()));
    }
}
