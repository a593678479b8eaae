package org.netloom.core.data.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.netloom.core.data.Ascending;
import org.netloom.core.data.Confidence;

/**
 * Finds numbers that stand for no value: repeated, at an end of the column, and
 *
 * <ul>
 *   <li>farther off the others than these are from each other, and written as people write such codes (-1, 99, -999, 9999.9 …); any other
 *       number three times as far
 *   <li>or standing out by how often it comes: several times as often as each of its neighbours, and off these: a code, or the only negative number
 *   <li>or zero, where the others keep away from it: by many times what they keep from each other, and by a good part of their median
 * </ul>
 */
final class MissingCodes {

    /**
     * A number that looks so.
     *
     * @param low the smallest of those that do not
     * @param high the largest of those
     */
    record Found(double number, int count, double low, double high, Confidence confidence) {}

    /** A number and how often it comes. */
    private record Run(double number, int times) {}

    /** So many of the smallest and of the largest different numbers are looked at. */
    private static final int ENDS = 64;

    /** As many codes as a column may have at one end: "refused", "does not know", "not asked". */
    private static final int MOST_CODES = 3;

    /** Fewer others leave open how far they reach. */
    private static final int FEWEST_DIFFERENT = 4;

    private static final int FEWEST_OTHERS = 10;
    private static final int ENOUGH_FOR_ZERO = 10;
    private static final int NEAREST = 5;
    private static final int STANDS_OUT = 3;
    private static final int OFTEN = 5;
    private static final int FAR = 3;
    private static final int OFF = 5;
    private static final int NEIGHBOURS = 20;
    private static final int ONE_DIGIT = 10;
    private static final int MOST_TIMES = 20;
    private static final double SOME = 0.01;
    private static final double HALF = 0.5;
    private static final double FEW_ZEROS = 0.2;
    private static final double NEAR_ZERO = 0.1;
    private static final double NOT_NEAR_ZERO = 0.2;

    private final Ascending numbers;
    private final List<Run> low = new ArrayList<>();
    private final List<Run> high;
    private int different;

    private MissingCodes(Ascending numbers) {
        this.numbers = numbers;
        Deque<Run> last = new ArrayDeque<>();
        numbers.each((number, times) -> {
            Run run = new Run(number, times);
            different++;
            if (low.size() < ENDS) {
                low.add(run);
            }
            if (last.size() == ENDS) {
                last.removeFirst();
            }
            last.addLast(run);
        });
        high = new ArrayList<>(last);
        Collections.reverse(high);
    }

    /** Those of a column. */
    static List<Found> of(Ascending numbers) {
        return new MissingCodes(numbers).found();
    }

    /** Whether a number is one that people take for a code. */
    static boolean isCode(double number) {
        double size = Math.abs(number);
        return number == -1
                || isRepeated(size)
                || isRepeated(size * 10) && size >= 10
                || isRepeated(size * 100) && size >= 100
                || number == -999.25
                || size == Short.MAX_VALUE
                || number == Short.MIN_VALUE
                || size == Integer.MAX_VALUE
                || number == Integer.MIN_VALUE
                || size == 65535
                || size == 1e20;
    }

    /** 9, 99, 999 … and the two before those; 88, 777 and the like. */
    private static boolean isRepeated(double size) {
        if (size != Math.rint(size) || size < 7 || size >= 1e9) {
            return false;
        }
        String digits = Long.toString((long) size);
        String front = digits.substring(0, digits.length() - 1);
        char last = digits.charAt(digits.length() - 1);
        return last >= '7'
                && (front.chars().allMatch(c -> c == '9') || front.chars().allMatch(c -> c == last));
    }

    private List<Found> found() {
        int below = codes(low, true);
        int above = codes(high, false);
        List<Found> found = judge(below, above);
        // What is written like a code and is none is one of the others.
        int trueBelow = leading(found, low, below);
        int trueAbove = leading(found, high, above);
        return trueBelow == below && trueAbove == above ? found : judge(trueBelow, trueAbove);
    }

    /** How many at one end were found, up to the first that was not. */
    private static int leading(List<Found> found, List<Run> end, int count) {
        int leading = 0;
        while (leading < count && isIn(found, end.get(leading))) {
            leading++;
        }
        return leading;
    }

    private static boolean isIn(List<Found> found, Run run) {
        return found.stream().anyMatch(one -> one.number() == run.number());
    }

    private List<Found> judge(int below, int above) {
        List<Found> found = new ArrayList<>();
        judge(low, below, above, found);
        judge(high, above, below, found);
        return found;
    }

    /** The codes at one end and what lies behind them; or where there are none the last number, which need not be written like a code. */
    private void judge(List<Run> end, int own, int others, List<Found> found) {
        for (int at = 0; at < own; at++) {
            judge(end, at, own, others).ifPresent(found::add);
        }
        boolean zeroBehind = own > 0 && own < end.size() && end.get(own).number() == 0;
        if (own == 0 || zeroBehind) {
            judge(end, own, own + 1, others).ifPresent(found::add);
        }
    }

    /** How many numbers at one end are written like codes. */
    private static int codes(List<Run> end, boolean lowest) {
        int count = 0;
        while (count < Math.min(MOST_CODES, end.size())
                && isCodeAt(end.get(count).number(), lowest)) {
            count++;
        }
        return count;
    }

    private static boolean isCodeAt(double number, boolean lowest) {
        return isCode(number) && (lowest ? number < 0 : number > 0);
    }

    /**
     * @param at the place of the number, counted from its end
     * @param own so many numbers at that end are none of the others
     * @param others so many at the other end
     */
    private Optional<Found> judge(List<Run> end, int at, int own, int others) {
        List<Run> opposite = end == low ? high : low;
        int left = different - own - others;
        if (left < FEWEST_DIFFERENT || own >= ENDS || others >= ENDS) {
            return Optional.empty();
        }
        Run suspect = end.get(at);
        int values = numbers.count() - times(end, own) - times(opposite, others);
        if (suspect.times() < 2 || values < FEWEST_OTHERS) {
            return Optional.empty();
        }
        List<Run> nearest = end.subList(own, Math.min(end.size(), own + left));
        double near = nearest.get(0).number();
        double far = opposite.get(others).number();
        double gap = Math.abs(near - suspect.number());
        Optional<Confidence> confidence = suspect.number() == 0
                ? zero(suspect, near, far, nearest, values, times(low, end == low ? own : others))
                : far(suspect, gap, Math.abs(far - near), values).or(() -> standingOut(suspect, near, gap, nearest));
        return confidence.map(
                sure -> new Found(suspect.number(), suspect.times(), Math.min(near, far), Math.max(near, far), sure));
    }

    private static int times(List<Run> end, int count) {
        return end.subList(0, count).stream().mapToInt(Run::times).sum();
    }

    private static Optional<Confidence> far(Run suspect, double gap, double reach, int values) {
        boolean often = suspect.times() >= FAR && suspect.times() >= SOME * values;
        if (!isCode(suspect.number())) {
            return often && gap >= FAR * reach ? Optional.of(Confidence.GUESS) : Optional.empty();
        }
        boolean digit = Math.abs(suspect.number()) < ONE_DIGIT;
        if (gap < reach || digit && !often) {
            return Optional.empty();
        }
        return Optional.of(digit ? Confidence.GUESS : Confidence.LIKELY);
    }

    /** Far more frequent than those beside it, and off these. */
    private static Optional<Confidence> standingOut(Run suspect, double near, double gap, List<Run> nearest) {
        double number = suspect.number();
        boolean onlyNegative = number < 0 && near >= 0;
        boolean code = isCode(number) && (onlyNegative || Math.abs(number) >= ONE_DIGIT);
        int most = nearest.stream().limit(NEAREST).mapToInt(Run::times).max().orElse(0);
        boolean off = gap >= (code && onlyNegative ? 1 : OFF) * step(nearest);
        return (code || onlyNegative) && suspect.times() >= OFTEN && suspect.times() >= STANDS_OUT * most && off
                ? Optional.of(Confidence.GUESS)
                : Optional.empty();
    }

    /** What numbers keep from each other, in the middle. */
    private static double step(List<Run> nearest) {
        double[] steps = IntStream.range(1, Math.min(nearest.size(), NEIGHBOURS))
                .mapToDouble(i ->
                        Math.abs(nearest.get(i).number() - nearest.get(i - 1).number()))
                .sorted()
                .toArray();
        return steps.length == 0 ? Double.POSITIVE_INFINITY : steps[steps.length / 2];
    }

    /** @param before so many numbers lie before the first of the others */
    private Optional<Confidence> zero(Run suspect, double near, double far, List<Run> nearest, int values, int before) {
        boolean oneSided = near > 0 == far > 0;
        double gap = Math.abs(near);
        if (!oneSided
                || nearest.size() < ENOUGH_FOR_ZERO
                || suspect.times() < FAR
                || suspect.times() > HALF * numbers.count()
                || gap < OFF * step(nearest)) {
            return Optional.empty();
        }
        double middle = Math.abs(numbers.at(before + values / 2)[0]);
        if (gap < NEAR_ZERO * middle) {
            return Optional.empty();
        }
        // What reaches from small to very large, such as an amount of money, is now and then nothing at all.
        boolean likely = gap >= NOT_NEAR_ZERO * middle
                && Math.abs(far) <= MOST_TIMES * gap
                && suspect.times() <= FEW_ZEROS * numbers.count();
        return Optional.of(likely ? Confidence.LIKELY : Confidence.GUESS);
    }
}
