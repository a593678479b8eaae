package org.netloom.core.data.schema;

import java.util.Arrays;
import java.util.Optional;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;

/**
 * Groups of rows with one answer each, such as the visits of a patient. Rows of one group that are drawn by chance lie in training and in the test.
 *
 * @param groups how many there are
 * @param rows that are in one of them
 */
record ToldGroups(int groups, int rows) {

    private static final int FEWEST = 10;
    private static final int ROWS_EACH = 2;

    /** At most every so manieth group has one row only. */
    private static final int ALONE = 3;

    /** So seldom would groups have one answer each by chance. */
    private static final double CHANCE = 1e-6;

    /** Nothing if a column names no groups, if any of them has two answers, or if chance alone may give them one each. */
    static Optional<ToldGroups> of(ColumnSettings settings, Column column, Column target) {
        if (!mayName(settings)) {
            return Optional.empty();
        }
        RowLabels labels = RowLabels.of(column);
        if (labels.count() < FEWEST || labels.rowsEach() < ROWS_EACH || !labels.tell(target)) {
            return Optional.empty();
        }
        RowLabels answers = RowLabels.of(target);
        int[] sizes = new int[labels.count()];
        int[] classes = new int[answers.count()];
        for (int row = 0; row < labels.of().length; row++) {
            if (labels.of()[row] >= 0 && answers.of()[row] >= 0) {
                sizes[labels.of()[row]]++;
                classes[answers.of()[row]]++;
            }
        }
        int rows = Arrays.stream(sizes).sum();
        int groups = (int) Arrays.stream(sizes).filter(size -> size > 0).count();
        long alone = Arrays.stream(sizes).filter(size -> size == 1).count();
        long kinds = Arrays.stream(classes).filter(count -> count > 0).count();
        boolean several = groups >= FEWEST && rows >= ROWS_EACH * groups && alone * ALONE <= groups;
        return several && kinds > 1 && kinds * 2 < groups && !mayBeChance(classes, rows, groups)
                ? Optional.of(new ToldGroups(groups, rows))
                : Optional.empty();
    }

    /** Names, also if they are so many that they are taken for texts and left out. */
    private static boolean mayName(ColumnSettings column) {
        return column.type() == ColumnType.CATEGORY && column.role() == ColumnRole.FEATURE
                || column.type() == ColumnType.TEXT && column.role() == ColumnRole.IGNORED;
    }

    /** Each row but the first of its group has the answer of that one, by chance at most as often as the most frequent class comes up. */
    private static boolean mayBeChance(int[] classes, int rows, int groups) {
        double usual = (double) Arrays.stream(classes).max().orElse(0) / rows;
        return (rows - groups) * Math.log(usual) > Math.log(CHANCE);
    }
}
