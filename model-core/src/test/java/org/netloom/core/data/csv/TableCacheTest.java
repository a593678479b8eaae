package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Table;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Tables that lie on disk are the tables that they would be in memory. */
class TableCacheTest {

    private static final int ROWS = 9000;

    @TempDir
    Path folder;

    private Path file;
    private Path cacheFolder;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("rows.csv"), rows(1));
        cacheFolder = folder.resolve("cache");
    }

    /** Codes, numbers of all widths, numbers that turn out to be words, texts, and cells that are missing, over lines of more than one row. */
    static String rows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("town,amount,long,turns,note,some,day,answer\n");
        String[] towns = {"Bern", "Zürich", "成都", "NA"};
        for (int row = 0; row < ROWS; row++) {
            int amount = random.nextInt(-90_000, 90_000);
            text.append(towns[random.nextInt(towns.length)]).append(',');
            text.append(amount / 100.0).append(',');
            text.append(random.nextLong(1L << 50)).append(',');
            text.append(row < 6000 ? String.valueOf(row) : "word " + row).append(',');
            text.append(row % 50 == 0 ? "\"two\nlines " + row + "\"" : "ä note " + row)
                    .append(',');
            text.append(random.nextInt(3) == 0 ? "" : String.valueOf(random.nextInt(9)))
                    .append(',');
            text.append(2000 + random.nextInt(20))
                    .append("-0")
                    .append(1 + random.nextInt(9))
                    .append("-11,");
            text.append(amount > 0 ? "yes" : "no").append('\n');
        }
        return text.append("Bern,1.5\n").toString();
    }

    private TableCache cache(long large, long kept, long spare) {
        return new TableCache(cacheFolder, new TableCache.Limits(large, kept, spare));
    }

    private TableCache cache() {
        return cache(1, 1L << 40, 0);
    }

    private Outcome<OpenedCsv> open(TableCache cache) {
        return DataFiles.open(file, DialectWish.AUTO, Progress.UNSEEN, Optional.of(cache));
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.list(cacheFolder)) {
            return all.toList();
        }
    }

    private OpenedCsv inMemory() {
        return DataFiles.open(file, DialectWish.AUTO).toOptional().orElseThrow();
    }

    static void assertSame(Table found, Table expected) {
        assertThat(found.names()).isEqualTo(expected.names());
        assertThat(found.rows()).isEqualTo(expected.rows());
        for (int column = 0; column < expected.names().size(); column++) {
            for (int row = 0; row < expected.rows(); row++) {
                assertThat(found.column(column).text(row))
                        .isEqualTo(expected.column(column).text(row));
                assertThat(found.cell(row, column)).isEqualTo(expected.cell(row, column));
                assertThat(found.column(column).number(row))
                        .isEqualTo((Double) expected.column(column).number(row));
            }
        }
        for (int row = 0; row < expected.rows(); row++) {
            assertThat(found.lineOf(row)).isEqualTo(expected.lineOf(row));
        }
        assertThat(TableProfile.of(found)).isEqualTo(TableProfile.of(expected));
    }

    @Test
    void should_hold_the_same_cells_as_in_memory() {
        Outcome<OpenedCsv> opened = open(cache());
        OpenedCsv found = opened.toOptional().orElseThrow();
        assertThat(found.table().isOnDisk()).isTrue();
        assertSame(found.table(), inMemory().table());
    }

    @Test
    void should_find_again_what_was_read() throws IOException {
        Outcome<OpenedCsv> first = open(cache());
        FileTime before = Files.getLastModifiedTime(entries().get(0).resolve("column1.digits"));
        Outcome<OpenedCsv> again = open(cache());
        OpenedCsv found = again.toOptional().orElseThrow();
        OpenedCsv read = first.toOptional().orElseThrow();
        assertThat(entries()).hasSize(1);
        assertThat(Files.getLastModifiedTime(entries().get(0).resolve("column1.digits")))
                .isEqualTo(before);
        assertThat(again.diagnostics()).isEqualTo(first.diagnostics()).isNotEmpty();
        assertThat(found.dialect()).isEqualTo(read.dialect());
        assertThat(found.reasons()).isEqualTo(read.reasons());
        assertThat(found.sha256()).isEqualTo(read.sha256());
        assertSame(found.table(), inMemory().table());
    }

    @Test
    void should_find_for_a_project_what_was_read_when_it_was_made() throws IOException {
        OpenedCsv read = open(cache()).toOptional().orElseThrow();
        OpenedCsv found = DataFiles.open(file, read.dialect(), Progress.UNSEEN, Optional.of(cache()))
                .toOptional()
                .orElseThrow();
        assertThat(entries()).hasSize(1);
        assertThat(found.table().isOnDisk()).isTrue();
    }

    @Test
    void should_read_again_a_file_that_was_changed() throws IOException {
        open(cache());
        Path old = entries().get(0);
        Files.writeString(file, rows(2));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
        OpenedCsv found = open(cache()).toOptional().orElseThrow();
        assertSame(found.table(), inMemory().table());
        assertThat(entries()).hasSize(1).doesNotContain(old);
    }

    @Test
    void should_make_anew_what_was_damaged() throws IOException {
        open(cache());
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(entries().get(0))) {
            files.forEach(path -> names.add(path.getFileName().toString()));
        }
        for (String name : names) {
            Path victim = entries().get(0).resolve(name);
            byte[] bytes = Files.readAllBytes(victim);
            bytes[bytes.length / 2] ^= 0x10;
            Files.write(victim, bytes);
            assertSame(
                    open(cache()).toOptional().orElseThrow().table(), inMemory().table());
        }
        for (String name : names) {
            Path victim = entries().get(0).resolve(name);
            Files.write(victim, java.util.Arrays.copyOf(Files.readAllBytes(victim), 5));
            assertThat(open(cache()).toOptional()).isPresent();
        }
        assertThat(entries()).hasSize(1);
    }

    @Test
    void should_give_way_to_newer_tables_when_the_cache_is_full() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), rows(3));
        open(cache());
        Path oldest = entries().get(0);
        Files.setLastModifiedTime(oldest.resolve("index"), FileTime.from(Instant.EPOCH));
        TableCache small = cache(1, 1, 0);
        DataFiles.open(other, DialectWish.AUTO, Progress.UNSEEN, Optional.of(small));
        assertThat(entries()).hasSize(1).doesNotContain(oldest);
    }

    @Test
    void should_say_so_where_the_disk_has_no_room() throws IOException {
        Outcome<OpenedCsv> outcome = open(cache(1, 1L << 40, Long.MAX_VALUE / 2));
        assertThat(outcome.toOptional()).isEmpty();
        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly("cache-no-room");
        assertThat(entries()).isEmpty();
    }

    @Test
    void should_leave_nothing_behind_when_nobody_wants_it_any_more() throws IOException {
        Path large = Files.writeString(folder.resolve("large.csv"), rows(1).repeat(5), StandardCharsets.UTF_8);
        Outcome<OpenedCsv> outcome =
                DataFiles.open(large, DialectWish.AUTO, fraction -> fraction < 0.3, Optional.of(cache()));
        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly("reading-stopped");
        assertThat(entries()).isEmpty();
    }

    @Test
    void should_keep_small_files_in_memory() {
        assertThat(open(cache(1L << 30, 1L << 40, 0))
                        .toOptional()
                        .orElseThrow()
                        .table()
                        .isOnDisk())
                .isFalse();
        assertThat(cacheFolder).doesNotExist();
    }

    @Test
    void should_clear_away_what_a_studio_left_that_is_gone() throws IOException {
        Path left = Files.createDirectories(cacheFolder.resolve("abandoned"));
        Path busy = Files.createDirectories(cacheFolder.resolve("busy"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));
        open(cache());
        assertThat(left).doesNotExist();
        assertThat(busy).exists();
    }
}
