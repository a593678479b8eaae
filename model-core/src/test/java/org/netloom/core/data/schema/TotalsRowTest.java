package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.Formulas;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** A last row of totals is pointed out, with a condition that leaves it out and no other row. */
class TotalsRowTest {

    private static final int ROWS = 40;

    @TempDir
    Path folder;

    private record Found(Table table, Outcome<DataSettings> chosen) {
        List<Diagnostic> totals() {
            return chosen.diagnostics().stream().filter(StrayRows::isSaidBy).toList();
        }

        long kept() {
            return Formulas.rows(chosen.toOptional().orElseThrow(), StrayRows.others(totals().get(0)), table)
                    .toOptional()
                    .orElseThrow()
                    .cardinality();
        }
    }

    private Found found(String header, Stream<String> rows, String last) throws IOException {
        Path file = Files.write(
                folder.resolve("a.csv"),
                Stream.of(Stream.of(header), rows, Stream.of(last))
                        .flatMap(lines -> lines)
                        .toList());
        OpenedCsv csv = DataFiles.open(file, HeaderMode.AUTO).toOptional().orElseThrow();
        TableProfile profile = TableProfile.of(csv.table());
        return new Found(
                csv.table(),
                SchemaInference.propose(csv, profile)
                        .then(settings -> TargetAdvice.choose(csv.table(), profile, settings, "sold")));
    }

    private static Stream<String> rows(String pattern) {
        return IntStream.range(0, ROWS).mapToObj(i -> pattern.formatted(1 + i % 28, i % 3, 10 + i * 7 % 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "TOTAL:", "Summe", "合计"})
    void should_be_told_by_its_word_in_a_column_of_words(String word) throws IOException {
        Found found = found("id,shop,sold", rows("n%d,shop %d,%d"), word + ",,960");

        assertThat(found.totals()).hasSize(1);
        assertThat(found.totals().get(0).arguments().subList(0, 3)).isEqualTo(List.of("id", word, ROWS + 2));
        assertThat(found.kept()).isEqualTo(ROWS);
    }

    @Test
    void should_be_left_out_without_rows_whose_cell_is_missing() throws IOException {
        Stream<String> rows = IntStream.range(0, ROWS).mapToObj(i -> (i % 5 == 0 ? "" : "shop " + i % 3) + ",x," + i);

        assertThat(found("the shop,kind,sold", rows, "total,y,780").kept()).isEqualTo(ROWS);
    }

    @Test
    void should_be_told_in_a_column_of_dates_or_of_numbers() throws IOException {
        assertThat(found("day,shop,sold", rows("2024-03-%02d,shop %d,%d"), "Total,,960")
                        .kept())
                .isEqualTo(ROWS);
        assertThat(found("weight,shop,sold", rows("%d.5,shop %d,%d"), "Sum,,960")
                        .kept())
                .isEqualTo(ROWS);
    }

    @Test
    void should_say_nothing_where_it_is_not_learnt_from_anyway() throws IOException {
        assertThat(found("id,shop,sold", rows("n%d,shop %d,%d"), "Total,7,").totals())
                .isEmpty();
    }

    @Test
    void should_say_nothing_of_words_above_the_last_row() throws IOException {
        Stream<String> rows = Stream.concat(Stream.of("Total,shop 1,5"), rows("n%d,shop %d,%d"));

        assertThat(found("id,shop,sold", rows, "n41,shop 2,9").totals()).isEmpty();
    }
}
