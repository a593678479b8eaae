package org.netloom.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the number of threads that a network trains fastest with: its first iterations are tried with each number in turns, so that
 * whatever else the machine does slows them alike. One thread comes first and alone: where it takes less than
 * {@value #WORTH_MILLIS} ms, others could save less than they cost each other in waiting, and the trial ends there. Knows no clock; it is
 * told the times.
 */
final class ThreadTrial {

    /** The shortest iteration, in milliseconds with one thread, that more threads are tried on. */
    static final int WORTH_MILLIS = 4;

    /** How much faster more threads have to be: by less than this share, the cores are better left to others. */
    static final double GAIN = 0.1;

    /** Iterations in which nothing is warm, and workspaces do not have their size. */
    static final int WARM_UPS = 3;

    private static final int ROUNDS = 5;
    private static final int ALONE = WARM_UPS + ROUNDS;
    private static final double NANOS = 1e6;

    /** Nobody waits longer than about this for what is to make training faster; one round of all is always measured. */
    private static final double BUDGET_MILLIS = 15_000;

    private final List<Integer> candidates;
    private double spent;
    private final List<List<Double>> millis = new ArrayList<>();
    private double alone = Double.NaN;
    private int step;

    /**
     * A trial with one thread and more.
     *
     * @param most threads, at least 1
     */
    ThreadTrial(int most) {
        this.candidates = candidates(most);
        candidates.forEach(each -> millis.add(new ArrayList<>()));
    }

    /** Each number up to four, then the doubles, and the most. */
    static List<Integer> candidates(int most) {
        return IntStream.rangeClosed(1, most)
                .filter(n -> n <= 4 || Integer.bitCount(n) == 1 || n == most)
                .boxed()
                .toList();
    }

    /** Whether no iteration is needed any more. */
    boolean isOver() {
        int round = step < ALONE ? 0 : (step - ALONE) / candidates.size();
        boolean betweenRounds = step >= ALONE && (step - ALONE) % candidates.size() == 0;
        return candidates.size() == 1
                || alone < WORTH_MILLIS
                || round > ROUNDS
                || betweenRounds && round > 1 && spent > BUDGET_MILLIS;
    }

    /** The threads of the next iteration. */
    int next() {
        return candidates.get(index());
    }

    private int index() {
        return step < ALONE ? 0 : (step - ALONE) % candidates.size();
    }

    /** How long the next iteration took. */
    void took(long nanos) {
        boolean warm = step < WARM_UPS || step >= ALONE && step < ALONE + candidates.size();
        if (!warm) {
            millis.get(index()).add(nanos / NANOS);
        }
        spent += nanos / NANOS;
        step++;
        boolean slow = step < ALONE && step > WARM_UPS && spent > BUDGET_MILLIS / 2;
        if (slow) {
            step = ALONE;
        }
        if (step == ALONE) {
            alone = median(0);
            // From here on all are measured side by side, and these times would count twice.
            millis.get(0).clear();
        }
    }

    /** What was found, once it is over. */
    ThreadChoice choice() {
        if (candidates.size() == 1) {
            return ThreadChoice.single();
        }
        if (alone < WORTH_MILLIS) {
            return new ThreadChoice(1, ThreadChoice.Reason.SMALL, alone, 0);
        }
        int best = 0;
        for (int i = 1; i < candidates.size(); i++) {
            if (median(i) < median(best) * (1 - GAIN)) {
                best = i;
            }
        }
        int next = best > 0 ? 0 : fastestBut(0);
        return new ThreadChoice(candidates.get(best), ThreadChoice.Reason.MEASURED, median(best), median(next));
    }

    private int fastestBut(int left) {
        return IntStream.range(0, candidates.size())
                .filter(i -> i != left)
                .boxed()
                .min(java.util.Comparator.comparingDouble(this::median))
                .orElse(left);
    }

    private double median(int candidate) {
        double[] sorted =
                millis.get(candidate).stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
