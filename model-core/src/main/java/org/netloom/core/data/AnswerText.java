package org.netloom.core.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers that a network answers, as they stand in a file: with as many digits as it can mean, and the file's decimal sign. */
public final class AnswerText {

    private static final MathContext DIGITS = new MathContext(6);

    /** From here on there are no fractions that a double can hold. */
    private static final double LARGE = 1e15;

    private static final double SMALL = 1e-6;

    private AnswerText() {}

    /** A probability, with six places behind the decimal sign. */
    public static String probability(double probability, boolean decimalComma) {
        return signed(String.format(Locale.ROOT, "%.6f", probability), decimalComma);
    }

    /** A number with six digits that count; of larger ones all digits before the decimal sign. */
    public static String number(double number, boolean decimalComma) {
        if (number == 0 || !Double.isFinite(number)) {
            return number == 0 ? "0" : Double.toString(number);
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal rounded = Math.abs(number) < 1e6 ? exact.round(DIGITS) : exact.setScale(0, DIGITS.getRoundingMode());
        boolean plain = Math.abs(number) >= SMALL && Math.abs(number) < LARGE;
        return signed(
                plain
                        ? rounded.stripTrailingZeros().toPlainString()
                        : Double.toString(exact.round(DIGITS).doubleValue()),
                decimalComma);
    }

    private static String signed(String text, boolean decimalComma) {
        return decimalComma ? text.replace('.', ',') : text;
    }
}
