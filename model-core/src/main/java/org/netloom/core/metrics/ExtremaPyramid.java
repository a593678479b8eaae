package org.netloom.core.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * For blocks of 2, 4, 8 … neighbours, which of them is the lowest and which the highest. A level holds the finished blocks; the
 * unfinished one at the right end is answered from the levels below. NaN is neither low nor high unless there is nothing else.
 */
final class ExtremaPyramid {

    private final IntToDoubleFunction values;
    private final List<int[]> low = new ArrayList<>();
    private final List<int[]> high = new ArrayList<>();

    ExtremaPyramid(IntToDoubleFunction values) {
        this.values = values;
    }

    void clear() {
        low.clear();
        high.clear();
    }

    /** Takes note that there are now so many values: finishes the blocks that end with the last one. */
    void added(int count) {
        for (int level = 1; level < 31 && count % (1 << level) == 0; level++) {
            int block = (count >> level) - 1;
            if (low.size() < level) {
                low.add(new int[16]);
                high.add(new int[16]);
            }
            set(low, level, block, lower(low(level - 1, 2 * block), low(level - 1, 2 * block + 1)));
            set(high, level, block, higher(high(level - 1, 2 * block), high(level - 1, 2 * block + 1)));
        }
    }

    /** The index of the lowest value of a block, of which only values before {@code count} exist. */
    int lowest(int level, int block, int count) {
        if ((block + 1) << level <= count) {
            return low(level, block);
        }
        int left = lowest(level - 1, 2 * block, count);
        return (2 * block + 1) << (level - 1) < count ? lower(left, lowest(level - 1, 2 * block + 1, count)) : left;
    }

    /** The index of the highest value of a block, of which only values before {@code count} exist. */
    int highest(int level, int block, int count) {
        if ((block + 1) << level <= count) {
            return high(level, block);
        }
        int left = highest(level - 1, 2 * block, count);
        return (2 * block + 1) << (level - 1) < count ? higher(left, highest(level - 1, 2 * block + 1, count)) : left;
    }

    private int low(int level, int block) {
        return level == 0 ? block : low.get(level - 1)[block];
    }

    private int high(int level, int block) {
        return level == 0 ? block : high.get(level - 1)[block];
    }

    private static void set(List<int[]> levels, int level, int block, int index) {
        int[] blocks = levels.get(level - 1);
        if (block >= blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * blocks.length);
            levels.set(level - 1, blocks);
        }
        blocks[block] = index;
    }

    private int lower(int a, int b) {
        double left = values.applyAsDouble(a);
        double right = values.applyAsDouble(b);
        return right < left || Double.isNaN(left) ? b : a;
    }

    private int higher(int a, int b) {
        double left = values.applyAsDouble(a);
        double right = values.applyAsDouble(b);
        return right > left || Double.isNaN(left) ? b : a;
    }
}
