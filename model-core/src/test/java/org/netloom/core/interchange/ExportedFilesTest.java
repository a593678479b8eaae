package org.netloom.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.engine.Engine;

/** The exported program reads files as Netloom does: in whatever encoding, with whatever between cells, however ragged. */
class ExportedFilesTest {

    private static final List<String> NAMES = List.of("name", "size", "y");

    @TempDir
    Path work;

    @BeforeAll
    static void startEngine() {
        new Engine().start();
    }

    private Exported exported(CsvDialect dialect, List<String> names) {
        List<List<String>> rows = new ArrayList<>();
        String point = dialect.decimalComma() ? "," : ".";
        for (int row = 0; row < 40; row++) {
            rows.add(List.of(
                    List.of("größer", "小", "a" + dialect.delimiter() + "b", "plain")
                            .get(row % 4),
                    row + point + "5",
                    row % 3 == 0 ? "ja" : "nein"));
        }
        DataSettings settings = ExportedColumnsTest.settings(
                dialect,
                List.of(
                        ExportedColumnsTest.column(names.get(0), ColumnType.CATEGORY),
                        ExportedColumnsTest.column(names.get(1), ColumnType.NUMBER),
                        ExportedColumnsTest.target(names.get(2), ColumnType.YES_NO)));
        return Exported.of(settings, Table.of(names, rows, dialect.decimalComma()), work);
    }

    private static CsvDialect dialect(String charset, char delimiter, boolean decimalComma) {
        return new CsvDialect(charset, delimiter, '"', true, decimalComma);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "GB18030", "UTF-16BE"})
    void should_read_every_encoding(String charset) throws IOException {
        try (Exported exported = exported(dialect(charset, ',', false), NAMES)) {
            exported.compare("size,name\n1.5,größer\n2,小\n,\"a,b\"\n");
            exported.compare("\uFEFFsize,name\n1.5,größer\n2,小\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1252"})
    void should_read_rows_in_another_encoding_than_the_training_rows(String charset) throws IOException {
        try (Exported exported = exported(dialect("windows-1252", ',', false), NAMES)) {
            String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
            Path rows = Files.write(
                    work.resolve("rows.csv"),
                    (mark + "size,name\n1.5,größer\n2,plain\n").getBytes(Charset.forName(charset)));

            exported.compare(rows);
        }
    }

    @Test
    void should_rather_refuse_rows_than_lose_their_letters() throws IOException {
        try (Exported exported = exported(CsvDialect.STANDARD, NAMES)) {
            Path rows = Files.write(
                    work.resolve("rows.csv"), "size,name\n1.5,größer\n".getBytes(Charset.forName("windows-1252")));

            assertThat(catchThrowable(() -> exported.run(rows, work.resolve("out.csv"))))
                    .hasMessageContaining("rows.csv holds letters that do not exist in UTF-8");
        }
    }

    @Test
    void should_read_a_decimal_comma() throws IOException {
        try (Exported exported = exported(dialect("UTF-8", ';', true), NAMES)) {
            exported.compare("name;size\ngrößer;1,5\n\"a;b\";1.234,5\nplain;1.5\n小;-3\n;+2\n=x;-y\n");
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'\t', '|', ';', '\''})
    void should_read_whatever_stands_between_cells(char delimiter) throws IOException {
        CsvDialect dialect = dialect("UTF-8", delimiter, false);
        try (Exported exported = exported(dialect, NAMES)) {
            exported.compare(Exported.csv(
                    List.of("size", "name"),
                    List.of(List.of("1", "plain"), List.of("2", "a" + delimiter + "b"), List.of("", "he \"said\"")),
                    dialect));
        }
    }

    @Test
    void should_read_columns_that_are_aligned_by_spaces() throws IOException {
        try (Exported exported = exported(dialect("UTF-8", ' ', false), NAMES)) {
            exported.compare(" name    size\n plain     3  \n 小\t 4\n\n\"a  b\"  5\n\"\"   6\n");
        }
    }

    @Test
    void should_forgive_ragged_and_blank_rows() throws IOException {
        try (Exported exported = exported(CsvDialect.STANDARD, NAMES)) {
            exported.compare("name,size\r\nplain\r\n\r\n , \r\nplain,3,too,many\r\n\"plain\",4\r\nplain,5");
            exported.compare("name,size\n1,plain,3\n2,plain,4\n3,小,5\n");
            exported.compare("name, \"size\"\nplain, \"4\"\nplain,\"5\"\n\"two\nlines\",6\n");
        }
    }

    @Test
    void should_name_columns_as_the_reader_does() throws IOException {
        try (Exported exported = exported(CsvDialect.STANDARD, NAMES)) {
            exported.compare("size,name,size,,name,size_2\n1,plain,2,3,plain,4\n5,小,6,7,8,9\n");
            exported.compare("prediction,name,size,probability_ja\na,plain,2,3\n");
        }
    }

    @Test
    void should_guard_what_looks_like_a_formula() throws IOException {
        try (Exported exported = exported(CsvDialect.STANDARD, NAMES)) {
            exported.compare("name,size,note\nplain,-4,=cmd()\n'=1+1,+5,-x\n@a,--,\"'quoted'\"\n");
        }
    }

    @Test
    void should_tell_columns_without_names_by_their_place() throws IOException {
        CsvDialect bare = new CsvDialect("UTF-8", ',', '"', false, false);
        try (Exported exported = exported(bare, List.of("column_1", "column_2", "column_3"))) {
            exported.compare("plain,3,ja\n小,4,nein\n");
            exported.compare("plain,3\n小,4\n");
        }
    }

    @Test
    void should_move_columns_up_where_the_target_is_left_out() throws IOException {
        CsvDialect bare = new CsvDialect("UTF-8", ',', '"', false, false);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 30; row++) {
            rows.add(List.of(row % 2 == 0 ? "no" : "yes", String.valueOf(row), String.valueOf(-row)));
        }
        DataSettings settings = ExportedColumnsTest.settings(
                bare,
                List.of(
                        ExportedColumnsTest.target("column_1", ColumnType.YES_NO),
                        ExportedColumnsTest.column("column_2", ColumnType.NUMBER),
                        ExportedColumnsTest.column("column_3", ColumnType.NUMBER)));
        Table table = Table.of(List.of("column_1", "column_2", "column_3"), rows);
        try (Exported exported = Exported.of(settings, table, work)) {
            exported.compare("3,-4\n5,6\n");
            exported.compare("no,3,-4\nyes,5,6\n");
        }
    }

    @Test
    void should_refuse_a_header_with_other_names_where_columns_go_by_place() throws IOException {
        CsvDialect bare = new CsvDialect("UTF-8", ',', '"', false, false);
        try (Exported exported = exported(bare, NAMES)) {
            Path other = Files.writeString(work.resolve("other.csv"), "what,how much\nplain,3\n小,4\n");

            assertThat(catchThrowable(() -> exported.run(other, work.resolve("out.csv"))))
                    .hasMessageContaining("looks like a header (what, how much)")
                    .hasMessageContaining("the columns are called name, size, y");
            exported.compare("plain,unknown\n小,?\n");
            exported.compare("plain,\n小,4\n");
        }
    }

    @Test
    void should_join_two_and_three_rows_of_names() throws IOException {
        CsvDialect two = new CsvDialect("UTF-8", ',', '"', 2, false, "", false, false, false);
        try (Exported exported = exported(two, List.of("a name", "a size", "b y"))) {
            exported.compare("a,,b\nname,size,y\nplain,3,ja\n小,4,nein\n");
        }
        CsvDialect three = new CsvDialect("UTF-8", ',', '"', 3, false, "", false, false, false);
        try (Exported exported = exported(three, List.of("a name", "a size kg", "b y"))) {
            exported.compare("a,,b\nname,size,y\n,kg,\nplain,3,ja\n小,4,nein\n");
        }
    }

    @Test
    void should_leave_out_comments_and_titles_above_and_know_quotes_behind_backslashes() throws IOException {
        CsvDialect comments = new CsvDialect("UTF-8", ',', '"', 1, false, "", true, false, false);
        try (Exported exported = exported(comments, NAMES)) {
            exported.compare("# of 2024\n# again\nname,size\nplain,3\n#,4\n");
            exported.compare("# of 2024\nname,size\nplain,3\n# moved, 5\n#alone\n#1,4\n  # x\n小,4\n");
            exported.compare("sep=,\nname,size\nplain,3\n");
            exported.compare("#name,size\n4,3\n小,4\n".replace("#name", "#size").replace(",size", ",name"));
        }
        CsvDialect titles = new CsvDialect("UTF-8", ',', '"', 1, false, "", true, true, false);
        try (Exported exported = exported(titles, NAMES)) {
            exported.compare("# of 2024\nSizes of things\n\nname,size\nplain,3\n小,4\n");
            exported.compare("name,size\nplain,3\n小,4\n");
            exported.compare("Sizes,,,\n\"of things, and others\",,,\nname,size,a,b\nplain,3,4,5\n小,4,5,6\n");
        }
        CsvDialect backslash = new CsvDialect("UTF-8", ',', '"', 1, false, "", false, false, true);
        try (Exported exported = exported(backslash, NAMES)) {
            exported.compare("name,size\n\"he \\\"said\\\"\",3\n\"a,b\",4\n");
        }
    }

    @Test
    void should_say_which_columns_are_absent() throws IOException {
        try (Exported exported = exported(dialect("UTF-8", ';', false), NAMES)) {
            Path other = Files.writeString(work.resolve("other.csv"), "name,size\nplain,3\n");

            assertThat(catchThrowable(() -> exported.run(other, work.resolve("out.csv"))))
                    .hasMessageContaining("The file lacks name, size. It has: name,size.")
                    .hasMessageContaining("in UTF-8, cells divided by \";\"");
            assertThat(work.resolve("out.csv")).doesNotExist();
        }
    }

    @Test
    void should_refuse_what_cannot_be_taken_apart() throws IOException {
        try (Exported exported = exported(CsvDialect.STANDARD, NAMES)) {
            Path broken = Files.writeString(work.resolve("broken.csv"), "name,size\n\"plain,3\nplain,4\n");
            Path empty = Files.writeString(work.resolve("empty.csv"), "name,size\n");

            assertThat(catchThrowable(() -> exported.run(broken, work.resolve("out.csv"))))
                    .hasMessageContaining("broken.csv cannot be taken apart");
            assertThat(catchThrowable(() -> exported.run(empty, work.resolve("out.csv"))))
                    .hasMessageContaining("has no rows");
            assertThat(catchThrowable(() -> exported.run(work.resolve("none.csv"), work.resolve("out.csv"))))
                    .hasMessageContaining("There is no file");
        }
    }

    @Test
    void should_read_rows_that_are_packed() throws IOException {
        try (Exported exported = exported(CsvDialect.STANDARD, NAMES)) {
            byte[] whole = gzip("size,name\n1.5,größer\n2,小\n");
            Path cut = Files.write(work.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length - 9));

            exported.compare(Files.write(work.resolve("rows.csv.gz"), whole));
            assertThat(catchThrowable(() -> exported.run(cut, work.resolve("out.csv"))))
                    .hasMessageContaining("cut.csv.gz is cut short or damaged");
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void should_remark_what_was_filled_in() throws IOException {
        try (Exported exported = exported(CsvDialect.STANDARD, NAMES)) {
            assertThat(exported.compare("name,size\nplain,much\nplain,little\nnever seen,3\n,\n"))
                    .containsExactly(
                            "size: holds no number, filled in (cells: 2, such as \"much\")",
                            "name: is not known from the training rows (cells: 1, such as \"never seen\")");
        }
    }
}
