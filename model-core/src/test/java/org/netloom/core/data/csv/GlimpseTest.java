package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Outcome;

/** What is said of a large file before all of it is read, while it is read, and instead of reading it. */
class GlimpseTest {

    private static final int MANY = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void should_show_the_first_rows_of_a_large_file_and_sample_its_middle_and_end() throws IOException {
        Glimpse glimpse =
                Glimpse.of(large(StandardCharsets.UTF_8), DialectWish.AUTO).orElseThrow();
        assertThat(glimpse.page().table().names()).containsExactly("row", "town", "weight");
        assertThat(glimpse.page().table().cell(0, 0)).isEqualTo("0");
        Table sample = glimpse.sample();
        assertThat(sample.column("row").orElseThrow().number(sample.rows() - 1)).isEqualTo(MANY - 1);
        assertThat(Arrays.stream(sample.column("row").orElseThrow().numbers()).boxed())
                .anyMatch(row -> row > MANY * 0.45 && row < MANY * 0.55)
                .isSorted();
    }

    @Test
    void should_say_what_all_of_it_will_take_before_it_is_loaded() throws IOException {
        Glimpse.Need need = Glimpse.of(large(StandardCharsets.UTF_8), DialectWish.AUTO)
                .orElseThrow()
                .need()
                .orElseThrow();

        assertThat(need.rows()).isBetween((long) (MANY * 0.95), (long) (MANY * 1.05));
        // Two numbers of up to nine digits and few words, 6 + 2 + 6 bytes, and 4 for the line.
        assertThat(need.bytes() / need.rows()).isBetween(15L, 20L);
    }

    @Test
    void should_only_look_at_the_beginning_where_line_breaks_are_several_bytes() throws IOException {
        Glimpse glimpse = Glimpse.of(
                        large(StandardCharsets.UTF_16LE), DialectWish.AUTO.withCharset(Optional.of("UTF-16LE")))
                .orElseThrow();
        assertThat(glimpse.sample().rows()).isEqualTo(glimpse.page().table().rows());
        assertThat(glimpse.page().table().cell(0, 1)).isEqualTo("Zürich");
    }

    @Test
    void should_not_look_twice_at_a_small_file() throws IOException {
        Path file = Files.writeString(folder.resolve("small.csv"), "a,b\n1,2\n");
        assertThat(Glimpse.of(file, DialectWish.AUTO)).isEmpty();
    }

    @Test
    void should_tell_how_far_reading_has_come() throws IOException {
        List<Double> told = new ArrayList<>();
        Outcome<OpenedCsv> opened = DataFiles.open(large(StandardCharsets.UTF_8), DialectWish.AUTO, fraction -> {
            told.add(fraction);
            return true;
        });
        assertThat(opened.toOptional().orElseThrow().table().rows()).isEqualTo(MANY);
        assertThat(told).hasSizeGreaterThan(15).isSorted().allMatch(fraction -> fraction >= 0 && fraction <= 1);
        assertThat(Collections.max(told)).isGreaterThan(0.9);
    }

    @Test
    void should_stop_reading_when_nobody_wants_it_any_more() throws IOException {
        Outcome<OpenedCsv> opened =
                DataFiles.open(large(StandardCharsets.UTF_8), DialectWish.AUTO, fraction -> fraction < 0.5);
        assertThat(opened.diagnostics()).extracting(reason -> reason.code()).containsExactly("reading-stopped");
    }

    @Test
    void should_foretell_the_memory_of_a_table_from_its_sample() throws IOException {
        Path file = large(StandardCharsets.UTF_8);
        FileSample sample = FileSample.of(file, DialectWish.AUTO).orElseThrow();
        long need = MemoryNeed.bytes(sample.rows(), sample.times());
        // 4 for the line; 6, 2 and 6 for the cells; 4 for each once more as a number that is learnt from.
        assertThat(need / (double) MANY).isBetween(29.0, 31.0);
        assertThat(MemoryNeed.of("large.csv", sample.rows(), sample.times(), wanted -> need)
                        .problem())
                .isEmpty();
        assertThat(MemoryNeed.of("large.csv", sample.rows(), sample.times(), wanted -> need / 2)
                        .problem()
                        .orElseThrow()
                        .arguments())
                .containsExactly("large.csv", need >> 20, need / 2 >> 20);
    }

    private Path large(Charset charset) throws IOException {
        Path file = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, charset)) {
            out.write("row,town,weight\n");
            for (int row = 0; row < MANY; row++) {
                out.write(row + "," + (row % 2 == 0 ? "Zürich" : "Bern") + "," + row % 9973 + "." + (row % 89 + 10)
                        + "\n");
            }
        }
        return file;
    }
}
