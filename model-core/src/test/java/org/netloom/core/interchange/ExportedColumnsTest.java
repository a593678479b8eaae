package org.netloom.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnSteps.Clip;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.engine.Engine;

/** A cell becomes the same numbers in the exported program, whatever its column is and whatever stands in it. */
class ExportedColumnsTest {

    private static final List<String> NUMBERS = List.of(
            "3",
            "-4.5",
            "1,234.5",
            "1e3",
            "",
            "NA",
            "lots",
            "0",
            "99999",
            "12.25",
            "?",
            "-",
            "007",
            "+8",
            "1 000",
            "(515)",
            "1,23,456",
            "1,200.50-");
    private static final List<String> WORDS = List.of(
            "red", "blue", "green", "", "n/a", "Red", "purple", "say \"hi\"", "a,b", "=1+1", "two\nlines", "\\u0041");
    private static final List<String> DATES = List.of(
            "2024-03-01",
            "2024-03-01 14:30",
            "3/4/2024",
            "",
            "1 Mar 2024",
            "not a day",
            "2023年12月31日",
            "29.2.2023",
            "2024-W09",
            "20240229",
            "Q2 2024");

    @TempDir
    Path work;

    @BeforeAll
    static void startEngine() {
        new Engine().start();
    }

    static ColumnSettings column(String name, ColumnType type) {
        return new ColumnSettings(
                name, type, ColumnRole.FEATURE, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
    }

    static ColumnSettings target(String name, ColumnType type) {
        return column(name, type).withRole(ColumnRole.TARGET).withScaling(Scaling.NONE);
    }

    static DataSettings settings(CsvDialect dialect, List<ColumnSettings> columns) {
        return new DataSettings(new DataReference("a.csv", ""), dialect, columns, new SplitSettings(1, 0, 1, false));
    }

    /** Cells of a column over many rows. */
    private static Table table(List<String> cells, int rows) {
        Random random = new Random(3);
        List<List<String>> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            all.add(List.of(
                    row < cells.size() ? cells.get(row) : cells.get(random.nextInt(cells.size())),
                    List.of("yes", "no", "perhaps").get(row % 3)));
        }
        return Table.of(List.of("x", "y"), all);
    }

    private void holds(ColumnSettings feature, List<String> learnt, List<String> asked) throws IOException {
        DataSettings settings = settings(CsvDialect.STANDARD, List.of(feature, target("y", ColumnType.CATEGORY)));
        try (Exported exported = Exported.of(settings, table(learnt, 60), work)) {
            exported.compare(
                    Exported.csv(List.of("x"), asked.stream().map(List::of).toList(), CsvDialect.STANDARD));
        }
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void should_scale_numbers(Scaling scaling) throws IOException {
        holds(column("x", ColumnType.NUMBER).withScaling(scaling), NUMBERS, NUMBERS);
    }

    @ParameterizedTest
    @EnumSource(Imputation.class)
    void should_fill_in_or_leave_out_what_is_missing(Imputation imputation) throws IOException {
        ColumnSteps constant = ColumnSteps.NONE.withConstant("5");
        holds(column("x", ColumnType.NUMBER).withImputation(imputation).withSteps(constant), NUMBERS, NUMBERS);
        holds(column("x", ColumnType.CATEGORY).withImputation(imputation).withSteps(constant), WORDS, WORDS);
    }

    @ParameterizedTest
    @EnumSource(Clip.class)
    void should_clip_bin_and_flag(Clip clip) throws IOException {
        ColumnSteps steps = ColumnSteps.NONE.withClip(clip).withMissingFlag(true);
        holds(column("x", ColumnType.NUMBER).withSteps(steps), NUMBERS, NUMBERS);
        holds(column("x", ColumnType.NUMBER).withSteps(steps.withBins(4)), NUMBERS, NUMBERS);
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void should_encode_categories_those_too_that_were_never_seen(Encoding encoding) throws IOException {
        ColumnSettings words = column("x", ColumnType.CATEGORY).withEncoding(encoding);
        for (Imputation imputation : List.of(Imputation.TYPICAL, Imputation.OWN_VALUE)) {
            holds(words.withImputation(imputation), List.of("red", "blue", "", "say \"hi\"", "two\nlines"), WORDS);
        }
    }

    @Test
    void should_read_long_lists_of_categories_from_a_file() throws IOException {
        List<String> many = new ArrayList<>(WORDS);
        for (int i = 0; i < 50; i++) {
            many.add("word \\" + i);
        }
        holds(column("x", ColumnType.CATEGORY).withEncoding(Encoding.ORDINAL), many, many);
    }

    @Test
    void should_give_such_a_file_a_name_that_every_file_system_takes() {
        assertThat(Names.artifact("性别", "column")).isEqualTo("column");
        assertThat(Names.artifact("../A b/" + "c".repeat(300), "column")).matches("a-b-c{50,56}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Imputation.class,
            names = {"TYPICAL", "OWN_VALUE", "DROP_ROW"})
    void should_tell_yes_from_no(Imputation imputation) throws IOException {
        holds(
                column("x", ColumnType.YES_NO).withImputation(imputation),
                List.of("是", "否", "", "是"),
                List.of("是", "否", "", "yes", "maybe"));
    }

    @Test
    void should_read_dates_with_all_that_comes_round() throws IOException {
        List<String> learnt = new ArrayList<>();
        for (int day = 1; day <= 59; day++) {
            learnt.add(String.format("2024-%02d-%02d %02d:15", 1 + day % 12, 1 + day % 28, day % 24));
        }
        holds(column("x", ColumnType.DATE), learnt, DATES);
        holds(column("x", ColumnType.DATE).withScaling(Scaling.MIN_MAX), List.of("3/4/2024", "5/13/2024", ""), DATES);
    }

    @Test
    void should_know_what_is_glued_to_numbers() throws IOException {
        List<String> weights = List.of("12 kg", "14 kg", "15 kg", "13", "", "9 lb");
        DataSettings settings = settings(
                CsvDialect.STANDARD, List.of(column("x", ColumnType.NUMBER), target("y", ColumnType.CATEGORY)));
        try (Exported exported = Exported.of(settings, table(weights.subList(0, 5), 60), work)) {
            exported.compare("x\n12 kg\n13 KG\n14\n9 lb\n15 kg\n16 kg\n17 kg\n18 kg\n19 kg\n-20 kg\n11 kg\n12 kg\n");
            exported.compare("x\n12\n13\n12 kg\n");
            exported.compare("x\n12\n13\n14 KG\n15\n16\n9 lb\n");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> exported.compare("x\n1 lb\n2 lb\n")))
                    .hasMessageContaining("unit-differs");
            Path pounds = java.nio.file.Files.writeString(work.resolve("pounds.csv"), "x\n1 lb\n2 lb\n");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> exported.run(pounds, work.resolve("out.csv"))))
                    .hasMessageContaining("is written in lb, but the network was trained on kg");
        }
    }

    @Test
    void should_multiply_thousands_and_millions() throws IOException {
        DataSettings settings = settings(
                CsvDialect.STANDARD, List.of(column("x", ColumnType.NUMBER), target("y", ColumnType.CATEGORY)));
        try (Exported exported = Exported.of(settings, table(List.of("12K", "1.4M", "900", "2k"), 60), work)) {
            exported.compare("x\n12K\n1.5M\n70\n2B\n");
            exported.compare("x\n12M\n2M\n70M\n");
            exported.compare("x\n12\n70\n3K\n9 kg\n");
        }
    }

    @Test
    void should_read_numbers_to_which_something_is_glued_in_new_rows_alone() throws IOException {
        DataSettings settings = settings(
                CsvDialect.STANDARD, List.of(column("x", ColumnType.NUMBER), target("y", ColumnType.CATEGORY)));
        try (Exported exported = Exported.of(settings, table(List.of("12", "14", "15"), 60), work)) {
            exported.compare("x,unseen\n12 kg,-3 cm\n13 KG,-4 cm\n14,1\n9 lb,=1\n");
            exported.compare("x,unseen\n1 lb,-3 cm\n2 lb,a\n$3,b\n");
        }
    }

    @Test
    void should_tell_numbers_to_which_something_was_glued() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 40; row++) {
            rows.add(List.of(String.valueOf(row * 1.5), "$" + (1000 + row * row)));
        }
        DataSettings settings =
                settings(CsvDialect.STANDARD, List.of(column("x", ColumnType.NUMBER), target("y", ColumnType.NUMBER)));
        try (Exported exported = Exported.of(settings, Table.of(List.of("x", "y"), rows), work)) {
            exported.compare("x\n1\n\n2.5\n");
            exported.compare("x,y\n1,$5\n2,€7\n");
        }
    }

    @Test
    void should_tell_numbers() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 40; row++) {
            rows.add(List.of(String.valueOf(row * 1.5), String.valueOf(1000 + row * row)));
        }
        DataSettings settings =
                settings(CsvDialect.STANDARD, List.of(column("x", ColumnType.NUMBER), target("y", ColumnType.NUMBER)));
        try (Exported exported = Exported.of(settings, Table.of(List.of("x", "y"), rows), work)) {
            exported.compare("x\n1\n\n2.5\nmuch\n-7\n1e9\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"class", "Größe in m²", "性别", "a*/b", "\\u000a", "two words", "1st", "\"quoted\"", "columns"})
    void should_name_methods_for_whatever_columns_are_called(String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 20; row++) {
            rows.add(List.of("c" + row % 3, String.valueOf(row), row % 2 == 0 ? "no" : "yes"));
        }
        DataSettings settings = settings(
                CsvDialect.STANDARD,
                List.of(
                        column(name, ColumnType.CATEGORY),
                        column(name + "!", ColumnType.NUMBER),
                        target("y", ColumnType.YES_NO)));
        try (Exported exported = Exported.of(settings, Table.of(List.of(name, name + "!", "y"), rows), work)) {
            exported.compare(Exported.csv(
                    List.of(name, name + "!"), List.of(List.of("c1", "4"), List.of("c9", "")), CsvDialect.STANDARD));
        }
    }

    @Test
    void should_hold_no_step_that_the_network_does_not_need() throws IOException {
        DataSettings settings = settings(
                CsvDialect.STANDARD, List.of(column("x", ColumnType.NUMBER), target("y", ColumnType.CATEGORY)));
        try (Exported exported = Exported.of(settings, table(List.of("1", "2", "3"), 30), work)) {
            assertThat(exported.program.files().keySet())
                    .filteredOn(path -> path.endsWith(".java"))
                    .map(path -> path.substring(path.lastIndexOf('/') + 1))
                    .containsExactlyInAnyOrder(
                            "AnswerText.java",
                            "Answers.java",
                            "CsvFile.java",
                            "DecimalEvidence.java",
                            "DecimalSign.java",
                            "Features.java",
                            "FormulaGuard.java",
                            "MissingMarkers.java",
                            "Network.java",
                            "NumberText.java",
                            "NumberUnit.java",
                            "Predict.java",
                            "Preparation.java",
                            "Row.java",
                            "Table.java",
                            "UnusableFile.java");
            assertThat(exported.code("Preparation"))
                    .contains("addX(row, features);")
                    .doesNotContain("addOneHot");
            assertThat(String.join("", exported.program.files().keySet())).doesNotContain("netloom");
            exported.program.files().forEach((path, content) -> {
                if (!path.endsWith(".zip")) {
                    assertThat(new String(content, java.nio.charset.StandardCharsets.UTF_8))
                            .as(path)
                            .doesNotContain("netloom")
                            .doesNotContain("//?");
                }
            });
        }
    }
}
