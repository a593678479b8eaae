package org.netloom.core.data;

import java.nio.charset.StandardCharsets;

/**
 * Takes a plainly written number apart into digits and the place of its point, so that number and text can both be had again from
 * a few bytes: {@code -12.50} is -1250 with two places. Not plain, and left to others, are zeros in front, exponents, grouped digits, a plus, a minus before
 * nothing but zeros. For one thread; it holds what was taken apart last.
 */
final class DecimalText {

    /** As many digits as surely have room in a long. */
    static final int MOST_DIGITS = 18;

    /** A double holds every whole number up to here, and every power of ten up to the other: their quotient is the nearest double. */
    private static final long EXACT = 1L << 53;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private long digits;
    private int places;
    private char point;

    /** Whether a text is a plain number. */
    static boolean isPlain(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new DecimalText().take(bytes, 0, bytes.length);
    }

    /** Whether a text, which is UTF-8, is a plain number; if so it can be asked for until the next. */
    boolean take(byte[] chars, int from, int to) {
        boolean negative = from < to && chars[from] == '-';
        int at = negative ? from + 1 : from;
        int first = at;
        long sum = 0;
        int count = 0;
        int pointAt = -1;
        point = 0;
        for (; at < to; at++) {
            byte c = chars[at];
            if (c >= '0' && c <= '9') {
                sum = sum * 10 + (c - '0');
                count++;
            } else if ((c == '.' || c == ',') && pointAt < 0) {
                pointAt = at;
                point = (char) c;
            } else {
                return false;
            }
            if (count > MOST_DIGITS) {
                return false;
            }
        }
        int whole = (pointAt < 0 ? to : pointAt) - first;
        boolean zeroInFront = whole > 1 && chars[first] == '0';
        if (whole == 0 || zeroInFront || pointAt == to - 1 || negative && sum == 0) {
            return false;
        }
        digits = negative ? -sum : sum;
        places = pointAt < 0 ? 0 : to - 1 - pointAt;
        return true;
    }

    /** All digits as a whole number, with the sign. */
    long digits() {
        return digits;
    }

    /** How many of them stand behind the point. */
    int places() {
        return places;
    }

    /** The point or comma; 0 if there is none. */
    char point() {
        return point;
    }

    /** The text that was taken apart. */
    static String text(long digits, int places, char point) {
        String plain = Long.toString(digits);
        if (places == 0) {
            return plain;
        }
        int sign = digits < 0 ? 1 : 0;
        StringBuilder text = new StringBuilder(plain);
        while (text.length() - sign <= places) {
            text.insert(sign, '0');
        }
        return text.insert(text.length() - places, point).toString();
    }

    /** The double nearest to the number, as {@link Double#parseDouble} has it. */
    static double number(long digits, int places) {
        return Math.abs(digits) <= EXACT ? digits / POWERS[places] : Double.parseDouble(text(digits, places, '.'));
    }

    /** A power of ten, 0 to 18, as a whole number. */
    static long power(int exponent) {
        return (long) POWERS[exponent];
    }
}
