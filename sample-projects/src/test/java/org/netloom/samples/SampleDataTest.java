package org.netloom.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {

    private final SampleCatalogue catalogue = SampleCatalogue.standard();

    @TempDir
    Path folder;

    @Test
    void should_draw_the_same_points_that_are_kept_as_files() throws IOException {
        assertThat(data("xor")).isEqualTo(PointPatterns.xor(400));
        assertThat(data("spirals")).isEqualTo(PointPatterns.spirals(300));
    }

    @Test
    void should_draw_digits_of_ink_on_paper_in_turns() throws IOException {
        String[] rows = data("digits").split("\n");

        assertThat(rows).hasSize(1501);
        assertThat(rows[1]).startsWith("0,");
        assertThat(rows[8].split(",")).hasSize(785);
        assertThat(java.util.Arrays.stream(new DigitDrawings(1).draw(8)).boxed())
                .hasSize(784)
                .allMatch(grey -> grey >= 0 && grey <= 1);
    }

    @Test
    void should_keep_what_a_person_changed_in_their_copy() throws IOException {
        Sample iris = catalogue.find("iris").orElseThrow();
        Path project = catalogue.copyTo(iris, folder);
        Files.writeString(project, "mine");

        catalogue.copyTo(iris, folder);

        assertThat(project).hasContent("mine");
    }

    private String data(String id) throws IOException {
        Sample sample = catalogue.find(id).orElseThrow();
        return Files.readString(catalogue.copyTo(sample, folder).resolveSibling(sample.dataFile()));
    }
}
