package org.netloom.core.data.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * One of the parts into which rows are divided for a cross-validation: it is the test, the other parts are learnt from. Each row is in
 * exactly one of the folds; which one depends on the seed alone.
 *
 * @param index from 0
 * @param of how many there are, at least 2
 */
public record Fold(int index, int of) {

    public Fold {
        if (of < 2 || index < 0 || index >= of) {
            throw new IllegalArgumentException("There is no fold " + index + " of " + of);
        }
    }

    /** The fold that is the first to be left without rows: rows and groups are given out from the first fold on. */
    Fold last() {
        return new Fold(of - 1, of);
    }

    /**
     * The rows of this fold, ascending. The rows of each group are dealt out in turn, so that every fold has the groups in the same
     * proportions.
     *
     * @param groups rows that belong together, such as those of one class
     */
    int[] of(List<int[]> groups, long seed) {
        Random random = new Random(seed);
        List<Integer> rows = new ArrayList<>();
        int dealt = 0;
        for (int[] group : groups) {
            for (int row : RowSplit.shuffled(group, random)) {
                if (dealt++ % of == index) {
                    rows.add(row);
                }
            }
        }
        return rows.stream().sorted().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The rows of this fold, ascending; groups stay whole. The largest are given out first, each to the fold that has the fewest rows.
     *
     * @param groups rows that must not be torn apart
     */
    int[] ofWholeGroups(List<int[]> groups, long seed) {
        List<int[]> order = new ArrayList<>(groups);
        java.util.Collections.shuffle(order, new Random(seed));
        order.sort(Comparator.comparingInt((int[] group) -> group.length).reversed());
        int[] sizes = new int[of];
        List<Integer> rows = new ArrayList<>();
        for (int[] group : order) {
            int smallest = 0;
            for (int fold = 1; fold < of; fold++) {
                smallest = sizes[fold] < sizes[smallest] ? fold : smallest;
            }
            sizes[smallest] += group.length;
            if (smallest == index) {
                Arrays.stream(group).forEach(rows::add);
            }
        }
        return rows.stream().sorted().mapToInt(Integer::intValue).toArray();
    }
}
