package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.Confidence;

/** What a server says of the encoding counts where the bytes leave a doubt. */
class StatedCharsetTest {

    @TempDir
    Path folder;

    private OpenedCsv open(String text, String charset, DialectWish wish) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName(charset)));
        return DataFiles.open(file, wish).toOptional().orElseThrow();
    }

    private OpenedCsv open(String text, String charset, String stated) throws IOException {
        return open(text, charset, DialectWish.AUTO.withStatedCharset(Optional.of(stated)));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-2, ISO-8859-2, Łódź",
        "iso-8859-2, ISO-8859-2, Łódź",
        "KOI8-R, KOI8-R, Москва",
        "gb2312, GB18030, 北京",
        "latin1, windows-1252, Köln"
    })
    void should_read_a_file_as_the_server_says(String stated, String expected, String city) throws IOException {
        OpenedCsv csv = open("city,rain\n" + city + ",1\nBern,2\n", stated, stated);

        assertThat(csv.dialect().charset()).isEqualTo(expected);
        assertThat(csv.table().cell(0, 0)).isEqualTo(city);
        assertThat(csv.reasons().get(0).code()).isEqualTo("charset-stated");
        assertThat(csv.reasons().get(0).confidence()).isEqualTo(Confidence.LIKELY);
    }

    @Test
    void should_rather_believe_the_mark_and_valid_bytes_than_the_server() throws IOException {
        assertThat(open("city\nKöln\nBern\n", "UTF-8", "ISO-8859-1").dialect().charset())
                .isEqualTo("UTF-8");
        assertThat(open("\uFEFFcity\nBern\nRome\n", "UTF-16LE", "GBK").dialect().charset())
                .isEqualTo("UTF-16LE");
        assertThat(open("city\nBern\nRome\n", "UTF-8", "GBK").reasons().get(0).code())
                .isEqualTo("charset-ascii");
    }

    @Test
    void should_not_believe_what_the_bytes_contradict_or_nobody_knows() throws IOException {
        assertThat(open("city,rain\nKöln,1\nBern,2\n", "ISO-8859-1", "UTF-8")
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("charset-fallback");
        assertThat(open("city,rain\nKöln,1\nBern,2\n", "ISO-8859-1", "x-none")
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("charset-fallback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "IBM037"})
    void should_not_believe_an_encoding_in_which_plain_letters_would_be_others(String stated) throws IOException {
        OpenedCsv csv = open("city,rain\nKöln,1\nBern,2\nRome,34\n", "ISO-8859-1", stated);

        assertThat(csv.reasons().get(0).code()).isEqualTo("charset-fallback");
        assertThat(csv.table().cell(0, 0)).isEqualTo("Köln");
    }

    @Test
    void should_not_believe_what_servers_say_of_all_files_where_the_bytes_say_otherwise() throws IOException {
        String text = "城市,天气\n" + "北京市的天气很好，上海市的天气也很好,晴\n".repeat(20);

        assertThat(open(text, "GB18030", "ISO-8859-1").dialect().charset()).isEqualTo("GB18030");
    }

    @Test
    void should_rather_believe_a_person() throws IOException {
        DialectWish wish =
                DialectWish.AUTO.withStatedCharset(Optional.of("ISO-8859-2")).withCharset(Optional.of("windows-1250"));

        assertThat(open("city\nŁódź\nBern\n", "windows-1250", wish).dialect().charset())
                .isEqualTo("windows-1250");
    }
}
