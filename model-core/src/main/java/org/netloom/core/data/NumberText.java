package org.netloom.core.data;

import java.util.regex.Pattern;

/**
 * Numbers as people write them into tables: 12, -3.5, 1e-3, 1,234.5, 1 234.5, 1'234.5, in India 12,34,567, and with a decimal comma 3,5 or 1.234,5; and as accountants do,
 * (1,234.5) and 1,234.5-, which are below zero.
 */
public final class NumberText {

    private static final int LONGEST = 64;

    /** So many characters may stand before a bracket. */
    private static final int LONGEST_CURRENCY = 4;

    /** Digits, and a point perhaps, before a minus that stands behind them. */
    private static final int SHORTEST_MARKED = 3;

    /** No measure is larger, and the squares and cubes of what is larger have no place in a double. */
    private static final double LARGEST = 1e100;

    private static final int PARTS_OF_ADDRESS = 4;

    /** 192.168.100.200 is no number of thousands. */
    private static final Pattern ADDRESS =
            Pattern.compile("([01]?\\d?\\d|2[0-4]\\d|25[0-5])(\\.([01]\\d\\d|2[0-4]\\d|25[0-5])){3}");

    private NumberText() {}

    /** Groups of digits may also be parted by spaces (1 234), or by apostrophes as in Switzerland (1'234); one sign a number. */
    private static char groupSign(String cell, char usual) {
        for (int i = 1; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\'' || c == '\u2019') {
                return c;
            }
        }
        return usual;
    }

    /**
     * A cell with its minus in front, where an accountant has put it in brackets or behind. Of a short whole number, as 2-, what is behind may be a mark.
     */
    static String signed(String cell) {
        int last = cell.length() - 1;
        if (last < 2) {
            return cell;
        }
        char first = cell.charAt(0);
        if (cell.charAt(last) == ')') {
            int open = cell.indexOf('(');
            String inside = open < 0 ? "" : cell.substring(open + 1, last).strip();
            boolean plain = open <= LONGEST_CURRENCY
                    && !inside.isEmpty()
                    && "(+-\u2212".indexOf(inside.charAt(0)) < 0
                    && cell.chars().limit(open).noneMatch(Character::isDigit);
            return plain ? "-" + cell.substring(0, open) + inside : cell;
        }
        boolean behind = first >= '0' && first <= '9' && (cell.charAt(last) == '-' || cell.charAt(last) == '\u2212');
        return behind && last >= SHORTEST_MARKED ? "-" + cell.substring(0, last).strip() : cell;
    }

    /** The first group has one digit to three, and no number of thousands begins with zero: 0,123 is none where a comma parts thousands. */
    private static boolean mayLead(CharSequence plain, int digits) {
        return digits >= 1 && digits <= 3 && plain.charAt(plain.length() - digits) != '0';
    }

    /** Groups before the last have three digits; in India, where commas part them, two, and so has the first at most. */
    private static boolean isInner(int digits, int before, char group) {
        return digits == 3 && before != 2 || digits == 2 && before != 3 && group == ',';
    }

    /**
     * The number that a trimmed cell holds.
     *
     * @param written the cell
     * @param decimalComma whether 1,5 means one and a half
     * @return a number of at most 1e100 in size, or NaN if the cell holds none
     */
    public static double parse(String written, boolean decimalComma) {
        String cell = signed(written);
        int length = cell.length();
        if (length == 0 || length > LONGEST) {
            return Double.NaN;
        }
        char point = decimalComma ? ',' : '.';
        char group = groupSign(cell, decimalComma ? '.' : ',');
        StringBuilder plain = new StringBuilder(length);
        int digits = 0;
        int sinceGroup = -1;
        int inner = 0;
        int groups = 0;
        boolean pointSeen = false;
        boolean exponent = false;
        boolean exponentDigits = false;
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
                if (exponent) {
                    exponentDigits = true;
                } else if (!pointSeen) {
                    digits++;
                    sinceGroup += sinceGroup >= 0 ? 1 : 0;
                } else {
                    digits++;
                }
            } else if (c == point && !pointSeen && !exponent) {
                if (sinceGroup >= 0 && sinceGroup != 3) {
                    return Double.NaN;
                }
                pointSeen = true;
                sinceGroup = -1;
                plain.append('.');
            } else if (c == group && !pointSeen && !exponent) {
                boolean first = sinceGroup < 0;
                if (first ? !mayLead(plain, digits) : !isInner(sinceGroup, inner, group)) {
                    return Double.NaN;
                }
                inner = first ? (digits > 2 ? 3 : 0) : sinceGroup;
                sinceGroup = 0;
                groups++;
            } else if ((c == 'e' || c == 'E') && digits > 0 && !exponent) {
                exponent = true;
                plain.append('e');
            } else if (c == '+' || c == '-' || c == '\u2212') {
                boolean atStart = i == 0;
                boolean afterExponent = exponent && !exponentDigits && Character.toLowerCase(cell.charAt(i - 1)) == 'e';
                if (!atStart && !afterExponent) {
                    return Double.NaN;
                }
                plain.append(c == '+' ? '+' : '-');
            } else {
                return Double.NaN;
            }
        }
        boolean groupOpen = sinceGroup >= 0 && sinceGroup != 3;
        if (groups == PARTS_OF_ADDRESS - 1 && ADDRESS.matcher(cell).matches()) {
            return Double.NaN;
        }
        if (digits == 0 || groupOpen || exponent && !exponentDigits) {
            return Double.NaN;
        }
        double value = Double.parseDouble(plain.toString());
        return Math.abs(value) > LARGEST ? Double.NaN : value;
    }
}
