package org.netloom.core.data;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is glued to the numbers of a column: {@code kg} in 12 kg, {@code %} in 45%, {@code $} in $1,200. One column has one unit: cells
 * with another one are no numbers of it. Thousands and millions in one column, 900 and 12K and 1.5M, are one unit too, {@value #MULTIPLES}.
 *
 * @param prefix what stands before the digits, or empty
 * @param suffix what stands behind them, or empty
 */
public record NumberUnit(String prefix, String suffix) {

    private static final int LONGEST = 12;

    /** The share of cells that must be numbers of the unit, with or without it. */
    private static final double NEARLY_ALL = 0.9;

    /** The share of cells that must carry it: fewer are slips. */
    private static final double MANY = 0.5;

    private static final Set<String> CURRENCIES = Set.of(
            "USD", "US$", "EUR", "GBP", "CNY", "RMB", "JPY", "CHF", "INR", "KRW", "AUD", "CAD", "HKD", "SGD", "TWD",
            "NT$", "HK$", "R$", "RUB", "BRL", "ZAR", "SEK", "NOK", "DKK", "PLN", "CZK", "MXN");

    /** The suffix that stands for all that multiplies. */
    private static final String MULTIPLES = "K/M/B";

    /** What multiplies a number, so that cells with it and cells without are not of one measure: by how many zeros. */
    private static final Map<String, Integer> ZEROS = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("K", 3),
            Map.entry("M", 6),
            Map.entry("B", 9),
            Map.entry("T", 12),
            Map.entry("tsd", 3),
            Map.entry("tsd.", 3),
            Map.entry("mn", 6),
            Map.entry("mio", 6),
            Map.entry("mio.", 6),
            Map.entry("bn", 9),
            Map.entry("mrd", 9),
            Map.entry("mrd.", 9),
            Map.entry("千", 3),
            Map.entry("万", 4),
            Map.entry("萬", 4),
            Map.entry("百万", 6),
            Map.entry("亿", 8),
            Map.entry("億", 8));

    /** The unit of a column's texts, if most of them carry the same, whichever sign their decimals have. */
    static Optional<NumberUnit> of(Collection<String> texts) {
        Map<NumberUnit, Integer> counts = new HashMap<>();
        int plain = 0;
        for (String text : texts) {
            if (isNumber(text)) {
                plain++;
            } else {
                around(text).ifPresent(unit -> counts.merge(unit, 1, Integer::sum));
            }
        }
        int numbers = plain;
        Optional<NumberUnit> usual = counts.entrySet().stream()
                .max(Map.Entry.<NumberUnit, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().text()))
                .filter(entry -> numbers == 0 || !entry.getKey().multiplies())
                .filter(entry -> isUsual(entry.getValue(), numbers, texts.size()))
                .map(Map.Entry::getKey);
        return usual.or(() -> multiples(counts, numbers, texts.size()));
    }

    private static boolean isUsual(int carrying, int plain, int all) {
        return carrying >= MANY * all && plain + carrying >= NEARLY_ALL * all;
    }

    /** Several that multiply, or one beside plain numbers, behind the same prefix. */
    private static Optional<NumberUnit> multiples(Map<NumberUnit, Integer> counts, int plain, int all) {
        Map<String, Integer> byPrefix = new HashMap<>();
        counts.forEach((unit, count) -> {
            if (unit.multiplies() || unit.suffix().isEmpty()) {
                byPrefix.merge(unit.prefix(), count, Integer::sum);
            }
        });
        return byPrefix.entrySet().stream()
                .filter(entry -> isUsual(entry.getValue(), plain, all))
                .filter(entry -> counts.keySet().stream()
                        .anyMatch(unit -> unit.multiplies() && unit.prefix().equals(entry.getKey())))
                .map(entry -> new NumberUnit(entry.getKey(), MULTIPLES))
                .findFirst();
    }

    private boolean multiplies() {
        return ZEROS.containsKey(suffix);
    }

    /** Whether cells that tell another unit are read right by this one: 12M, where thousands and millions were known. */
    boolean covers(NumberUnit other) {
        return suffix.equals(MULTIPLES)
                && prefix.equals(other.prefix)
                && (other.suffix.isEmpty() || other.multiplies());
    }

    /** The unit by which cells are read: what they tell, or, where they do not or it is part of that, what was learnt. */
    static Optional<NumberUnit> settled(Optional<NumberUnit> told, Optional<NumberUnit> learnt) {
        return told.filter(unit -> learnt.filter(known -> known.covers(unit)).isEmpty())
                .or(() -> learnt);
    }

    /** The number of a cell without its unit: what is left may be none. */
    String strippedFrom(String written) {
        String cell = NumberText.signed(written);
        String rest = cell;
        String sign = "";
        if (!prefix.isEmpty()) {
            if (rest.startsWith("-") || rest.startsWith("\u2212")) {
                sign = "-";
                rest = rest.substring(1).stripLeading();
            }
            if (!rest.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return cell;
            }
            rest = rest.substring(prefix.length()).strip();
        }
        if (suffix.equals(MULTIPLES)) {
            return sign + multiplied(rest);
        }
        if (!suffix.isEmpty()) {
            int from = rest.length() - suffix.length();
            if (from <= 0 || !rest.regionMatches(true, from, suffix, 0, suffix.length())) {
                return cell;
            }
            rest = rest.substring(0, from).strip();
        }
        return sign + rest;
    }

    /** 1.5M as 1.5e6; a number without such a sign, and what is none, as it is. */
    private static String multiplied(String cell) {
        int end = cell.length();
        while (end > 0 && !(cell.charAt(end - 1) >= '0' && cell.charAt(end - 1) <= '9')) {
            end--;
        }
        String sign = cell.substring(end).strip();
        Integer zeros = ZEROS.get(spelt(sign));
        return zeros == null || cell.indexOf('e') >= 0 && cell.indexOf('e') < end
                ? cell
                : cell.substring(0, end) + "e" + zeros;
    }

    /** As a person writes it: {@code kg}, {@code %}, {@code $}. */
    public String text() {
        return prefix.isEmpty() ? suffix : suffix.isEmpty() ? prefix : prefix + " … " + suffix;
    }

    /** A cell without what may be a unit around a number, whichever sign that has for its decimals; the cell itself where there is none. */
    public static String without(String cell) {
        return isBare(cell) ? cell : Around.of(cell).map(Around::numeral).orElse(cell);
    }

    /** Whether it is seen at once that there is none, as in most cells of most tables. */
    private static boolean isBare(String cell) {
        int last = cell.length() - 1;
        return last > 0
                && isOfNumber(cell.charAt(0))
                && isOfNumber(cell.charAt(1))
                && cell.charAt(last) >= '0'
                && cell.charAt(last) <= '9';
    }

    private static boolean isNumber(String text) {
        return !Double.isNaN(NumberText.parse(text, false)) || !Double.isNaN(NumberText.parse(text, true));
    }

    private static Optional<NumberUnit> around(String cell) {
        return Around.of(cell)
                .filter(parts -> isNumber(parts.numeral()))
                .map(parts -> new NumberUnit(parts.prefix().toUpperCase(Locale.ROOT), spelt(parts.suffix())));
    }

    /** What stands about digits, and these. */
    private record Around(String prefix, String numeral, String suffix) {

        static Optional<Around> of(String written) {
            String cell = NumberText.signed(written);
            String text = cell.startsWith("-") || cell.startsWith("\u2212")
                    ? cell.substring(1).stripLeading()
                    : cell;
            int start = 0;
            while (start < text.length() && !isOfNumber(text.charAt(start))) {
                start++;
            }
            int end = text.length();
            while (end > start && !(text.charAt(end - 1) >= '0' && text.charAt(end - 1) <= '9')) {
                end--;
            }
            String prefix = text.substring(0, start).strip();
            String suffix = text.substring(end).strip();
            boolean fits =
                    start < end && isCurrency(prefix) && isUnit(suffix) && !(prefix.isEmpty() && suffix.isEmpty());
            return fits
                    ? Optional.of(new Around(prefix, text.substring(start, end).strip(), suffix))
                    : Optional.empty();
        }
    }

    /** Compared without regard to case only where a person writes both: kg and KG, usd and USD. */
    private static String spelt(String suffix) {
        boolean letters = suffix.length() > 1 && suffix.chars().allMatch(c -> Character.isLetter(c) || c == '.');
        return letters ? suffix.toLowerCase(Locale.ROOT) : suffix;
    }

    private static boolean isOfNumber(char c) {
        return c >= '0' && c <= '9' || c == '+' || c == '-' || c == '\u2212' || c == '.' || c == ',';
    }

    private static boolean isCurrency(String prefix) {
        return prefix.isEmpty()
                || prefix.codePointCount(0, prefix.length()) == 1
                        && Character.getType(prefix.codePointAt(0)) == Character.CURRENCY_SYMBOL
                || CURRENCIES.contains(prefix.toUpperCase(Locale.ROOT));
    }

    /** Letters, signs of degree, percent and power: no digits, no minus that stands behind a number, no sentence. */
    private static boolean isUnit(String suffix) {
        return suffix.length() <= LONGEST
                && !suffix.startsWith("-")
                && !suffix.startsWith("\u2212")
                && suffix.chars()
                        .noneMatch(
                                c -> c >= '0' && c <= '9' || c == ',' || c == ';' || c == ':' || c == '?' || c == '!')
                && suffix.chars().filter(Character::isWhitespace).count() <= 1;
    }
}
