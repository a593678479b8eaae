package org.netloom.app.dataset;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a small card has room for them. */
final class Figures {

    private Figures() {}

    /** About four significant digits; powers of ten for the very small and the very large. */
    static String number(double value, Locale locale) {
        double size = Math.abs(value);
        if (size != 0 && (size < 0.001 || size >= 1e9)) {
            NumberFormat powers = NumberFormat.getNumberInstance(locale);
            if (powers instanceof DecimalFormat format) {
                format.applyPattern("0.##E0");
            }
            return powers.format(value);
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3);
        return format.format(value);
    }

    /** A number among others: what is nothing beside how far they reach is shown as 0. */
    static String among(double value, double least, double most, Locale locale) {
        return number(Math.abs(value) < (most - least) / 10_000 ? 0 : value, locale);
    }

    /** A whole number with its digits in groups. */
    static String count(long value, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A share of 0 to 1 in percent; small ones are not rounded down to nothing. */
    static String percent(double share, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(share > 0 && share < 0.1 ? 1 : 0);
        return share > 0 && share < 0.001 ? "< 0.1 %" : format.format(share * 100) + " %";
    }
}
