package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.Reason;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** What a person says of a file counts; what they leave open is found out. */
class DialectWishTest {

    @TempDir
    private Path folder;

    private Outcome<OpenedCsv> open(String text, String charset, DialectWish wish) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName(charset)));
        return DataFiles.open(file, wish);
    }

    @Test
    void should_divide_by_the_delimiter_that_was_chosen() throws IOException {
        OpenedCsv csv = open("a:b;c\n1:2;3\n4:5;6\n", "UTF-8", DialectWish.AUTO.withDelimiter(Optional.of(':')))
                .toOptional()
                .orElseThrow();
        assertThat(csv.table().names()).containsExactly("a", "b;c");
        assertThat(csv.reasons()).contains(Reason.of("delimiter-given", ":"));
    }

    @Test
    void should_read_the_encoding_that_was_chosen() throws IOException {
        OpenedCsv csv = open(
                        "größe,y\n1,2\n3,4\n",
                        "windows-1250",
                        DialectWish.AUTO.withCharset(Optional.of("windows-1250")))
                .toOptional()
                .orElseThrow();
        assertThat(csv.table().names()).containsExactly("größe", "y");
        assertThat(csv.dialect().charset()).isEqualTo("windows-1250");
    }

    @Test
    void should_take_the_comma_for_decimals_where_it_was_chosen() throws IOException {
        OpenedCsv csv = open("a;b\n1,234;2\n3,456;4\n", "UTF-8", DialectWish.AUTO.withDecimalComma(Optional.of(true)))
                .toOptional()
                .orElseThrow();
        assertThat(csv.table().column(0).number(0)).isEqualTo(1.234);
        assertThat(csv.dialect().delimiter()).isEqualTo(';');
        OpenedCsv point = open(
                        "a;b\n1,234;2\n3,456;4\n", "UTF-8", DialectWish.AUTO.withDecimalComma(Optional.of(false)))
                .toOptional()
                .orElseThrow();
        assertThat(point.table().column(0).number(0)).isEqualTo(1234);
    }

    @Test
    void should_say_that_there_is_no_such_encoding() throws IOException {
        assertThat(open("a,b\n1,2\n", "UTF-8", DialectWish.AUTO.withCharset(Optional.of("UTF-99")))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("charset-unknown");
    }
}
