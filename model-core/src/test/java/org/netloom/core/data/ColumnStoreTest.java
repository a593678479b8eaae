package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** However a column is held, its cells are those of the file, and its numbers are what each text says. */
class ColumnStoreTest {

    private static final int MANY = 6000;

    @Property(tries = 60)
    void should_give_back_every_cell_of_many_numbers(
            @ForAll("numbers") List<String> few, @ForAll boolean comma, @ForAll boolean decimalComma) {
        List<String> cells = spread(few, comma ? ',' : '.');
        Column column = column(cells, decimalComma);
        double[] numbers = column.numbers();
        for (int row = 0; row < cells.size(); row++) {
            assertThat(column.text(row)).isEqualTo(cells.get(row));
            assertThat(column.isMissing(row)).isEqualTo(MissingMarkers.matches(cells.get(row)));
            Double expected = column.isMissing(row) ? Double.NaN : number(cells.get(row), column);
            assertThat(column.number(row)).isEqualTo(expected);
            assertThat(numbers[row]).isEqualTo(expected);
        }
    }

    @Property(tries = 60)
    void should_count_what_stands_in_many_numbers(@ForAll("numbers") List<String> few, @ForAll boolean decimalComma) {
        List<String> cells = spread(few, '.');
        Column column = column(cells, decimalComma);
        Map<String, Integer> counts = new HashMap<>();
        cells.stream()
                .filter(cell -> !MissingMarkers.matches(cell))
                .forEach(cell -> counts.merge(cell, 1, Integer::sum));
        double[] numbers = cells.stream()
                .filter(cell -> !MissingMarkers.matches(cell))
                .mapToDouble(cell -> number(cell, column))
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();

        ColumnValues values = column.values(Integer.MAX_VALUE);

        assertThat(values.different()).isEqualTo(counts.size());
        assertThat(values.numbers().toArray()).isEqualTo(numbers);
        assertThat(counts).containsAllEntriesOf(values.counts());
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(values.counts()).containsValue(most);
    }

    @Test
    void should_keep_words_that_begin_after_many_numbers() {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < MANY; row++) {
            cells.add(String.valueOf(row));
        }
        for (int row = 0; row < MANY; row++) {
            cells.add("word " + row);
        }
        Column column = column(cells, false);
        for (int row = 0; row < cells.size(); row++) {
            assertThat(column.text(row)).isEqualTo(cells.get(row));
        }
        assertThat(column.values(10).different()).isEqualTo(2 * MANY);
    }

    @Test
    void should_keep_numbers_that_grow_beyond_an_int() {
        List<String> cells = new ArrayList<>();
        for (long row = 0; row < MANY; row++) {
            cells.add(String.valueOf(row * row * row * 1_000_000));
        }
        Column column = column(cells, false);
        for (int row = 0; row < MANY; row++) {
            assertThat(column.text(row)).isEqualTo(cells.get(row));
            assertThat(column.number(row)).isEqualTo(Double.parseDouble(cells.get(row)));
        }
    }

    @Test
    void should_tell_cells_apart_by_their_hashes() {
        List<String> cells = spread(List.of("1.5", "NA", "-0.25"), '.');
        Column column = column(cells, false);
        Map<Long, String> textOf = new HashMap<>();
        for (int row = 0; row < cells.size(); row++) {
            String text = column.text(row);
            assertThat(textOf.computeIfAbsent(column.hash(row), hash -> text)).isEqualTo(text);
        }
        assertThat(textOf).hasSameSizeAs(new HashSet<>(cells));
    }

    @Property(tries = 200)
    void should_sort_numbers_of_any_range(@ForAll long[] numbers) {
        long[] expected = numbers.clone();
        Arrays.sort(expected);
        assertThat(LongSort.sorted(numbers)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<String>> numbers() {
        Arbitrary<String> plain = Arbitraries.of(
                "0",
                "-3",
                "12",
                "1234567",
                "0.5",
                "-0.25",
                "3.10",
                "12.000",
                "100.125",
                "99999999999",
                "0.1234567890123456");
        Arbitrary<String> odd =
                Arbitraries.of("", "NA", "-0", "007", "1e5", "+4", "1,234", "1.234", ".5", "5.", "about 7", "-0.00");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, plain), net.jqwik.api.Tuple.of(1, odd))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /** Those, and so many other numbers that codes do not suffice, in an order by chance. */
    private static List<String> spread(List<String> few, char point) {
        Random random = new Random(5);
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < MANY; row++) {
            cells.add(row + (row % 3 == 0 ? "" : point + String.valueOf(random.nextInt(90) + 10)));
        }
        few.forEach(cell -> cells.addAll(List.of(cell, cell)));
        java.util.Collections.shuffle(cells, random);
        return cells;
    }

    /** With the sign of the column, or else with the other one. */
    private static double number(String cell, Column column) {
        double usual = NumberText.parse(cell, column.decimals().isComma());
        return Double.isNaN(usual)
                ? NumberText.parse(cell, column.decimals().other().isComma())
                : usual;
    }

    private static Column column(List<String> cells, boolean decimalComma) {
        return Table.of(List.of("x"), cells.stream().map(List::of).toList(), decimalComma)
                .column(0);
    }

    @Test
    void should_know_without_looking_at_rows_which_texts_there_are_where_these_are_few() {
        Column towns = Table.of(
                        List.of("town"), List.of(List.of("Bern"), List.of(""), List.of("Chur"), List.of("Bern")))
                .column(0);

        assertThat(towns.different())
                .hasValueSatisfying(all -> assertThat(all).containsExactlyInAnyOrder("Bern", "Chur"));
        assertThat(towns.holdsNumbersOnly()).isFalse();
        AtomicInteger asked = new AtomicInteger();
        IntToDoubleFunction lengths = towns.worth(text -> {
            asked.incrementAndGet();
            return text.length() * 10 + text.charAt(0);
        });
        assertThat(lengths.applyAsDouble(0)).isEqualTo(40 + 'B').isEqualTo(lengths.applyAsDouble(3));
        assertThat(lengths.applyAsDouble(1)).isNaN();
        assertThat(lengths.applyAsDouble(2)).isEqualTo(40 + 'C');
        assertThat(asked.get()).isEqualTo(2);
    }

    @Test
    void should_know_without_looking_at_rows_whether_all_are_numbers() {
        List<List<String>> numbers = new ArrayList<>();
        for (int row = 0; row < 5_000; row++) {
            numbers.add(List.of(row == 7 ? "" : row * 37 % 5_000 + ".25"));
        }
        assertThat(Table.of(List.of("x"), numbers).column(0).holdsNumbersOnly()).isTrue();

        numbers.set(4_000, List.of("about 12"));
        assertThat(Table.of(List.of("x"), numbers).column(0).holdsNumbersOnly()).isFalse();
    }

    @Test
    void should_hold_what_a_file_declares_to_be_a_value_in_each_way_of_holding_cells() {
        for (IntFunction<String> cell : List.<IntFunction<String>>of(
                row -> "abc".substring(row % 3, row % 3 + 1), row -> row + ".5", row -> "word " + row)) {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < 9_000; row++) {
                rows.add(List.of(row % 10 == 0 ? "NA" : cell.apply(row)));
            }
            Table plain = Table.of(List.of("x"), rows);
            assertThat(plain.column(0).missingCount()).isEqualTo(900);

            Column declared = plain.declared(List.of(ColumnType.CATEGORY), List.of(List.of("NA", "a")))
                    .column(0);

            assertThat(declared.missingCount()).isZero();
            assertThat(declared.cell(0)).isEqualTo("NA");
            assertThat(declared.number(0)).isNaN();
        }
    }
}
