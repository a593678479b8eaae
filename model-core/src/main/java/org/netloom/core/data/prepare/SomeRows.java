package org.netloom.core.data.prepare;

import java.util.SplittableRandom;

/** Some rows that stand for many. */
final class SomeRows {

    private SomeRows() {}

    /**
     * Rows drawn by chance, always the same, in their order; all of them if they are few. Rows at equal distances would all be Mondays where there is a row
     * a day. Each set of rows is as likely as any other (selection sampling, Knuth, The Art of Computer Programming 3.4.2, algorithm S).
     */
    static int[] of(int[] rows, int most) {
        if (rows.length <= most) {
            return rows;
        }
        SplittableRandom random = new SplittableRandom(rows.length);
        int[] drawn = new int[most];
        int count = 0;
        for (int i = 0; count < most; i++) {
            if (random.nextInt(rows.length - i) < most - count) {
                drawn[count++] = rows[i];
            }
        }
        return drawn;
    }
}
