package org.netloom.core.data.prepare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.netloom.core.data.SplitSettings;

/**
 * Rows divided into training, validation and test. The same seed gives the same parts on every machine: {@link Random} is specified
 * to the bit. Within a part the rows keep the order of the table.
 *
 * @param training rows to fit on
 * @param validation rows to watch
 * @param test rows to judge by
 */
record RowSplit(int[] training, int[] validation, int[] test) {

    /**
     * Divides each group by itself, so that each part has the groups in the same proportions; what does not come out even is carried
     * over to the next group. Every group has at least one row in training.
     *
     * @param groups rows that belong together, such as those of one class
     */
    static RowSplit of(SplitSettings settings, List<int[]> groups) {
        double[] shares = {settings.training(), settings.validation(), settings.test()};
        double[] carried = new double[3];
        List<RowList> parts = List.of(new RowList(), new RowList(), new RowList());
        Random random = new Random(settings.seed());
        for (int[] group : groups) {
            int[] shuffled = shuffled(group, random);
            int[] counts = counts(shuffled.length, shares, carried);
            int next = 0;
            for (int part = 0; part < 3; part++) {
                parts.get(part).addAll(shuffled, next, next += counts[part]);
            }
        }
        return new RowSplit(
                parts.get(0).sorted(), parts.get(1).sorted(), parts.get(2).sorted());
    }

    /**
     * Divides whole groups, the largest first, each into the part that lacks the most rows; groups of one size in a shuffled order. The
     * first group is for training.
     *
     * @param groups rows that must not be torn apart
     */
    static RowSplit ofWholeGroups(SplitSettings settings, List<int[]> groups) {
        double[] shares = {settings.training(), settings.validation(), settings.test()};
        int[] order = shuffled(IntStream.range(0, groups.size()).toArray(), new Random(settings.seed()));
        List<int[]> largestFirst = Arrays.stream(order)
                .mapToObj(groups::get)
                .sorted(Comparator.comparingInt((int[] group) -> group.length).reversed())
                .toList();
        int rows = groups.stream().mapToInt(group -> group.length).sum();
        double[] due = Arrays.stream(shares).map(share -> share * rows).toArray();
        int[] counts = new int[3];
        List<RowList> parts = List.of(new RowList(), new RowList(), new RowList());
        for (int[] group : largestFirst) {
            int part = counts[0] == 0 ? 0 : neediest(due, counts, shares);
            counts[part] += group.length;
            parts.get(part).addAll(group, 0, group.length);
        }
        return new RowSplit(
                parts.get(0).sorted(), parts.get(1).sorted(), parts.get(2).sorted());
    }

    /**
     * The first rows for training, the next for validation, the last for the test. Rows at the same place are not torn apart: a border
     * moves on to the next place.
     *
     * @param rows in their order
     * @param places of these rows on the axis that orders them, ascending
     */
    static RowSplit inOrder(SplitSettings settings, int[] rows, double[] places) {
        int first = border(places, rows.length * settings.training());
        int second = Math.max(first, border(places, rows.length * (settings.training() + settings.validation())));
        return new RowSplit(
                sorted(Arrays.copyOfRange(rows, 0, first)),
                sorted(Arrays.copyOfRange(rows, first, second)),
                sorted(Arrays.copyOfRange(rows, second, rows.length)));
    }

    private static int border(double[] places, double wanted) {
        int border = (int) Math.max(1, Math.min(places.length, Math.round(wanted)));
        while (border < places.length && places[border] == places[border - 1]) {
            border++;
        }
        return border;
    }

    private static int[] sorted(int[] rows) {
        Arrays.sort(rows);
        return rows;
    }

    private static int[] counts(int rows, double[] shares, double[] carried) {
        double[] due = new double[3];
        int[] counts = new int[3];
        int given = 0;
        for (int part = 0; part < 3; part++) {
            due[part] = rows * shares[part] + carried[part];
            counts[part] = (int) Math.max(0, Math.min(rows - given, Math.floor(due[part] + 1e-9)));
            given += counts[part];
        }
        for (; given < rows; given++) {
            counts[neediest(due, counts, shares)]++;
        }
        if (rows > 0 && counts[0] == 0) {
            counts[0] = 1;
            counts[counts[1] >= counts[2] ? 1 : 2]--;
        }
        for (int part = 0; part < 3; part++) {
            carried[part] = due[part] - counts[part];
        }
        return counts;
    }

    private static int neediest(double[] due, int[] counts, double[] shares) {
        int best = 0;
        for (int part = 1; part < 3; part++) {
            boolean wanted = shares[part] > 1e-9;
            if (wanted && due[part] - counts[part] > due[best] - counts[best] + 1e-9) {
                best = part;
            }
        }
        return best;
    }

    static int[] shuffled(int[] rows, Random random) {
        int[] result = rows.clone();
        for (int i = result.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = result[i];
            result[i] = result[j];
            result[j] = held;
        }
        return result;
    }
}
