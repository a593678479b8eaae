package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Progress;
import org.netloom.core.data.TableBuilder;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Disks that fill up and files that fail while a table is read. */
class FailingFilesTest {

    private static final Path FULL = Path.of("/dev/full");
    private static final CsvDialect DIALECT = new CsvDialect("UTF-8", ',', '"', true, false);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {10, 300_000})
    void should_say_that_the_disk_is_full_and_not_that_the_file_is_unreadable(int rows) throws IOException {
        assumeTrue(Files.exists(FULL), "only some systems have a disk that is always full");
        Path file = Files.writeString(folder.resolve("rows.csv"), "a,b\n" + "1,2\n".repeat(rows));
        Path cache = folder.resolve("cache");
        LargeFiles files = new LargeFiles(
                Optional.of(new TableCache(cache, new TableCache.Limits(1, 1L << 40, 0))), file, DialectWish.AUTO);

        Outcome<OpenedCsv> outcome = files.open(Progress.UNSEEN, kept -> Optional.empty(), reading -> TableReader.read(
                        file, true, DIALECT, Progress.UNSEEN, width -> {
                            fill(cache, "lines");
                            return reading.builder(width);
                        })
                .then(table -> Outcome.of(new OpenedCsv(file, table, DIALECT, List.of(), ""))));

        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly("cache-unwritable");
    }

    /** Has a file of the only table in the cache lie on a disk that is full. */
    private static void fill(Path cache, String name) {
        try (Stream<Path> entries = Files.list(cache)) {
            Files.createSymbolicLink(entries.findFirst().orElseThrow().resolve(name), FULL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void should_close_a_file_that_fails_while_it_is_skipped() throws IOException {
        byte[] text = ("a,b\n" + "1,2\n".repeat(400_000) + "\"x\"y,2\n").getBytes(StandardCharsets.UTF_8);
        int[] open = new int[1];
        Outcome<?> outcome = TableReader.read(
                folder.resolve("rows.csv"),
                () -> {
                    open[0]++;
                    return failing(text, open);
                },
                true,
                DIALECT,
                TableBuilder::new);

        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly("file-unreadable");
        assertThat(open[0]).isZero();
    }

    private static InputStream failing(byte[] text, int[] open) {
        return new FilterInputStream(new ByteArrayInputStream(text)) {
            private boolean closed;

            @Override
            public long skip(long count) throws IOException {
                throw new IOException("cannot be read");
            }

            @Override
            public void close() throws IOException {
                open[0] -= closed ? 0 : 1;
                closed = true;
                super.close();
            }
        };
    }
}
