package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.samples.Sample;
import org.netloom.samples.SampleCatalogue;

/** Every sample trains to the figure that its lesson promises, read from the lesson itself. */
class SamplesTest {

    private static final Pattern PROMISE = Pattern.compile("Trains to: test (accuracy|R²) ≥ (0\\.\\d+)");

    @TempDir
    Path folder;

    static Stream<String> samples() {
        return SampleCatalogue.standard().samples().stream().map(Sample::id);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void should_train_to_the_figure_of_its_lesson(String id) throws IOException {
        SampleCatalogue catalogue = SampleCatalogue.standard();
        Sample sample = catalogue.find(id).orElseThrow();
        Matcher promise = PROMISE.matcher(catalogue.lesson(sample));
        assertThat(promise.find()).isTrue();
        Path project = catalogue.copyTo(sample, folder);

        CliRunner.Said said = new CliRunner().run("train", project, "--json");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).as("its data is as its project says").doesNotContain("has changed");
        JsonNode test = new ObjectMapper().readTree(said.lastLine()).path("test");
        double figure = test.path(promise.group(1).equals("accuracy") ? "accuracy" : "r2")
                .asDouble();
        assertThat(figure).isGreaterThanOrEqualTo(Double.parseDouble(promise.group(2)));
    }
}
