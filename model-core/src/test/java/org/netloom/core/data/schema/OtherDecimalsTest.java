package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.diagnose.Diagnostic;

/** A column that is words only for its decimal sign is pointed out. */
class OtherDecimalsTest {

    private static List<Diagnostic> said(boolean comma, IntFunction<String> price) {
        Table table = Table.of(
                List.of("size", "price"),
                IntStream.range(0, 60)
                        .mapToObj(i -> List.of(comma ? i + ",5" : i + ".5", price.apply(i)))
                        .toList(),
                comma);
        OpenedCsv csv = new OpenedCsv(Path.of("a.csv"), table, CsvDialect.STANDARD, List.of(), "");
        return SchemaInference.propose(csv, TableProfile.of(table)).diagnostics().stream()
                .filter(remark -> remark.code().equals("decimal-sign-other"))
                .toList();
    }

    @Test
    void should_be_pointed_out_with_an_example() {
        assertThat(said(false, i -> "1 " + (100 + i) + ",95 €"))
                .containsExactly(Diagnostic.warning("decimal-sign-other", "price", "1 100,95 €", 0));
        assertThat(said(true, i -> i + ".95"))
                .containsExactly(Diagnostic.warning("decimal-sign-other", "price", "0.95", 1));
    }

    @Test
    void should_not_be_looked_for_in_numbers_and_words() {
        assertThat(said(false, i -> i + ".95")).isEmpty();
        assertThat(said(false, i -> "word " + i % 3)).isEmpty();
        assertThat(said(false, i -> "1." + i % 12 + ".2024")).isEmpty();
        assertThat(said(false, i -> "")).isEmpty();
    }
}
