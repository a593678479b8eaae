package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.Reason;
import org.netloom.core.data.SharedData;
import org.netloom.core.data.schema.ColumnProfile;
import org.netloom.core.data.schema.TableProfile;

/** What is said to be certain is right; what is wrong was said to be a guess. */
class ConfidenceTest {

    @TempDir
    private Path folder;

    private static Confidence of(List<Reason> reasons, String prefix) {
        return reasons.stream()
                .filter(reason -> reason.code().startsWith(prefix))
                .map(Reason::confidence)
                .min(Enum::compareTo)
                .orElseThrow();
    }

    private List<Reason> reasons(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        return DataFiles.open(file, DialectWish.AUTO).toOptional().orElseThrow().reasons();
    }

    @ParameterizedTest
    @MethodSource("org.netloom.core.data.csv.NastyFiles#all")
    void should_be_a_guess_where_the_table_is_another_than_a_person_sees(NastyFiles.Nasty nasty) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), nasty.bytes());

        OpenedCsv found = DataFiles.open(file, DialectWish.AUTO).toOptional().orElseThrow();
        OpenedCsv right = DataFiles.open(file, nasty.wish()).toOptional().orElseThrow();

        if (!NastyFilesTest.shown(found.table()).equals(NastyFilesTest.shown(right.table()))) {
            assertThat(of(found.reasons(), "charset-")).isEqualTo(Confidence.GUESS);
        }
        assertThat(found.reasons()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void should_be_certain_of_half_of_what_it_finds_out() throws IOException {
        int certain = 0;
        int all = 0;
        for (NastyFiles.Nasty nasty : NastyFiles.all().toList()) {
            Path file = Files.write(folder.resolve("a.csv"), nasty.bytes());
            List<Reason> reasons = DataFiles.open(file, DialectWish.AUTO)
                    .toOptional()
                    .orElseThrow()
                    .reasons();
            all += reasons.size();
            certain += (int) reasons.stream()
                    .filter(reason -> reason.confidence() == Confidence.CERTAIN)
                    .count();
        }
        assertThat(certain).isGreaterThan(all / 2);
    }

    @Test
    void should_not_be_sure_of_a_comma_with_three_digits_behind_it() throws IOException {
        assertThat(of(reasons("a;b\n1,234;x\n5,678;y\n9,123;z\n"), "decimal-")).isEqualTo(Confidence.GUESS);
        assertThat(of(reasons("a;b\n1,234,567;x\n5,678;y\n9,123;z\n"), "decimal-commas"))
                .isEqualTo(Confidence.LIKELY);
        assertThat(of(reasons("a;b\n12,34,567;x\n5,678;y\n9,123;z\n"), "decimal-commas"))
                .isEqualTo(Confidence.LIKELY);
        for (String space : List.of(" ", "\u00a0", "\u202f", "'")) {
            assertThat(of(reasons("a;b\n1 234,56;x\n12 234,5 €;y\n9,25;z\n".replace(" ", space)), "decimal-comma"))
                    .isEqualTo(Confidence.CERTAIN);
        }
        assertThat(of(reasons("a;b\n0,558;x\n0,678;y\n0,123;z\n"), "decimal-comma"))
                .isEqualTo(Confidence.CERTAIN);
        assertThat(of(reasons("a;b\n1,5;x\n2,5;y\n3,25;z\n"), "decimal-")).isEqualTo(Confidence.CERTAIN);
    }

    @Test
    void should_not_be_sure_of_a_point_that_may_part_thousands_where_other_columns_have_a_comma() throws IOException {
        assertThat(of(reasons("a;b;c\n1,5;8.30;4.250\n2,5;9.15;6.500\n3,5;7.45;1.000\n"), "decimal-"))
                .isEqualTo(Confidence.GUESS);
        assertThat(of(reasons("a;b;c\n1,5;8.30;4.25\n2,5;9.15;6.5\n3,5;7.45;1.000\n"), "decimal-"))
                .isEqualTo(Confidence.LIKELY);
    }

    @Test
    void should_not_be_certain_of_numbers_whose_decimal_sign_is_a_guess() throws IOException {
        StringBuilder text = new StringBuilder("price;metres\n");
        for (int i = 1; i < 40; i++) {
            text.append(i + "," + (100 + i) + ";" + 10 * i + "\n");
        }
        assertThat(types(text.toString())).containsExactly(Confidence.LIKELY, Confidence.CERTAIN);
        assertThat(types(text.append("0,5;7\n").toString())).containsExactly(Confidence.CERTAIN, Confidence.CERTAIN);
    }

    private List<Confidence> types(String text) throws IOException {
        OpenedCsv csv = DataFiles.open(Files.writeString(folder.resolve("a.csv"), text), DialectWish.AUTO)
                .toOptional()
                .orElseThrow();
        return TableProfile.of(csv.table()).readAs(csv.reasons()).columns().stream()
                .map(column -> column.reason().confidence())
                .toList();
    }

    @Test
    void should_not_be_sure_of_a_delimiter_that_divides_only_some_rows() throws IOException {
        assertThat(of(reasons("a,b\n1,x\n2,y\n3,z\n"), "delimiter-")).isEqualTo(Confidence.CERTAIN);
        assertThat(of(reasons("text\nso, so\nwell\nyes, no\nnever, ever\n"), "delimiter-"))
                .isEqualTo(Confidence.GUESS);
    }

    @Test
    void should_not_be_sure_of_names_that_only_look_like_names() throws IOException {
        assertThat(of(reasons("name,town\nann,rome\nbob,oslo\n"), "header-")).isEqualTo(Confidence.GUESS);
        assertThat(of(reasons("name,age,height\nann,3,1.2\nbob,4,1.3\n"), "header-"))
                .isEqualTo(Confidence.CERTAIN);
    }

    @Test
    void should_be_certain_of_what_a_person_says() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "name,town\nann,rome\nbob,oslo\n");
        DialectWish said = DialectWish.of(HeaderMode.YES).withCharset(Optional.of("windows-1252"));

        List<Reason> reasons =
                DataFiles.open(file, said).toOptional().orElseThrow().reasons();

        assertThat(of(reasons, "header-")).isEqualTo(Confidence.CERTAIN);
        assertThat(of(reasons, "charset-")).isEqualTo(Confidence.CERTAIN);
    }

    /** A part of a file is a file of which the truth is known: the whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "adult-train.csv",
                "airline-passengers.csv",
                "anscombe.csv",
                "daily-min-temperatures.csv",
                "flights.csv",
                "housing.csv",
                "iris.csv",
                "mpg.csv",
                "penguins.csv",
                "pima-indians-diabetes.csv",
                "tips.csv",
                "titanic.csv",
                "wheat-seeds.csv"
            })
    void should_not_be_certain_of_a_part_of_a_file_what_is_wrong_of_the_whole(String name) throws IOException {
        Path whole = SharedData.file("csv/" + name);
        List<String> lines = Files.readAllLines(whole);
        OpenedCsv truth = DataFiles.open(whole, DialectWish.AUTO).toOptional().orElseThrow();
        List<ColumnProfile> columns = TableProfile.of(truth.table()).columns();
        List<String> wrong = new ArrayList<>();
        for (int rows : new int[] {20, 50, 100, 1000}) {
            int step = Math.max(1, lines.size() / rows);
            List<String> part = IntStream.range(0, lines.size())
                    .filter(i -> i % step == 0)
                    .mapToObj(lines::get)
                    .toList();
            OpenedCsv csv = DataFiles.open(Files.write(folder.resolve("a.csv"), part), DialectWish.AUTO)
                    .toOptional()
                    .orElseThrow();
            for (Reason reason : csv.reasons()) {
                boolean same = reason.code().startsWith("header-")
                        ? csv.dialect().headerRows() == truth.dialect().headerRows()
                        : !reason.code().startsWith("delimiter-")
                                || csv.dialect().delimiter() == truth.dialect().delimiter();
                if (reason.confidence() == Confidence.CERTAIN && !same) {
                    wrong.add(rows + " rows: " + reason);
                }
            }
            List<ColumnProfile> found = TableProfile.of(csv.table()).columns();
            for (int i = 0; i < found.size(); i++) {
                Reason reason = found.get(i).reason();
                if (reason.confidence() == Confidence.CERTAIN
                        && found.get(i).type() != columns.get(i).type()) {
                    wrong.add(rows + " rows: " + columns.get(i).name() + " is "
                            + columns.get(i).type() + ", not " + reason);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
