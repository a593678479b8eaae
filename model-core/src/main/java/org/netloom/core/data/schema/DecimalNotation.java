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

    /** The number that the example is with a sign; NaN if it is none. */
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
        if (sign != usual) {
            boolean clear = either.count() + other.count() == 0;
            return new DecimalNotation(
                    sign,
                    false,
                    own.example(),
                    Reason.of("column-decimal-own", comma, own.count(), own.example())
                            .atMost(clear ? Confidence.LIKELY : Confidence.GUESS));
        }
        boolean numbers = evidence.numbers(sign) + other.count() >= MANY * evidence.texts();
        if (numbers && either.count() + other.count() > 0) {
            return new DecimalNotation(
                    sign,
                    false,
                    either.or(other).example(),
                    Reason.of("column-decimal-usual", comma, either.or(other).example())
                            .atMost(
                                    other.count() == 0
                                            ? Confidence.CERTAIN
                                            : Confidence.of(own.count(), own.count() + other.count())));
        }
        return new DecimalNotation(sign, false, "", Reason.of("column-decimal-told", comma, own.count()));
    }
}
