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
    void should_write_no_cell_that_a_spreadsheet_program_would_compute() throws IOException {
        Path file = folder.resolve("out.csv");
        List<List<String>> rows = List.of(
                List.of("=1+1", "-1.5", "x"),
                List.of("+1 by hand", "+2", "-"),
                List.of("-2+3|cmd", "-3e5", "@SUM(A1)"),
                List.of("@\t=1", "-4", "'=already"),
                List.of("it's", "-5", "a=b"));
        Table table = Table.of(List.of("a", "b", "=c"), rows);

        TableWriter.write(file, table, List.of(new ExtraColumn("p", List.of("=0", "-0.5", "yes", "@x", "-y"))));

        assertThat(file)
                .hasContent("a,b,'=c,p\n'=1+1,-1.5,x,'=0\n'+1 by hand,+2,-,-0.5\n'-2+3|cmd,-3e5,'@SUM(A1),yes\n"
                        + "'@\t=1,-4,''=already,'@x\nit's,-5,a=b,'-y\n");
        Table again =
                DataFiles.open(file, HeaderMode.YES).toOptional().orElseThrow().table();
        assertThat(again.names()).containsExactly("a", "b", "=c", "p");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < 3; column++) {
                assertThat(again.column(column).text(row))
                        .isEqualTo(rows.get(row).get(column));
            }
        }
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
