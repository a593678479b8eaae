package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.formula.Kind;

class DerivedRoomTest {

    private static final FittedFormula TWICE =
            new FittedFormula("twice", "a * 2", List.of(new FormulaInput("a", ColumnType.NUMBER, true, null, null)));

    @TempDir
    private Path folder;

    private Table table(Path entry, long spare) throws IOException {
        TableBuilder builder = TableBuilder.in(new TableDisk(Files.createDirectories(entry), spare), 1);
        for (int row = 0; row < 1000; row++) {
            builder.add(new String[] {String.valueOf(row)}, row + 2L);
        }
        return builder.build(List.of("a"), false);
    }

    private static List<Path> files(Path entry) throws IOException {
        try (Stream<Path> files = Files.list(entry)) {
            return files.filter(file -> file.getFileName().toString().startsWith("derived-"))
                    .toList();
        }
    }

    /** Windows lets nobody delete them. */
    private static void assumeMappedFilesCanBeDeleted() {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void should_refuse_what_has_no_room() {
        assertThat(DerivedColumns.lack(Kind.NUMBER, 100_000_000, needed -> 500L << 20))
                .contains(new DerivedColumns.Lack(800_000_000, 500L << 20));
    }

    @Test
    void should_compute_what_has_room() {
        assertThat(DerivedColumns.lack(Kind.NUMBER, 1000, HeapRoom::of)).isEmpty();
    }

    @Test
    void should_say_that_the_disk_of_the_table_has_no_room() throws IOException {
        Path entry = folder.resolve("entry");

        Outcome<Table> refused = DerivedColumns.with(TWICE, table(entry, Long.MAX_VALUE));

        assertThat(refused.diagnostics())
                .containsExactly(Diagnostic.error("formula-needs-disk", "a * 2", 0L, 1000, 0L, entry.toString()));
    }

    @Test
    void should_say_that_results_cannot_be_written() throws IOException {
        assumeMappedFilesCanBeDeleted();
        Path entry = folder.resolve("entry");
        Table table = table(entry, 0);
        try (Stream<Path> files = Files.list(entry)) {
            files.map(Path::toFile).forEach(java.io.File::delete);
        }
        Files.delete(entry);
        Files.writeString(entry, "in the way");

        assertThat(DerivedColumns.with(TWICE, table).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("formula-unwritable");
    }

    @Test
    void should_leave_no_file_behind() throws IOException {
        assumeMappedFilesCanBeDeleted();
        Path entry = folder.resolve("entry");

        Table derived = DerivedColumns.with(TWICE, table(entry, 0)).toOptional().orElseThrow();

        assertThat(files(entry)).isEmpty();
        assertThat(derived.column(1).number(999)).isEqualTo(1998);
    }

    @Test
    void should_clear_away_what_was_left_behind_the_day_before() throws IOException {
        Path old = Files.writeString(folder.resolve("derived-old"), "x");
        Path fresh = Files.writeString(folder.resolve("derived-new"), "x");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        new TableDisk(folder, 0).clearAway();

        assertThat(files(folder)).containsExactly(fresh);
    }
}
