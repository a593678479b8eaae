package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.diagnose.Outcome;

/** Whatever a file holds, the way from the file to prepared rows ends with rows or with reasons. */
class AnyFileTest {

    @Property(tries = 500)
    void should_take_any_bytes_or_say_why_not(@ForAll byte[] bytes, @ForAll HeaderMode mode) throws IOException {
        takeOrSayWhyNot(bytes, mode);
    }

    @Property(tries = 1000)
    void should_take_any_mixture_of_cells_or_say_why_not(@ForAll("tables") String text, @ForAll HeaderMode mode)
            throws IOException {
        takeOrSayWhyNot(text.getBytes(StandardCharsets.UTF_8), mode);
    }

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> piece = Arbitraries.of(
                "1",
                "2.5",
                "-3",
                "1,5",
                "yes",
                "no",
                "NA",
                "?",
                "",
                "a b",
                "word",
                "是",
                "\"q\"",
                "\"a,b\"",
                "\"",
                "'",
                " ",
                "1e400",
                "-1e99",
                "1e300",
                "2020-01-01",
                "0",
                "1",
                "x1",
                "007");
        Arbitrary<String> separator = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(",")),
                Tuple.of(5, Arbitraries.just("\n")),
                Tuple.of(1, Arbitraries.of(";", "\t", "|", "\r\n", "\r", ",\n")));
        return Combinators.combine(piece, separator)
                .as((cell, mark) -> cell + mark)
                .list()
                .ofMaxSize(120)
                .map(cells -> String.join("", cells));
    }

    private static void takeOrSayWhyNot(byte[] bytes, HeaderMode mode) throws IOException {
        Path file = Files.createTempFile("any", ".csv");
        try {
            Files.write(file, bytes);
            Outcome<OpenedCsv> opened = DataFiles.open(file, mode);
            opened.toOptional().ifPresent(AnyFileTest::prepareEachTarget);
            assertThat(opened.toOptional().isPresent() || !opened.diagnostics().isEmpty())
                    .isTrue();
        } finally {
            Files.delete(file);
        }
    }

    private static void prepareEachTarget(OpenedCsv csv) {
        Table table = csv.table();
        TableProfile profile = TableProfile.of(table);
        for (String name :
                List.copyOf(table.names().subList(0, Math.min(5, table.names().size())))) {
            SchemaInference.propose(csv, profile)
                    .then(settings -> TargetAdvice.choose(table, profile, settings, name))
                    .then(settings -> DataPreparer.prepare(settings, table))
                    .toOptional()
                    .ifPresent(AnyFileTest::checkNumbers);
        }
    }

    private static void checkNumbers(PreparedData data) {
        for (PreparedRows rows : List.of(data.training(), data.validation(), data.test())) {
            assertThat(rows.features()).hasSize(rows.count() * data.facts().featureWidth());
            for (float number : rows.features()) {
                assertThat(number).isFinite();
            }
            for (float number : rows.labels()) {
                assertThat(number).isFinite();
            }
        }
    }
}
