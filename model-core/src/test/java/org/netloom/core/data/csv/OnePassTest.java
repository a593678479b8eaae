package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Reason;

/** A large text that begins as UTF-8 is read at once; what comes late may still show that it is written in another way. */
class OnePassTest {

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final int ROWS = 60_000;

    @TempDir
    private Path folder;

    @Test
    void should_say_so_where_all_letters_are_plain() throws IOException {
        OpenedCsv csv = opened(file("Bern", StandardCharsets.UTF_8));
        assertThat(csv.table().rows()).isEqualTo(ROWS);
        assertThat(csv.reasons()).extracting(Reason::code).contains("charset-ascii");
    }

    @Test
    void should_find_a_letter_of_utf8_that_comes_late() throws IOException {
        OpenedCsv csv = opened(file("Zürich", StandardCharsets.UTF_8));
        assertThat(csv.dialect().charset()).isEqualTo("UTF-8");
        assertThat(csv.reasons()).extracting(Reason::code).contains("charset-valid-utf8");
        assertThat(csv.table().cell(ROWS - 1, 1)).isEqualTo("Zürich");
    }

    @Test
    void should_read_again_where_a_letter_that_comes_late_is_no_utf8() throws IOException {
        OpenedCsv csv = opened(file("Zürich", LATIN));
        assertThat(csv.dialect().charset()).isEqualTo("windows-1252");
        assertThat(csv.table().rows()).isEqualTo(ROWS);
        assertThat(csv.table().cell(ROWS - 1, 1)).isEqualTo("Zürich");
    }

    @Test
    void should_read_again_into_the_cache() throws IOException {
        TableCache cache = new TableCache(folder.resolve("cache"), new TableCache.Limits(1, 1L << 40, 0));
        Path path = file("Zürich", LATIN);
        for (String time : new String[] {"read", "kept"}) {
            OpenedCsv csv = DataFiles.open(path, DialectWish.AUTO, Progress.UNSEEN, Optional.of(cache))
                    .toOptional()
                    .orElseThrow();
            assertThat(csv.table().isOnDisk()).as(time).isTrue();
            assertThat(csv.table().rows()).as(time).isEqualTo(ROWS);
            assertThat(csv.table().cell(ROWS - 1, 1)).as(time).isEqualTo("Zürich");
        }
    }

    @Test
    void should_tell_the_sum_of_all_bytes() throws IOException {
        for (Path path : new Path[] {file("Bern", StandardCharsets.UTF_8), file("Zürich", StandardCharsets.UTF_8)}) {
            assertThat(opened(path).sha256()).isEqualTo(FileSum.of(path));
        }
    }

    @Test
    void should_tell_the_sum_where_the_parser_goes_on() throws IOException {
        Path path = file("\"Bern\" by name", StandardCharsets.UTF_8);
        OpenedCsv csv = opened(path);
        assertThat(csv.sha256()).isEqualTo(FileSum.of(path));
        assertThat(csv.table().rows()).isEqualTo(ROWS);
    }

    @Test
    void should_read_a_known_dialect_as_it_is_known() throws IOException {
        Path path = file("Zürich", LATIN);
        OpenedCsv first = opened(path);
        OpenedCsv again = DataFiles.open(path, first.dialect()).toOptional().orElseThrow();
        assertThat(again.table().cell(ROWS - 1, 1)).isEqualTo("Zürich");
        assertThat(again.sha256()).isEqualTo(first.sha256());
    }

    @Test
    void should_tell_progress_that_never_falls() throws IOException {
        for (String last : new String[] {"Zürich", "\"Bern\" by name"}) {
            StringBuilder text = new StringBuilder("row,town\n");
            text.append("12,Aarhus\n".repeat(500_000)).append("1,").append(last).append('\n');
            Path path = Files.write(folder.resolve("told.csv"), text.toString().getBytes(LATIN));
            List<Double> told = new ArrayList<>();
            assertThat(DataFiles.open(path, DialectWish.AUTO, told::add).toOptional())
                    .isPresent();
            assertThat(told).as(last).hasSizeGreaterThan(4).isSorted().allMatch(fraction -> fraction <= 1);
        }
    }

    private static OpenedCsv opened(Path path) {
        return DataFiles.open(path, HeaderMode.AUTO).toOptional().orElseThrow();
    }

    /** Names one town in all rows, and another one in the last, far behind what is looked at first. */
    private Path file(String last, Charset charset) throws IOException {
        StringBuilder text = new StringBuilder("row,town\n");
        for (int row = 0; row < ROWS; row++) {
            text.append(row)
                    .append(',')
                    .append(row == ROWS - 1 ? last : "Aarhus")
                    .append('\n');
        }
        Path path = folder.resolve(last.replace("\"", "") + charset + ".csv");
        return Files.write(path, text.toString().getBytes(charset));
    }
}
