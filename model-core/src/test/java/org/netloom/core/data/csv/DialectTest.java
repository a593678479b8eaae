package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.Reason;

class DialectTest {

    @TempDir
    Path folder;

    private OpenedCsv open(byte[] bytes, HeaderMode mode) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), bytes);
        return DataFiles.open(file, mode).toOptional().orElseThrow();
    }

    private OpenedCsv open(String text) throws IOException {
        return open(text.getBytes(StandardCharsets.UTF_8), HeaderMode.AUTO);
    }

    private static List<String> codes(OpenedCsv csv) {
        return csv.reasons().stream().map(Reason::code).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a,b\\n1,2\\n3,4!,",
                "a;b\\n1;2\\n3;4!;",
                "a\\tb\\n1\\t2\\n3\\t4!\t",
                "a|b\\n1|2\\n3|4!|",
                "a b\\n1 2\\n3 4! ",
                "a;b\\n1,5;2,5\\n3,5;4!;",
                "1,5;2,5\\n3,5;4,25!;",
                "a;b\\nSmith, John;5\\nMeyer, Ann;6!;",
                "a,b\\n\"x;y;z\",2\\n\"u;v;w\",4!,",
                "a, b\\n1, 2\\n3, 4!,",
                "name,note\\nAnn,one two three\\nBob,four five six!,"
            })
    void should_find_the_delimiter(String text, char delimiter) throws IOException {
        OpenedCsv csv = open(text.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(csv.dialect().delimiter()).isEqualTo(delimiter);
        assertThat(csv.table().columns()).hasSize(2);
        assertThat(codes(csv)).contains("delimiter-regular");
    }

    @Test
    void should_see_a_decimal_comma_in_numbers_with_two_points() throws IOException {
        OpenedCsv csv = open("town;people\nA;1.035.075\nB;45.882\nC;102.004\n");

        assertThat(csv.dialect().decimalComma()).isTrue();
        assertThat(codes(csv)).contains("decimal-dots");
        assertThat(csv.table().column("people").orElseThrow().number(1)).isEqualTo(45_882);
    }

    @Test
    void should_look_for_the_decimal_sign_before_a_unit() throws IOException {
        assertThat(open("a;b\n12,5 kg;x\n7,25 kg;y\n").dialect().decimalComma()).isTrue();
        assertThat(open("a;b\n45.882 kg;x\n7.250 kg;y\n").reasons().stream()
                        .filter(reason -> reason.code().equals("decimal-point"))
                        .map(Reason::confidence))
                .as("it may as well stand between thousands")
                .containsExactly(Confidence.GUESS);
    }

    @Test
    void should_read_a_decimal_comma() throws IOException {
        OpenedCsv csv = open("a;b\n1,5;x\n-2,25;y\n1.234,5;z\n");

        assertThat(csv.dialect().decimalComma()).isTrue();
        assertThat(csv.table().column(0).numbers()).containsExactly(1.5, -2.25, 1234.5);
        assertThat(codes(csv)).contains("decimal-comma");
    }

    @Test
    void should_take_groups_of_three_digits_for_thousands() throws IOException {
        OpenedCsv csv = open("a,b\n\"1,234\",x\n\"12,345.5\",y\n");

        assertThat(csv.dialect().decimalComma()).isFalse();
        assertThat(csv.table().column(0).numbers()).containsExactly(1234, 12345.5);
    }

    @Test
    void should_read_single_quotes_where_there_are_no_double_ones() throws IOException {
        OpenedCsv csv = open("a,b\n'x, y',1\n'z, w',2\n");

        assertThat(csv.dialect().quote()).isEqualTo('\'');
        assertThat(csv.table().cell(0, 0)).isEqualTo("x, y");
        assertThat(codes(csv)).contains("quote-single");
    }

    @Test
    void should_leave_apostrophes_alone() throws IOException {
        OpenedCsv csv = open("a,b\nthe dog's,1\nd'Artagnan,2\n");

        assertThat(csv.dialect().quote()).isEqualTo('"');
        assertThat(csv.table().cell(1, 0)).isEqualTo("d'Artagnan");
    }

    @Test
    void should_read_quotes_behind_spaces() throws IOException {
        assertThat(open("a, b\n1, \"x, y\"\n2, \"z\"\n").table().cell(0, 1)).isEqualTo("x, y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "5.1,3.5\\n4.9,3.0! false ! header-all-numbers",
                "x,y\\n4.9,3.0! true ! header-words-over-numbers",
                "39,Private\\n50,Private\\n38,State! false ! header-numbers-in-first",
                "red,round\\nblue,round\\nred,flat\\nred,round! false ! header-found-again",
                "colour,form\\nred,round\\nblue,round\\nred,flat\\nred,round\\nblue,round\\nred,flat! true ! header-not-found-again",
                "name,city\\nAnn,Rome! true ! header-plausible",
                "name,name\\nAnn,Rome! false ! header-implausible",
                "x,1\\n2,3\\n4,5! false ! header-numbers-in-first"
            })
    void should_find_out_whether_there_is_a_header(String text, boolean header, String reason) throws IOException {
        OpenedCsv csv = open(text.replace("\\n", "\n"));

        assertThat(csv.dialect().header()).isEqualTo(header);
        assertThat(codes(csv)).contains(reason);
    }

    @Test
    void should_obey_who_knows_about_the_header() throws IOException {
        byte[] names = "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8);
        byte[] numbers = "1,2\n3,4\n".getBytes(StandardCharsets.UTF_8);

        assertThat(open(names, HeaderMode.NO).table().names()).containsExactly("column_1", "column_2");
        assertThat(open(numbers, HeaderMode.YES).table().names()).containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, charset-valid-utf8", "GB18030, charset-", "UTF-16LE, charset-zeros", "UTF-16BE, charset-zeros"})
    void should_find_the_encoding_of_chinese_text(String charset, String reason) throws IOException {
        String text = "name,city,age,height,weight,score\n" + "张三,北京,12,150,40,90\n李四,上海市浦东新区,13,151,41,91\n".repeat(5);

        OpenedCsv csv = open(text.getBytes(Charset.forName(charset)), HeaderMode.AUTO);

        assertThat(csv.dialect().charset()).isEqualTo(charset);
        assertThat(csv.table().cell(1, 1)).isEqualTo("上海市浦东新区");
        assertThat(csv.reasons().get(0).code()).startsWith(reason);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void should_believe_a_byte_order_mark(String charset) throws IOException {
        OpenedCsv csv = open("\uFEFFa,b\n张,2\n".getBytes(Charset.forName(charset)), HeaderMode.AUTO);

        assertThat(csv.dialect().charset()).isEqualTo(charset);
        assertThat(csv.table().names()).containsExactly("a", "b");
        assertThat(csv.table().cell(0, 0)).isEqualTo("张");
        assertThat(codes(csv)).contains("charset-bom");
    }

    @Test
    void should_read_latin_accents() throws IOException {
        OpenedCsv csv =
                open("name,n\nJosé,1\nZoë,2\nFrançois,3\n".getBytes(Charset.forName("windows-1252")), HeaderMode.AUTO);

        assertThat(csv.table().column(0).text(0)).isEqualTo("José");
        assertThat(csv.table().column(0).text(2)).isEqualTo("François");
    }

    @Test
    void should_read_the_same_rows_again_by_the_dialect_it_found() throws IOException {
        OpenedCsv csv = open("a;b\n1,5;x\n2,5;y\n");

        OpenedCsv again = DataFiles.open(csv.path(), csv.dialect()).toOptional().orElseThrow();

        assertThat(again.table().column(0).numbers()).containsExactly(1.5, 2.5);
        assertThat(again.sha256()).isEqualTo(csv.sha256()).hasSize(64);
    }
}
