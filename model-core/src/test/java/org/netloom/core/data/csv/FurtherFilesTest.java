package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Progress;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** A test file and new rows are written by other programs, in other encodings, than the file of the project. */
class FurtherFilesTest {

    @TempDir
    Path folder;

    private Outcome<OpenedCsv> openAlike(String project, String charset, String text) throws IOException {
        return DataFiles.openAlike(
                write("further.csv", charset, text), CsvDialect.STANDARD.withCharset(project), Progress.UNSEEN);
    }

    private Path write(String name, String charset, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, windows-1252, Zürich",
        "windows-1252, UTF-8, Zürich",
        "UTF-8, UTF-16LE, Zürich",
        "UTF-8, GB18030, 苏黎世和日内瓦的人口与气温",
        "GB18030, UTF-8, 苏黎世",
        "UTF-16LE, UTF-8, Zürich"
    })
    void should_be_read_in_their_own_encoding_and_say_so(String project, String own, String town) throws IOException {
        Outcome<OpenedCsv> read = openAlike(project, own, "town,age\n" + town + ",31\nBern,42\n");

        assertThat(read.toOptional().orElseThrow().table().cell(0, 0)).isEqualTo(town);
        assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly("charset-unlike");
        assertThat(read.diagnostics().get(0).arguments()).contains(own, project);
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-2, Łódź", "KOI8-R, Москва", "Shift_JIS, 東京"})
    void should_be_read_as_the_project_where_a_few_letters_tell_nothing(String charset, String town)
            throws IOException {
        Outcome<OpenedCsv> read = openAlike(charset, charset, "town,age\n" + town + ",31\nBern,42\n");

        assertThat(read.toOptional().orElseThrow().table().cell(0, 0)).isEqualTo(town);
        assertThat(read.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-31j, 髙橋①商店㈱の品, 良い",
        "windows-31j, 北海道①支店, 悪い",
        "x-windows-950, 臺北市信義區的圍碁社, 高雄市鳳山區",
        "x-windows-949, 김철수님과 이영희님의 똠양꿍 가게는 서울특별시에, 부산광역시 대전 인천"
    })
    void should_be_read_with_the_signs_that_spreadsheets_add_to_an_encoding(String charset, String name, String word)
            throws IOException {
        String text = "name,n\n" + (name + "," + 1 + "\n" + word + ",2\n").repeat(12);

        OpenedCsv csv = DataFiles.open(write("a.csv", charset, text), DialectWish.AUTO)
                .toOptional()
                .orElseThrow();

        assertThat(csv.table().cell(0, 0)).isEqualTo(name);
        assertThat(csv.table().cell(1, 0)).isEqualTo(word);
        assertThat(csv.dialect().charset()).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "GB18030"})
    void should_have_no_other_encoding_where_they_hold_plain_letters(String project) throws IOException {
        Outcome<OpenedCsv> read = openAlike(project, "US-ASCII", "town,age\nRome,31\nBern,42\n");

        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.toOptional().orElseThrow().dialect().charset()).isEqualTo(project);
    }

    @Test
    void should_be_the_test_in_their_own_encoding() throws IOException {
        OpenedCsv first = DataFiles.open(write("a.csv", "UTF-8", "town,age\nZürich,31\n"), DialectWish.AUTO)
                .toOptional()
                .orElseThrow();

        Outcome<OpenedCsv> both = TestFile.behind(first, write("b.csv", "windows-1252", "town,age\nKöln,42\n"));

        assertThat(both.toOptional().orElseThrow().table().cell(1, 0)).isEqualTo("Köln");
    }

    @Test
    void should_say_which_letters_are_lost_where_an_encoding_is_chosen_that_does_not_fit() throws IOException {
        Path file = write("a.csv", "windows-1252", "town,age\nBern,31\nZürich,42\nKöln,12\n");

        Outcome<OpenedCsv> read = DataFiles.open(file, CsvDialect.STANDARD);

        assertThat(read.diagnostics())
                .filteredOn(remark -> remark.code().equals("letters-lost"))
                .singleElement()
                .extracting(Diagnostic::arguments)
                .isEqualTo(List.of("a.csv", 2L, "UTF-8", 3L));
    }
}
