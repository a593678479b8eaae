package org.netloom.core.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ZEROS = 0x3030303030303030L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH = 0x8080808080808080L;

    /** Carries into the highest bit of a byte from 10 on. */
    private static final long ABOVE_NINE = 0x7676767676767676L;

    private static final long POWER_OF_SEVEN = 10_000_000;
    private static final long POWER_OF_EIGHT = 10 * POWER_OF_SEVEN;

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
        int first = negative ? from + 1 : from;
        int length = to - first;
        if (length <= 0 || length > 1 && chars[first] == '0' && isDigit(chars[first + 1])) {
            return false;
        }
        boolean taken = length <= 2 * Long.BYTES && first + 2 * Long.BYTES <= chars.length
                ? takeShort(chars, first, length)
                : takeLong(chars, first, to);
        if (negative) {
            digits = -digits;
        }
        return taken && !(negative && digits == 0);
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** At most 16 characters, eight at once. */
    private boolean takeShort(byte[] chars, int first, int length) {
        long before = 0;
        long last;
        if (length <= Long.BYTES) {
            last = ofDigits((long) EIGHT.get(chars, first), length);
        } else {
            before = ofDigits((long) EIGHT.get(chars, first), length - Long.BYTES);
            last = (long) EIGHT.get(chars, first + length - Long.BYTES) ^ ZEROS;
        }
        long strangeBefore = noDigits(before);
        long strange = noDigits(last);
        if ((strangeBefore | strange) == 0) {
            digits = number(before) * POWER_OF_EIGHT + number(last);
            places = 0;
            point = 0;
            return true;
        }
        boolean isBefore = strange == 0;
        long only = isBefore ? strangeBefore : strange;
        if ((only & only - 1) != 0 || !isBefore && strangeBefore != 0) {
            return false;
        }
        int bits = Long.numberOfTrailingZeros(only) & -Byte.SIZE;
        char sign = (char) ((isBefore ? before : last) >>> bits & 0xFF ^ '0');
        int behind = Long.BYTES - 1 - bits / Byte.SIZE + (isBefore ? Long.BYTES : 0);
        if (sign != '.' && sign != ',' || behind == 0 || behind == length - 1) {
            return false;
        }
        digits = isBefore
                ? number(without(before, bits)) * POWER_OF_EIGHT + number(last)
                : number(before) * POWER_OF_SEVEN + number(without(last, bits));
        places = behind;
        point = sign;
        return true;
    }

    /** The first so many of eight characters, 1 to 8, with zeros before them, each less the character 0. */
    private static long ofDigits(long eight, int count) {
        int shift = Long.SIZE - Byte.SIZE * count;
        return (eight ^ ZEROS) << shift;
    }

    /** The highest bit of each byte that is more than nine. */
    private static long noDigits(long eight) {
        return ((eight & LOW_BITS) + ABOVE_NINE | eight) & HIGH;
    }

    /** The others of eight digits, with a zero before them. */
    private static long without(long eight, int bits) {
        long before = eight & (1L << bits) - 1;
        return before << Byte.SIZE | eight & -2L << bits + Byte.SIZE - 1;
    }

    /** Eight digits as a number: by pairs, then by pairs of these. */
    private static long number(long eight) {
        long twos = eight * 10 + (eight >>> 8);
        long fours = (twos & 0x00FF00FF00FF00FFL) * 100 + ((twos & 0x00FF00FF00FF00FFL) >>> 16);
        return (fours & 0xFFFFL) * 10_000 + (fours >>> 32 & 0xFFFFL);
    }

    private boolean takeLong(byte[] chars, int first, int to) {
        long sum = 0;
        int count = 0;
        int pointAt = -1;
        point = 0;
        for (int at = first; at < to; at++) {
            byte c = chars[at];
            if (isDigit(c)) {
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
        if (pointAt == first || pointAt == to - 1) {
            return false;
        }
        digits = sum;
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
