package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Table;
import org.netloom.core.data.TableBuilder;
import org.netloom.core.diagnose.Outcome;

/** What is taken apart as bytes is what the parser makes of it: cells, lines and remarks. */
class PlainRowsTest {

    private static final int FILES = 6000;

    private static final String[] PIECES = {
        "a",
        "12",
        "-3.5",
        " ",
        "\t",
        "é",
        "表",
        "\u3000",
        "\"",
        "\"\"",
        "\"x\"",
        ",",
        ",",
        ",",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "'=1+1",
        "\"a,b\"",
        "\"two\nlines\"",
        "\"he said \"\"no\"\"\"",
        "\0",
        "\"\r\n\"",
        "\u000b"
    };

    @TempDir
    private Path folder;

    private final Random random = new Random(3);

    @Test
    void should_read_any_text_as_the_parser_does() throws IOException {
        int tables = 0;
        for (int i = 0; i < FILES; i++) {
            tables += isReadAlike(text(1 + random.nextInt(60), PIECES.length - (i % 4 == 0 ? 0 : 3))) ? 1 : 0;
        }
        assertThat(tables).isGreaterThan(FILES / 4);
    }

    @Test
    void should_read_rows_that_lie_across_blocks_as_the_parser_does() throws IOException {
        for (int i = 0; i < 12; i++) {
            StringBuilder text = new StringBuilder("a,b,c\n");
            while (text.length() < 400_000) {
                text.append(random.nextInt(1000)).append(',').append("\"x\"\"").append("y".repeat(random.nextInt(50)));
                text.append(random.nextInt(3) == 0 ? "\n" : "").append("\",表");
                text.append(random.nextInt(9) == 0 ? ",more" : "").append(i % 2 == 0 ? "\r\n" : "\n");
            }
            assertThat(isReadAlike(text.toString())).isTrue();
        }
    }

    @Test
    void should_go_on_with_the_parser_where_a_row_is_strange() throws IOException {
        String plain = "1,2,3\n".repeat(50_000);
        for (String strange : new String[] {"\"a\"b,2,3\n", "x,\"never closed,3\n", "y".repeat(300_000) + ",2,3\n"}) {
            assertThat(isReadAlike("a,b,c\n" + plain + strange + plain)).isTrue();
        }
    }

    @Test
    void should_read_wide_rows_as_the_parser_does() throws IOException {
        for (int columns : new int[] {250, 3000, 9000}) {
            String row = "12.5,".repeat(columns - 1) + "x\n";
            assertThat(isReadAlike(row.replace("12.5", "name") + " , \n" + row.repeat(150)))
                    .isTrue();
        }
    }

    private String text(int pieces, int kinds) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(kinds)]);
        }
        return text.toString();
    }

    /** Whether it is a table at all. */
    private boolean isReadAlike(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        CsvDialect dialect = new CsvDialect("UTF-8", ',', '"', 1, false, "", false, false, false);
        Outcome<Table> plain = TableReader.read(file, true, dialect, Progress.UNSEEN, TableBuilder::new);
        Outcome<Table> parsed = TableReader.read(file, false, dialect, Progress.UNSEEN, TableBuilder::new);

        assertThat(plain.diagnostics()).as(text).isEqualTo(parsed.diagnostics());
        assertThat(plain.toOptional().map(PlainRowsTest::told))
                .as(text)
                .isEqualTo(parsed.toOptional().map(PlainRowsTest::told));
        return plain.toOptional().isPresent();
    }

    private static List<String> told(Table table) {
        List<String> told = new ArrayList<>(table.names());
        for (int row = 0; row < table.rows(); row++) {
            told.add(String.valueOf(table.lineOf(row)));
            for (int column = 0; column < table.columns().size(); column++) {
                told.add(table.column(column).text(row));
            }
        }
        return told;
    }
}
