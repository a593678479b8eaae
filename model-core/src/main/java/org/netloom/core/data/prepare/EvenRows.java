package org.netloom.core.data.prepare;

import java.util.stream.IntStream;

/** Some rows that stand for many. */
final class EvenRows {

    private EvenRows() {}

    /** Rows evenly spread over many, in their order; all of them if they are few. */
    static int[] of(int[] rows, int most) {
        return rows.length <= most
                ? rows
                : IntStream.range(0, most)
                        .map(i -> rows[(int) ((long) i * rows.length / most)])
                        .toArray();
    }
}
