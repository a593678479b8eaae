package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.TableWriter.ExtraColumn;
import org.netloom.core.diagnose.Diagnostic;

class TableWriterTest {

    @TempDir
    Path folder;

    private static final Table TABLE =
            Table.of(List.of("a", "b"), List.of(List.of("1", "x, y"), List.of("NA", "he said \"no\"")));

    @Test
    void should_write_the_cells_as_they_were_with_more_columns_behind() throws IOException {
        Path file = folder.resolve("out.csv");

        TableWriter.write(file, TABLE, List.of(new ExtraColumn("prediction", List.of("yes", ""))));

        assertThat(file).hasContent("a,b,prediction\n1,\"x, y\",yes\nNA,\"he said \"\"no\"\"\",\n");
    }

    @Test
    void should_not_give_two_columns_the_same_name() throws IOException {
        Path file = folder.resolve("out.csv");

        TableWriter.write(file, TABLE, List.of(new ExtraColumn("b", List.of("1", "2"))));

        assertThat(Files.readAllLines(file).get(0)).isEqualTo("a,b,b_2");
    }

    @Test
    void should_replace_a_file_and_leave_nothing_else_behind() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "old");

        TableWriter.write(file, TABLE, List.of());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(Files.readString(file)).startsWith("a,b");
    }

    @Test
    void should_say_that_it_cannot_write() {
        assertThat(TableWriter.write(folder.resolve("no/such/out.csv"), TABLE, List.of())
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("file-not-written");
        assertThat(TableWriter.write(folder, TABLE, List.of()).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("file-not-written");
    }
}
