package org.netloom.core.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Keeps the most frequent keys; of those that are equally frequent, the smaller ones. */
final class FrequentKeys implements AscendingKeys.Run {
    /** Of more different numbers than this, no pattern can be seen that they all do not have. */
    static final int MOST = 1000;

    private final int most;
    private final long[] keys;
    private final int[] times;
    private int kept;
    private int different;
    /** What is not more frequent than this comes too late. */
    private int floor;

    /** @param most so many are kept at most, however many may be counted */
    FrequentKeys(int most) {
        this.most = most;
        this.keys = new long[Math.max(2 * most, 16)];
        this.times = new int[keys.length];
    }

    @Override
    public void take(long key, int count) {
        different++;
        if (count <= floor) {
            return;
        }
        if (kept == keys.length) {
            prune();
        }
        keys[kept] = key;
        times[kept++] = count;
    }

    private void prune() {
        if (kept <= most) {
            return;
        }
        int[] sorted = Arrays.copyOf(times, kept);
        Arrays.sort(sorted);
        int least = most == 0 ? Integer.MAX_VALUE : sorted[kept - most];
        int ties =
                most - (int) IntStream.of(sorted).filter(count -> count > least).count();
        int left = 0;
        for (int i = 0; i < kept; i++) {
            if (times[i] > least || times[i] == least && ties-- > 0) {
                keys[left] = keys[i];
                times[left++] = times[i];
            }
        }
        kept = left;
        floor = least;
    }

    /** How many different keys there were. */
    int different() {
        return different;
    }

    /** Tells those that are kept, in the order in which they came. */
    void tell(AscendingKeys.Run run) {
        prune();
        for (int i = 0; i < kept; i++) {
            run.take(keys[i], times[i]);
        }
    }
}
