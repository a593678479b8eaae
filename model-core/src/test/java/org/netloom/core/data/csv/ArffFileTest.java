package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Table;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.schema.ColumnProfile;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.model.RowsToPredict;
import org.netloom.core.text.Listing;

class ArffFileTest {

    private static final String HEADER =
            """
            % of the weather
            @RELATION weather
            @Attribute outlook {sunny, 'light rain', overcast}
            @attribute 'air temperature' NUMERIC
            @attribute windy {yes,no}
            @attribute day date "dd/MM/yyyy"
            @attribute remark string

            @DATA
            """;

    @TempDir
    private Path folder;

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("weather.arff"), text, StandardCharsets.UTF_8);
    }

    private Outcome<OpenedCsv> open(String text) throws IOException {
        return DataFiles.open(write(text), DialectWish.AUTO);
    }

    private static Table table(Outcome<OpenedCsv> outcome) {
        return outcome.toOptional()
                .orElseThrow(() -> new AssertionError(outcome.diagnostics()))
                .table();
    }

    private static List<String> row(Table table, int row) {
        return table.columns().stream().map(column -> column.text(row)).toList();
    }

    private static String code(Outcome<?> outcome) {
        assertThat(outcome.diagnostics()).hasSize(1);
        return outcome.diagnostics().get(0).code();
    }

    private static Diagnostic remark(Outcome<?> outcome, String code) {
        return outcome.diagnostics().stream()
                .filter(remark -> remark.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome.diagnostics()));
    }

    @Test
    void should_read_names_values_quotes_escapes_and_comments() throws IOException {
        Table table = table(open(HEADER
                + "sunny, 21.5 ,yes,03/02/2021,'it\\'s, \"fine\"' % a comment\n"
                + "% none\n\n"
                + "'light rain',?,no,?,\"tab\\tand \\u00e9\"\n"));

        assertThat(table.names()).containsExactly("outlook", "air temperature", "windy", "day", "remark");
        assertThat(row(table, 0)).containsExactly("sunny", "21.5", "yes", "2021-02-03", "it's, \"fine\"");
        assertThat(row(table, 1)).containsExactly("light rain", "", "no", "", "tab\tand é");
        assertThat(table.column(1).isMissing(1)).isTrue();
        assertThat(table.lineOf(1)).isEqualTo(13);
    }

    @Test
    void should_take_tabs_or_spaces_between_values() throws IOException {
        String header = "@relation r\n@attribute a numeric\n@attribute b{x,y}\n@data\n";

        assertThat(row(table(open(header + "1\tx\n2\ty\n")), 1)).containsExactly("2", "y");
        assertThat(row(table(open(header + "1 x\n2  y\n")), 1)).containsExactly("2", "y");
    }

    @Test
    void should_fill_sparse_rows_with_zero_and_the_first_class() throws IOException {
        Outcome<OpenedCsv> opened = open(HEADER + "{0 'light rain', 1 3.5, 4 'a, b'}\n{}\n{1 2}, {0.5}\n{9 x, 1 7}\n");
        Table table = table(opened);

        assertThat(row(table, 0)).containsExactly("light rain", "3.5", "yes", "", "a, b");
        assertThat(row(table, 1)).containsExactly("sunny", "0", "yes", "", "");
        assertThat(row(table, 3)).containsExactly("sunny", "7", "yes", "", "");
        assertThat(remark(opened, "arff-weights").arguments()).containsExactly(1);
        assertThat(remark(opened, "arff-sparse").arguments()).containsExactly(1, 4, Listing.of(List.of("13")));
    }

    @Test
    void should_type_columns_as_they_are_declared() throws IOException {
        StringBuilder rows = new StringBuilder("@relation r\n@attribute grade {1,2,3,4,5}\n@attribute level integer\n"
                + "@attribute sick {no,yes}\n@attribute day date\n@attribute note string\n@data\n");
        for (int i = 0; i < 60; i++) {
            rows.append("%d,%d,%s,2021-01-%02dT10:00:00,%s\n"
                    .formatted(1 + i % 5, i % 2, i % 3 == 0 ? "yes" : "no", 1 + i % 28, i % 2 == 0 ? "a" : "b"));
        }

        TableProfile profile = TableProfile.of(table(open(rows.toString())));

        assertThat(profile.columns())
                .extracting(ColumnProfile::type)
                .containsExactly(
                        ColumnType.CATEGORY, ColumnType.NUMBER, ColumnType.YES_NO, ColumnType.DATE, ColumnType.TEXT);
        assertThat(profile.columns())
                .extracting(column -> column.reason().code())
                .containsOnly("type-declared");
        assertThat(TargetAdvice.likely(profile).orElseThrow().name()).isEqualTo("sick");
    }

    @Test
    void should_take_for_a_value_what_is_declared_as_one() throws IOException {
        Table table = table(open("@relation r\n@attribute garage {None,Attached,NA}\n@attribute x numeric\n@data\n"
                + "None,1\nNA,2\n?,3\nnone,4\nAttached,NA\n"));

        assertThat(row(table, 0)).containsExactly("None", "1");
        assertThat(row(table, 1)).containsExactly("NA", "2");
        assertThat(table.column(0).missingMarkers())
                .as("another word for none is not declared")
                .isEqualTo(Map.of("", 1, "none", 1));
        assertThat(table.column(1).missingCount()).isEqualTo(1);
    }

    @Test
    void should_keep_the_order_in_which_classes_are_declared() throws IOException {
        StringBuilder text = new StringBuilder(
                "@relation r\n@attribute size {small,medium,large,None}\n@attribute class {high,low,none}\n@data\n");
        IntStream.range(0, 60).forEach(i -> text.append(
                        List.of("large", "medium", "small", "None").get(i % 4))
                .append(',')
                .append(List.of("none", "low", "high").get(i % 3))
                .append('\n'));
        OpenedCsv file = open(text.toString()).toOptional().orElseThrow();
        TableProfile profile = TableProfile.of(file.table());
        DataSettings settings = SchemaInference.propose(file, profile)
                .then(proposed -> TargetAdvice.choose(file.table(), profile, proposed, "class"))
                .toOptional()
                .orElseThrow();

        PreparedData data =
                DataPreparer.prepare(settings, file.table()).toOptional().orElseThrow();

        assertThat(data.facts().classNames()).containsExactly("high", "low", "none");
        assertThat(data.preparation().features().get(0).categories())
                .containsExactly("small", "medium", "large", "None");
        assertThat(data.preparation()
                        .apply(Table.of(List.of("size"), List.of(List.of("None"), List.of("small"))))
                        .toOptional()
                        .orElseThrow()
                        .features())
                .as("a CSV cannot say that None is a value, but the network knows it")
                .containsExactly(0, 0, 0, 1, 1, 0, 0, 0);
    }

    @Test
    void should_keep_and_tell_what_is_not_declared() throws IOException {
        Outcome<OpenedCsv> opened = open(HEADER + "snow,1,yes,2021-02-03,a\nsunny,2,no,03/02/2021,b\n");

        assertThat(row(table(opened), 0)).startsWith("snow").contains("2021-02-03");
        assertThat(remark(opened, "arff-not-declared").arguments())
                .containsExactly("outlook", 1, "snow", "", Listing.of(List.of("10")));
        assertThat(remark(opened, "arff-not-date").arguments())
                .containsExactly("day", 1, "2021-02-03", "dd/MM/yyyy", Listing.of(List.of("10")));
    }

    @Test
    void should_tell_rows_of_another_length_and_read_the_rest() throws IOException {
        Outcome<OpenedCsv> opened = open(HEADER + "sunny,1,yes,03/02/2021,a,b\nsunny,2\nsunny,3,no,03/02/2021,'cut\n");

        assertThat(table(opened).rows()).isEqualTo(3);
        assertThat(remark(opened, "rows-too-long").arguments()).containsExactly(1, 5, Listing.of(List.of("10")));
        assertThat(remark(opened, "rows-too-short").arguments()).containsExactly(1, 5, Listing.of(List.of("11")));
        assertThat(remark(opened, "arff-unclosed").arguments()).containsExactly(1, Listing.of(List.of("12")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@attribute a money~@data~1 | arff-type",
                "@attribute a relational~@attribute b numeric~@end a~@data~1 | arff-relational",
                "@attribute a date 'foo'~@data~1 | arff-date",
                "@attribute a {x,y~@data~x | arff-attribute",
                "@attribute 'a numeric~@data~1 | arff-attribute",
                "@attribute a~@data~1 | arff-attribute",
                "@attribute~@data~1 | arff-attribute",
                "a numeric~@data~1 | arff-line",
                "@attribute a numeric | arff-no-data",
                "@data~1,2 | arff-no-attributes",
                "@attribute a numeric~@data~% nothing | arff-no-rows"
            },
            quoteCharacter = '`')
    void should_refuse_in_words(String text, String code) throws IOException {
        assertThat(code(open("@relation r\n" + text.replace('~', '\n')))).isEqualTo(code);
    }

    @Test
    void should_be_told_by_its_first_line_whatever_its_name() throws IOException {
        Path file = Files.writeString(
                folder.resolve("data.txt"), "%\n".repeat(50_000) + "@relation r\n@attribute a numeric\n@data\n1\n");

        assertThat(table(DataFiles.open(file, DialectWish.AUTO)).names()).containsExactly("a");
    }

    @Test
    void should_read_one_enormous_line() throws IOException {
        assertThat(table(open(HEADER + "sunny,1,yes,03/02/2021," + "x".repeat(2_000_000) + "\n"))
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void should_be_read_again_by_a_project_and_take_new_rows_from_either_format() throws IOException {
        StringBuilder text =
                new StringBuilder("@relation r\n@attribute a numeric\n@attribute class {'x y',z}\n@data\n");
        IntStream.range(0, 20).forEach(i -> text.append(i * i).append(i % 2 == 0 ? ",'x y'\n" : ",z\n"));
        OpenedCsv first = open(text.toString()).toOptional().orElseThrow();
        TableProfile profile = TableProfile.of(first.table());
        DataSettings proposed =
                SchemaInference.propose(first, profile).toOptional().orElseThrow();
        DataSettings settings = TargetAdvice.choose(first.table(), profile, proposed, "class")
                .toOptional()
                .orElseThrow();
        Path rows = Files.writeString(folder.resolve("new.csv"), "a\n4\n5\n");

        Table again = table(DataFiles.open(first.path(), settings.dialect()));

        assertThat(row(again, 4)).isEqualTo(row(first.table(), 4));
        assertThat(again.isDeclared()).isTrue();
        assertThat(settings.features()).extracting(ColumnSettings::name).containsExactly("a");
        assertThat(toPredict(rows, settings).toOptional().orElseThrow().rows()).isEqualTo(2);
        assertThat(toPredict(first.path(), settings).toOptional().orElseThrow().rows())
                .isEqualTo(20);
    }

    private Outcome<Table> toPredict(Path rows, DataSettings settings) {
        DataSources sources = new DataSources(
                (name, bytes, least) -> {
                    throw new AssertionError("No picture is asked for");
                },
                new TableCache(folder.resolve("cache"), new TableCache.Limits(Long.MAX_VALUE, Long.MAX_VALUE, 0)));
        return RowsToPredict.read(rows, settings, sources, Optional.empty(), PictureProgress.NONE);
    }

    @Test
    void should_keep_the_types_with_a_test_file_behind() throws IOException {
        String text = "@relation r\n@attribute a numeric\n@attribute b {1,2}\n@data\n1,1\n2,2\n3,1\n";
        OpenedCsv first = open(text).toOptional().orElseThrow();
        Path test = Files.writeString(folder.resolve("test.csv"), "a,b\n4,1\n5,2\n");

        Table both = table(TestFile.behind(first, test));

        assertThat(both.rows()).isEqualTo(5);
        assertThat(both.column(1).declared()).contains(ColumnType.CATEGORY);
    }

    @Test
    void should_answer_new_rows_whose_category_is_called_as_missing_cells_are() throws IOException {
        StringBuilder text =
                new StringBuilder("@relation r\n@attribute size {low,NA,high}\n@attribute class {a,b}\n@data\n");
        IntStream.range(0, 60)
                .forEach(i -> text.append(List.of("low", "NA", "high").get(i % 3))
                        .append(',')
                        .append(i % 2 == 0 ? "a" : "b")
                        .append('\n'));
        OpenedCsv file = open(text.toString()).toOptional().orElseThrow();
        TableProfile profile = TableProfile.of(file.table());
        DataSettings settings = SchemaInference.propose(file, profile)
                .then(proposed -> TargetAdvice.choose(file.table(), profile, proposed, "class"))
                .toOptional()
                .orElseThrow()
                .withColumn("size", column -> column.withImputation(Imputation.DROP_ROW));
        PreparedData data =
                DataPreparer.prepare(settings, file.table()).toOptional().orElseThrow();

        Outcome<PreparedRows> answered = data.preparation()
                .apply(Table.of(List.of("size"), List.of(List.of("NA"), List.of("low"), List.of("null"))));

        assertThat(answered.toOptional().orElseThrow().sourceRows()).containsExactly(0, 1);
        assertThat(answered.toOptional().orElseThrow().features()).containsExactly(0, 1, 0, 1, 0, 0);
    }

    @Test
    void should_keep_on_disk_what_is_stated_and_find_it_again() throws IOException {
        StringBuilder text = new StringBuilder("@relation r\n@attribute kind {NA, low, high}\n@attribute n numeric\n"
                + "@attribute day date dd/MM/yyyy\n@attribute note string\n@data\n");
        for (int row = 0; row < 3000; row++) {
            text.append(row % 7 == 0 ? "?" : row % 5 == 0 ? "NA" : row % 11 == 0 ? "other" : "low")
                    .append(row % 13 == 0 ? ",?," : "," + row / 8.0 + ",")
                    .append(String.format("%02d/03/2021,'note, %d'%n", 1 + row % 28, row));
            text.append(row % 100 == 0 ? "{1 7, 3 sparse}\n" : "");
        }
        Path file = write(text.toString());
        TableCache cache = new TableCache(folder.resolve("cache"), new TableCache.Limits(1, 1L << 40, 0));
        Outcome<OpenedCsv> held = DataFiles.open(file, DialectWish.AUTO);
        Outcome<OpenedCsv> first = DataFiles.open(file, DialectWish.AUTO, Progress.UNSEEN, Optional.of(cache));
        Outcome<OpenedCsv> again = DataFiles.open(file, DialectWish.AUTO, Progress.UNSEEN, Optional.of(cache));

        Table expected = held.toOptional().orElseThrow().table();
        for (Outcome<OpenedCsv> kept : List.of(first, again)) {
            Table found = kept.toOptional().orElseThrow().table();
            assertThat(found.isOnDisk()).isTrue();
            TableCacheTest.assertSame(found, expected);
            for (int column = 0; column < 4; column++) {
                assertThat(found.column(column).declared())
                        .isEqualTo(expected.column(column).declared());
                assertThat(found.column(column).declaredValues())
                        .isEqualTo(expected.column(column).declaredValues());
            }
            assertThat(kept.diagnostics().stream().filter(said -> !said.code().equals("cells-on-disk")))
                    .containsExactlyElementsOf(held.diagnostics());
        }
        assertThat(expected.column(0).cell(6)).isEqualTo("NA");
    }
}
