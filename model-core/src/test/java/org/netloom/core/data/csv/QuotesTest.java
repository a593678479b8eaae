package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

/** Quotes that the norm does not know: behind backslashes, alone, followed by text; and none at all where a person says so. */
class QuotesTest {

    @TempDir
    private Path folder;

    private Outcome<OpenedCsv> open(String text, DialectWish wish) throws IOException {
        return DataFiles.open(Files.writeString(folder.resolve("a.csv"), text), wish);
    }

    private OpenedCsv opened(String text) throws IOException {
        return open(text, DialectWish.AUTO).toOptional().orElseThrow();
    }

    static List<List<String>> cells(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row ->
                        table.columns().stream().map(column -> column.text(row)).toList())
                .toList();
    }

    @Test
    void should_read_quotes_behind_backslashes() throws IOException {
        OpenedCsv csv = opened("name,n\n\"say \\\"hi, you\\\"\",1\n\"a \\\\ b\",2\n");

        assertThat(cells(csv.table())).containsExactly(List.of("say \"hi, you\"", "1"), List.of("a \\ b", "2"));
        assertThat(csv.dialect().backslash()).isTrue();
        assertThat(csv.reasons()).contains(Reason.of("quote-backslash", 2).atMost(Confidence.LIKELY));
    }

    @Test
    void should_leave_backslashes_alone_where_quotes_are_written_twice() throws IOException {
        OpenedCsv csv = opened("folder,note\n\"C:\\data\\\",\"a \"\"b\"\" c\"\n\"D:\\\",x\n");

        assertThat(cells(csv.table())).containsExactly(List.of("C:\\data\\", "a \"b\" c"), List.of("D:\\", "x"));
        assertThat(csv.dialect().backslash()).isFalse();
    }

    @Test
    void should_lose_nothing_to_a_quote_that_is_never_closed() throws IOException {
        Outcome<OpenedCsv> outcome = open("a,b\n1,x\n\n2,\"y\n3,z\n4,\"w, v\"\n", DialectWish.AUTO);

        assertThat(cells(outcome.toOptional().orElseThrow().table()))
                .containsExactly(List.of("1", "x"), List.of("2", "\"y"), List.of("3", "z"), List.of("4", "w, v"));
        assertThat(outcome.diagnostics())
                .containsExactly(Diagnostic.warning("quotes-unpaired", 1, Listing.of(List.of("4")), "\""));
    }

    @Test
    void should_keep_text_behind_a_closing_quote() throws IOException {
        Outcome<OpenedCsv> outcome = open("# c\na,b\n1,x\n2,\"y\" z\n4,\"5\" tall\n", DialectWish.AUTO);

        assertThat(cells(outcome.toOptional().orElseThrow().table()))
                .containsExactly(List.of("1", "x"), List.of("2", "\"y\" z"), List.of("4", "\"5\" tall"));
        assertThat(outcome.diagnostics())
                .contains(Diagnostic.warning("quotes-unpaired", 2, Listing.of(List.of("4", "5")), "\""));
    }

    @Test
    void should_take_quotes_for_letters_where_most_rows_break() throws IOException {
        StringBuilder text = new StringBuilder("size,n\n");
        IntStream.range(0, 100)
                .forEach(i ->
                        text.append("\"").append(i).append("\" wide,").append(i).append('\n'));

        Outcome<OpenedCsv> outcome = open(text.toString(), DialectWish.AUTO);

        Table table = outcome.toOptional().orElseThrow().table();
        assertThat(table.rows()).isEqualTo(100);
        assertThat(table.cell(99, 0)).isEqualTo("\"99\" wide");
        assertThat(outcome.diagnostics()).containsExactly(Diagnostic.warning("quotes-ignored", "\"", 2L));
    }

    @Test
    void should_open_a_file_only_once_more_however_many_quotes_are_never_closed() {
        AtomicInteger opened = new AtomicInteger();
        // Closed cells of several lines between the broken ones, and line ends of every kind.
        List<String> lines = new ArrayList<>(List.of("a,b"));
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            boolean broken = i % 600 == 599;
            lines.add(i + (broken ? ",\"never" : i % 7 == 0 && i < 4500 ? ",\"two\r\nlines\"" : ",plain"));
            expected.add(List.of("" + i, broken ? "\"never" : i % 7 == 0 && i < 4500 ? "two\r\nlines" : "plain"));
        }
        for (String end : List.of("\n", "\r\n", "\r")) {
            opened.set(0);
            byte[] text = String.join(end, lines).getBytes(StandardCharsets.UTF_8);
            Outcome<Table> outcome = TableReader.read(
                    Path.of("a.csv"),
                    () -> {
                        opened.incrementAndGet();
                        return new ByteArrayInputStream(text);
                    },
                    CsvDialect.STANDARD);

            assertThat(cells(outcome.toOptional().orElseThrow())).isEqualTo(expected);
            assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly("quotes-unpaired");
            assertThat(opened).hasValue(2);
        }
    }

    @Test
    void should_open_a_file_at_most_twice_more_where_most_quotes_are_never_closed() {
        AtomicInteger opened = new AtomicInteger();
        byte[] text = ("a,b\n" + "1,\"x\n".repeat(41)).getBytes(StandardCharsets.UTF_8);

        Outcome<Table> outcome = TableReader.read(
                Path.of("a.csv"),
                () -> {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream(text);
                },
                CsvDialect.STANDARD);

        assertThat(outcome.toOptional().orElseThrow().rows()).isEqualTo(41);
        assertThat(opened.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void should_obey_who_says_what_encloses_cells() throws IOException {
        String text = "a,b\n\"x\",'1,5'\n\"y\",'2,5'\n";

        OpenedCsv none = open(text, DialectWish.AUTO.withQuote(Optional.of(CsvDialect.NO_QUOTE)))
                .toOptional()
                .orElseThrow();
        OpenedCsv single = open(text, DialectWish.AUTO.withQuote(Optional.of('\'')))
                .toOptional()
                .orElseThrow();

        assertThat(none.table().cell(0, 0)).isEqualTo("\"x\"");
        assertThat(none.reasons()).contains(Reason.of("quote-given-none"));
        assertThat(cells(single.table())).containsExactly(List.of("\"x\"", "1,5"), List.of("\"y\"", "2,5"));
        assertThat(cells(DataFiles.open(none.path(), none.dialect())
                        .toOptional()
                        .orElseThrow()
                        .table()))
                .isEqualTo(cells(none.table()));
    }

    @Test
    void should_divide_by_a_quote_where_a_person_says_so() throws IOException {
        assertThat(open("a\"b\n1\"2\n", DialectWish.AUTO.withDelimiter(Optional.of('"')))
                        .toOptional()
                        .orElseThrow()
                        .table()
                        .names())
                .containsExactly("a", "b");
    }
}
