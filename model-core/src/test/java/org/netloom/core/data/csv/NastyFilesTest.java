package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.data.Table;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Files as people have them, each with the table that a person would see in it. */
class NastyFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.netloom.core.data.csv.NastyFiles#all")
    void should_see_the_table_that_a_person_sees(NastyFiles.Nasty nasty) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), nasty.bytes());

        Outcome<OpenedCsv> outcome = DataFiles.open(file, nasty.wish());

        OpenedCsv csv = outcome.toOptional().orElseThrow(() -> new AssertionError(outcome.diagnostics()));
        if (!nasty.table().equals("*")) {
            assertThat(shown(csv.table())).isEqualTo(nasty.table());
        }
        if (!nasty.remarks().equals("*")) {
            assertThat(outcome.diagnostics().stream().map(Diagnostic::code).collect(Collectors.joining(" ")))
                    .isEqualTo(nasty.remarks());
        }
        assertThat(shown(DataFiles.open(file, csv.dialect())
                        .toOptional()
                        .orElseThrow()
                        .table()))
                .isEqualTo(shown(csv.table()));
    }

    static String shown(Table table) {
        List<String> lines = new ArrayList<>(List.of(String.join("|", table.names())));
        for (int i = 0; i < table.rows(); i++) {
            int row = i;
            lines.add(table.columns().stream()
                    .map(column -> column.text(row).replace("\r\n", "⏎").replace("\n", "⏎"))
                    .collect(Collectors.joining("|")));
        }
        return lines.stream().map(line -> line.replace("\n", "⏎")).collect(Collectors.joining("\n"));
    }

    @Test
    void should_hold_five_thousand_columns() throws IOException {
        String names = IntStream.range(0, 5000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String numbers = IntStream.range(0, 5000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        Path file = Files.writeString(folder.resolve("a.csv"), names + "\n" + (numbers + "\n").repeat(3));

        Table table =
                DataFiles.open(file, HeaderMode.AUTO).toOptional().orElseThrow().table();

        assertThat(table.columns()).hasSize(5000);
        assertThat(table.column(4999).number(2)).isEqualTo(4999);
    }

    @Test
    void should_take_nothing_in_them_for_a_missing_value_that_is_none() throws IOException {
        List<String> suspects = new ArrayList<>();
        for (NastyFiles.Nasty nasty : NastyFiles.all().toList()) {
            Path file = Files.write(folder.resolve("a.csv"), nasty.bytes());
            Table table = DataFiles.open(file, nasty.wish())
                    .toOptional()
                    .orElseThrow()
                    .table();
            TableProfile.of(table).columns().stream()
                    .flatMap(column -> column.suspects().stream()
                            .map(suspect -> nasty.what() + ", " + column.name() + ": " + suspect.text()))
                    .forEach(suspects::add);
        }
        assertThat(suspects).isEmpty();
    }

    @Test
    void should_be_more_than_sixty() {
        assertThat(NastyFiles.all()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }
}
