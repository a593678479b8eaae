package org.netloom.core.data.prepare;

import java.util.List;
import java.util.Random;
import org.netloom.core.data.Balance;

/** Evens out classes of training rows. Nothing is fitted here, and no other rows are touched. */
final class Balancing {

    private Balancing() {}

    /**
     * The training rows that are learnt from: some twice, or some not at all.
     *
     * @param classes the training rows of each class; one without rows stays without
     * @param seed of the drawing
     */
    static int[] rows(Balance balance, List<int[]> classes, long seed) {
        List<int[]> present = classes.stream().filter(rows -> rows.length > 0).toList();
        int most = present.stream().mapToInt(rows -> rows.length).max().orElse(0);
        int least = present.stream().mapToInt(rows -> rows.length).min().orElse(0);
        int wanted = balance == Balance.OVERSAMPLE ? most : least;
        Random random = new Random(seed);
        RowList picked = new RowList();
        for (int[] rows : present) {
            for (int done = 0; done < wanted; done += rows.length) {
                int[] shuffled = RowSplit.shuffled(rows, random);
                // Each row comes as often as any other, give or take one.
                picked.addAll(shuffled, 0, Math.min(shuffled.length, wanted - done));
            }
        }
        return picked.sorted();
    }

    /** For each class, what its rows weigh; a class without rows weighs nothing. Their mean over the rows is 1. */
    static List<Double> weights(List<int[]> classes) {
        int rows = classes.stream().mapToInt(found -> found.length).sum();
        long present = classes.stream().filter(found -> found.length > 0).count();
        return classes.stream()
                .map(found -> found.length == 0 ? 0.0 : (double) rows / (present * found.length))
                .toList();
    }
}
