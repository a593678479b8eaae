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
                .contains("0 is no number of rows");
        assertThat(netloom.run("new", csv, "--target", "sold", "--window", 7, "--split", "random", "--out", folder)
                        .err())
                .contains("divided by time");
        assertThat(netloom.run("new", csv, "--target", "sold", "--window", 200, "--out", folder)
                        .err())
                .contains("at least 2 are needed");
    }
}
