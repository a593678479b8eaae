package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real tables, with no more help than the name of the target. */
class PromisedFiguresTest {

    @TempDir
    Path folder;

    private final CliRunner netloom = new CliRunner();

    @ParameterizedTest
    @CsvSource({
        "adult-train, -1, accuracy, 0.84",
        "titanic, survived, accuracy, 0.78",
        "penguins, species, accuracy, 0.95",
        "pima-indians-diabetes, -1, accuracy, 0.72",
        "mpg, mpg, r2, 0.80",
        "housing, -1, r2, 0.75",
        "tips, tip, r2, 0.0"
    })
    void should_learn_a_table_with_the_starter_network(String name, String target, String figure, double promised)
            throws IOException {
        Path csv = CliRunner.sharedCsv(name + ".csv");
        assertThat(netloom.run("new", csv, "--target", target, "--out", folder).code())
                .isZero();

        CliRunner.Said said = netloom.run("train", folder.resolve(name + ".netloom"), "--json");

        JsonNode result = new ObjectMapper().readTree(said.lastLine());
        assertThat(result.path("test").path(figure).asDouble()).isGreaterThanOrEqualTo(promised);
    }

    @Test
    void should_ignore_the_column_that_gives_survival_away_and_say_so() {
        CliRunner.Said said =
                netloom.run("new", CliRunner.sharedCsv("titanic.csv"), "--target", "survived", "--out", folder);

        assertThat(said.err()).contains("Column alive is ignored");
    }
}
