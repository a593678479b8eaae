package org.netloom.core.text;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers of bytes as people read them: 812 B, 4.2 kB, 37 MB, 1.5 GB; a thousand of one are one of the next. */
public final class ByteCount {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};
    private static final double STEP = 1000;

    private ByteCount() {}

    /** The number in the largest unit of which there is one at least, with about two telling digits. */
    public static String text(long bytes, Locale locale) {
        double value = bytes;
        int unit = 0;
        while (value >= STEP - 0.5 && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int digits = unit > 0 && value < 10 ? 1 : 0;
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value) + " " + UNITS[unit];
    }
}
