package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.schema.TableProfile;

/** What else is missing in a column, wherever its cells lie. */
class MissingValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -999    | -999       | false | true
                    -999    | -999.0     | false | true
                    -999    | '-999,0'   | true  | true
                    -999    | '-9,99e2'  | true  | true
                    '-999,0'| -999       | true  | true
                    0       | 0.00       | false | true
                    0       | 0.001      | false | false
                    1234    | '1,234'    | false | true
                    1234    | '1.234'    | false | false
                    -999    | 999        | false | false
                    unknown | UNKNOWN    | false | true
                    unknown | unknown ?  | false | false
                    9       | nine       | false | false
                    """)
    void should_compare_numbers_by_value_and_words_without_regard_to_case(
            String missing, String cell, boolean comma, boolean expected) {
        Column column = Table.of(List.of("x"), List.of(List.of(cell), List.of("7")), comma)
                .marked(name -> MissingValues.of(missing, comma))
                .column(0);

        assertThat(column.isMissing(0)).isEqualTo(expected);
        assertThat(column.isMissing(1)).isFalse();
    }

    @Test
    void should_be_typed_back_as_it_was_written() {
        MissingValues missing = new MissingValues(List.of(-999.0, 0.5, -0.0, 1e20), List.of("k. A.", "K. a.", " "));

        assertThat(missing.texts(true)).containsExactly("-999", "0,5", "0", "1,0E20", "k. A.");
        assertThat(missing.texts(true).stream()
                        .map(text -> MissingValues.of(text, true))
                        .reduce(MissingValues.NONE, MissingValues::with))
                .isEqualTo(missing);
        assertThat(missing.without(MissingValues.of("K. A.", true)).words()).isEmpty();
        assertThat(missing.without(missing)).isEqualTo(MissingValues.NONE);
    }

    @Test
    void should_give_the_same_column_back_when_nothing_else_is_missing_any_more() {
        Table table = Table.of(List.of("x", "y"), List.of(List.of("1", "0"), List.of("0", "2")));
        Table marked = table.marked(name -> name.equals("x") ? MissingValues.of("0", false) : MissingValues.NONE);

        assertThat(marked.column(0).isMissing(1)).isTrue();
        assertThat(marked.column(0).missingMarkers()).isEqualTo(Map.of("0", 1));
        assertThat(marked.column(1)).as("of which nothing was said").isSameAs(table.column(1));
        assertThat(marked.marked(name -> MissingValues.NONE)).isNotSameAs(marked);
        assertThat(marked.marked(name -> MissingValues.NONE).column(0)).isSameAs(table.column(0));
        assertThat(marked.marked(name -> marked.column(name).orElseThrow().alsoMissing()))
                .as("which is so already")
                .isSameAs(marked);
    }

    @Test
    void should_find_the_unit_of_numbers_between_which_words_stood() {
        List<List<String>> rows = IntStream.range(0, 30)
                .mapToObj(row -> List.of(row % 3 == 0 ? "withheld" : row % 7 == 0 ? "-9 kg" : row + " kg"))
                .toList();
        Table table = Table.of(List.of("weight"), rows);
        Column marked = table.marked(name -> new MissingValues(List.of(-9.0), List.of("withheld")))
                .column(0);

        assertThat(table.column(0).unit()).isEmpty();
        assertThat(marked.unit()).contains(new NumberUnit("", "kg"));
        assertThat(marked.number(1)).isEqualTo(1);
        assertThat(marked.isMissing(7)).as("a code with its unit").isTrue();
        assertThat(marked.text(7)).as("what is written stays").isEqualTo("-9 kg");
    }

    @Test
    void should_be_missing_behind_the_rows_of_a_test_file_too() {
        Table test = Table.of(List.of("x"), List.of(List.of("-9"), List.of("4")));
        Table both = Table.of(List.of("x"), List.of(List.of("1"), List.of("-9.0")))
                .marked(name -> MissingValues.of("-9", false))
                .withTestRows(test);

        assertThat(IntStream.range(0, 4).filter(both.column(0)::isMissing)).containsExactly(1, 2);
    }

    /** Few texts are codes, many numbers are decimals, many texts are a block: all of them agree, on disk too, with what each cell by itself says. */
    @Property(tries = 60)
    void should_agree_in_memory_and_on_disk_with_each_cell_by_itself(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        boolean comma = random.nextBoolean();
        int different = List.of(5, 6000, 6000).get(random.nextInt(3));
        boolean texts = random.nextBoolean();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < different * 2; row++) {
            rows.add(List.of(cell(random, different, texts, comma)));
        }
        MissingValues missing = new MissingValues(
                List.of(-999.0, random.nextInt(50) / 4.0),
                random.nextBoolean() ? List.of() : List.of("Unknown", "t17", comma ? "1.5" : "1,55"));
        Table inMemory = Table.of(List.of("x"), rows, comma);
        Path folder = Files.createTempDirectory("netloom-missing");
        try {
            TableBuilder builder = TableBuilder.in(new TableDisk(folder, 0), 1);
            for (int row = 0; row < rows.size(); row++) {
                builder.add(rows.get(row).toArray(String[]::new), row + 2L);
            }
            Table onDisk = builder.build(List.of("x"), comma);
            assertThat(onDisk.isOnDisk()).isTrue();
            Table one = inMemory.marked(name -> missing);
            Table other = onDisk.marked(name -> missing);
            NumberFormat format = new NumberFormat(
                    one.column(0).decimals(), false, one.column(0).unit());
            for (int row = 0; row < rows.size(); row++) {
                String cell = rows.get(row).get(0);
                boolean expected =
                        MissingMarkers.matches(cell) || missing.hasWord(cell) || missing.hasNumber(format.parse(cell));
                assertThat(one.column(0).isMissing(row)).as(cell).isEqualTo(expected);
                assertThat(other.column(0).isMissing(row)).as(cell).isEqualTo(expected);
                assertThat(one.column(0).number(row)).as(cell).isEqualTo((Double)
                        (expected ? Double.NaN : format.parse(cell)));
                assertThat(other.column(0).number(row))
                        .isEqualTo((Double) one.column(0).number(row));
                assertThat(other.column(0).cell(row)).isEqualTo(one.column(0).cell(row));
            }
            assertThat(one.column(0).missingCount()).isEqualTo((int) IntStream.range(0, rows.size())
                    .filter(one.column(0)::isMissing)
                    .count());
            assertThat(TableProfile.of(other)).isEqualTo(TableProfile.of(one));
            assertSameAsIfNeverWritten(one, rows, comma);
        } finally {
            try (var files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.deleteIfExists(folder);
        }
    }

    /** Numbers of which some are missing are those of a file in which they are empty. */
    private static void assertSameAsIfNeverWritten(Table marked, List<List<String>> rows, boolean comma) {
        List<List<String>> emptied = IntStream.range(0, rows.size())
                .mapToObj(row -> marked.column(0).isMissing(row) ? List.of("") : rows.get(row))
                .toList();
        ColumnValues expected = Table.of(List.of("x"), emptied, comma).column(0).values(1000);
        ColumnValues found = marked.column(0).values(1000);

        assertThat(found.different()).isEqualTo(expected.different());
        assertThat(found.numbers().toArray()).isEqualTo(expected.numbers().toArray());
    }

    private static String cell(Random random, int different, boolean texts, boolean comma) {
        return switch (random.nextInt(12)) {
            case 0 -> "-999";
            case 1 -> comma ? "-999,00" : "-999.00";
            case 2 -> "unknown";
            case 3 -> "NA";
            case 4 -> comma ? "1.5" : "1,55";
            default ->
                texts
                        ? "t" + random.nextInt(different)
                        : (random.nextInt(different) - 10) / 4
                                + (comma ? "," : ".")
                                + List.of("0", "25", "5", "75").get(random.nextInt(4));
        };
    }
}
