package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A series from file to forecast by commands alone. */
class SeriesTest {

    @TempDir
    private Path folder;

    private final CliRunner netloom = new CliRunner();
    private Path csv;

    @BeforeEach
    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of("day,sold"));
        for (int i = 0; i < 160; i++) {
            double sold = 50 + i * 0.5 + 10 * Math.sin(i * 2 * Math.PI / 7);
            lines.add(LocalDate.of(2021, 1, 1).plusDays(i) + "," + Math.round(sold * 10) / 10.0);
        }
        csv = Files.write(folder.resolve("shop.csv"), lines);
    }

    @Test
    void should_offer_windows_where_rows_follow_one_another() {
        CliRunner.Said said = netloom.run("new", csv, "--target", "sold", "--out", folder.resolve("a"));

        assertThat(said.out()).contains("--window 14");
    }

    @Test
    void should_forecast_what_rises_above_all_that_was_learnt() throws IOException {
        Path project = folder.resolve("b/shop.netloom");
        assertThat(netloom.run(
                                "new",
                                csv,
                                "--target",
                                "sold",
                                "--window",
                                7,
                                "--horizon",
                                2,
                                "--out",
                                folder.resolve("b"))
                        .code())
                .isZero();

        JsonNode test = new ObjectMapper()
                .readTree(
                        netloom.run("train", project, "--json", "--epochs", 60).lastLine())
                .path("test");
        Path out = folder.resolve("told.csv");
        CliRunner.Said said = netloom.run("predict", project, csv, "--out", out);

        assertThat(test.path("mae").asDouble())
                .isLessThan(test.path("persistenceMae").asDouble() / 3);
        assertThat(said.out()).contains("154 forecasts").contains("2 rows later");
        List<String> told = Files.readAllLines(out);
        assertThat(told.get(0)).isEqualTo("day,sold,prediction");
        assertThat(told.get(6)).endsWith(",");
        // Two rows after the last: 50 + 161 · 0.5 + 10 · sin(161 · 2π / 7) is 130.5.
        String last = told.get(told.size() - 1);
        assertThat(Double.parseDouble(last.substring(last.lastIndexOf(',') + 1)))
                .isBetween(122.0, 139.0);
    }

    @Test
    void should_refuse_what_makes_no_windows() {
        assertThat(netloom.run("new", csv, "--target", "sold", "--horizon", 2, "--out", folder)
                        .err())
                .contains("Add --window");
        assertThat(netloom.run("new", csv, "--target", "sold", "--window", 0, "--out", folder)
                        .err())
                .contains("--window takes a whole number of rows from 1 to 10,000");
        assertThat(netloom.run("new", csv, "--target", "sold", "--window", 7, "--split", "random", "--out", folder)
                        .err())
                .contains("divided by time");
        assertThat(netloom.run("new", csv, "--target", "sold", "--window", 200, "--out", folder)
                        .err())
                .contains("at least 2 are needed");
    }

    @Test
    void should_forecast_each_of_several_series() throws IOException {
        List<String> lines = new ArrayList<>(List.of("shop,day,sold"));
        for (int shop = 0; shop < 3; shop++) {
            for (int i = 0; i < 90; i++) {
                double sold = 100 * (shop + 1) + 10 * Math.sin(i * 2 * Math.PI * (shop + 1) / 7);
                lines.add("shop" + shop + "," + LocalDate.of(2021, 1, 1).plusDays(i) + ","
                        + Math.round(sold * 10) / 10.0);
            }
        }
        Path several = Files.write(folder.resolve("shops.csv"), lines);
        Path project = folder.resolve("c/shops.netloom");

        assertThat(netloom.run("new", several, "--target", "sold", "--out", folder.resolve("a"))
                        .out())
                .contains("--window 14 --series \"shop\"");
        assertThat(netloom.run("new", several, "--target", "sold", "--window", 7, "--out", folder.resolve("b"))
                        .err())
                .contains("Tell them apart by \"shop\"");
        netloom.run(
                "new", several, "--target", "sold", "--window", 7, "--series", "shop", "--out", folder.resolve("c"));
        JsonNode test = new ObjectMapper()
                .readTree(
                        netloom.run("train", project, "--json", "--epochs", 40).lastLine())
                .path("test");
        Path out = folder.resolve("told.csv");
        netloom.run("predict", project, several, "--out", out);

        assertThat(test.path("mae").asDouble())
                .isLessThan(test.path("persistenceMae").asDouble() / 2);
        List<String> told = Files.readAllLines(out);
        // The first six rows of the second series have no window, and those before it lend them none.
        assertThat(told.subList(91, 97)).allMatch(line -> line.endsWith(","));
        assertThat(told.get(97)).doesNotEndWith(",");
    }

    @Test
    void should_answer_whole_sequences() throws IOException {
        Random random = new Random(4);
        List<String> lines = new ArrayList<>(List.of("run,t,x,kind"));
        for (int run = 0; run < 200; run++) {
            int length = 4 + random.nextInt(8);
            boolean rises = random.nextBoolean();
            for (int t = 0; t < length; t++) {
                double x = (rises == t < length / 2 ? -1 : 1) + 0.1 * random.nextGaussian();
                lines.add(run + "," + t + "," + x + "," + (rises ? "rises" : "falls"));
            }
        }
        Path runs = Files.write(folder.resolve("runs.csv"), lines);
        Path project = folder.resolve("d/runs.netloom");

        assertThat(netloom.run("new", runs, "--target", "kind", "--out", folder.resolve("a"))
                        .out())
                .contains("--sequence-id \"run\" --order \"t\"");
        assertThat(netloom.run("new", runs, "--target", "kind", "--sequence-id", "run", "--out", folder.resolve("d"))
                        .code())
                .isZero();
        JsonNode result = new ObjectMapper()
                .readTree(
                        netloom.run("train", project, "--json", "--epochs", 20).lastLine());
        Path out = folder.resolve("told.csv");
        CliRunner.Said said = netloom.run("predict", project, runs, "--out", out);

        assertThat(result.path("test").path("accuracy").asDouble()).isGreaterThanOrEqualTo(0.95);
        assertThat(said.out()).contains("200 answers, one for each \"run\"");
        List<String> told = Files.readAllLines(out);
        assertThat(told.stream().skip(1).filter(line -> !line.endsWith(",,,"))).hasSize(200);
        assertThat(told.get(told.size() - 1)).doesNotEndWith(",");
    }

    @Test
    void should_refuse_what_makes_no_sequences() {
        assertThat(netloom.run("new", csv, "--target", "sold", "--longest", 5, "--out", folder)
                        .err())
                .contains("Add --sequence-id");
        assertThat(netloom.run("new", csv, "--target", "sold", "--sequence-id", "nobody", "--out", folder)
                        .err())
                .contains("--sequence-id names the column “nobody”", "The columns are: day, sold");
        assertThat(netloom.run("new", csv, "--target", "sold", "--window", 7, "--sequence-id", "day", "--out", folder)
                        .err())
                .contains("Leave out --window or --sequence-id");
    }
}
