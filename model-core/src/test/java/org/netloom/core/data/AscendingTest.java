package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Numbers come in order however few of them have room at once. */
class AscendingTest {

    private static final int MANY = 20_000;

    private static double[] inOrder(double[] numbers, int room) {
        return Ascending.of(numbers.length, () -> Arrays.stream(numbers), room).toArray();
    }

    private static void assertSorted(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        for (int room : new int[] {1, 100, 7000, MANY}) {
            assertThat(inOrder(numbers, room)).isEqualTo(sorted);
        }
    }

    @Test
    void should_sort_any_numbers_in_parts() {
        Random random = new Random(2);
        assertSorted(random.doubles(MANY, -1e6, 1e6).toArray());
        assertSorted(random.doubles(300, -1e300, 1e300).toArray());
        assertSorted(random.ints(MANY, 0, 50).asDoubleStream().toArray());
        assertSorted(DoubleStream.concat(
                        DoubleStream.of(-1e300, 1e300), random.ints(MANY, 0, 9).asDoubleStream())
                .toArray());
        assertSorted(new double[MANY]);
        assertSorted(new double[0]);
    }

    @Test
    void should_tell_the_same_of_a_column_in_parts() {
        Random random = new Random(3);
        for (int digits : new int[] {0, 2, 5, 9}) {
            TableBuilder builder = new TableBuilder(2);
            for (int row = 0; row < MANY; row++) {
                String number = String.format(java.util.Locale.ROOT, "%." + digits + "f", random.nextDouble() * 1e5);
                builder.add(new String[] {row % 100 == 0 ? "1e3" : number, "n " + random.nextInt(9000)}, row);
            }
            Table table = builder.build(List.of("number", "text"), false);
            for (Column column : table.columns()) {
                ColumnValues whole = column.values(5000, MANY);
                ColumnValues parted = column.values(5000, 500);
                assertThat(parted.counts()).isEqualTo(whole.counts());
                assertThat(parted.different()).isEqualTo(whole.different());
                assertThat(parted.numbers().toArray())
                        .isEqualTo(whole.numbers().toArray())
                        .isSorted();
            }
        }
    }

    @Test
    void should_tell_the_same_in_parts_of_numbers_written_with_different_places() {
        Random random = new Random(4);
        String[] cells = new String[MANY];
        for (int row = 0; row < MANY; row++) {
            String sign = random.nextBoolean() ? "-" : "";
            int places = 1 + random.nextInt(5);
            cells[row] = row % 1000 == 0 ? "1e3" : sign + (1 + random.nextInt(1000)) + "." + digits(random, places);
        }
        TableBuilder builder = new TableBuilder(1);
        for (int row = 0; row < MANY; row++) {
            builder.add(new String[] {cells[row]}, row);
        }
        Column column = builder.build(List.of("number"), false).columns().get(0);
        double[] sorted = column.numbers();
        Arrays.sort(sorted);
        ColumnValues whole = column.values(5000, MANY);
        for (int room : new int[] {500, 7000, MANY * 3 / 4}) {
            ColumnValues parted = column.values(5000, room);
            assertThat(parted.counts()).isEqualTo(whole.counts());
            assertThat(parted.different())
                    .isEqualTo((int) Arrays.stream(cells).distinct().count());
            for (int walk = 0; walk < 3; walk++) {
                assertThat(parted.numbers().toArray()).isEqualTo(sorted);
            }
        }
    }

    private static String digits(Random random, int places) {
        return String.format(java.util.Locale.ROOT, "%0" + places + "d", random.nextInt((int) Math.pow(10, places)));
    }
}
