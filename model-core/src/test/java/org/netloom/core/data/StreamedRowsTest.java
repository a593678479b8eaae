package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.shape.Task;

/** Rows that are prepared a block at a time are those that are prepared at once, in whatever order they are asked for. */
class StreamedRowsTest {

    private static final int ROWS = 5000;

    @TempDir
    Path folder;

    private static final Preparation PREPARATION = new Preparation(
            List.of(new FittedColumn(
                    "x",
                    ColumnType.NUMBER,
                    Imputation.TYPICAL,
                    Scaling.STANDARD,
                    Encoding.ONE_HOT,
                    0,
                    10,
                    2,
                    List.of(),
                    -1,
                    List.of("x"))),
            new FittedTarget("y", Task.REGRESSION, List.of(), 0, 1));

    @Test
    void should_give_each_row_in_any_order() {
        TableBuilder builder = TableBuilder.in(new TableDisk(folder, 0), 2);
        for (int row = 0; row < ROWS; row++) {
            builder.add(new String[] {String.valueOf(row), row % 7 == 0 ? "" : String.valueOf(-row)}, row + 2L);
        }
        Table table = builder.build(List.of("x", "y"), false);
        int[] rows = IntStream.range(0, ROWS).filter(row -> row % 7 != 0).toArray();

        PreparedRows streamed = RowStream.of(PREPARATION, table, rows, true, 20_000, Progress.UNSEEN)
                .toOptional()
                .orElseThrow();

        assertThat(streamed.values().run()).isGreaterThan(1);
        assertThat((long) streamed.values().run() * streamed.values().runsAtOnce() * 8)
                .isBetween(10_000L, 20_000L);
        Random random = new Random(1);
        float[] one = new float[2];
        for (int i = 0; i < 20_000; i++) {
            int row = random.nextInt(rows.length);
            streamed.values().copy(row, one, 0);
            streamed.truths().copy(row, one, 1);
            assertThat(one).containsExactly((rows[row] - 10) / 2f, -rows[row]);
        }
        assertThat(streamed.values().largest()).isEqualTo((ROWS - 1 - 10) / 2f);
    }
}
