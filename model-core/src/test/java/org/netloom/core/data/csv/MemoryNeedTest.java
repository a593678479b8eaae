package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/** What has no room in memory is refused before it is read, and otherwise said in words. */
class MemoryNeedTest {

    private static final int ROWS = 9_000_000;

    @TempDir
    Path folder;

    private Path arff(int rows) throws IOException {
        Path file = folder.resolve("rows.arff");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("% Many short rows\n@relation rows\n@attribute n numeric\n@data\n");
            for (int row = 0; row < rows; row++) {
                out.write((char) ('0' + row % 10));
                out.write('\n');
            }
        }
        return file;
    }

    @Test
    void should_refuse_an_arff_whose_rows_have_no_room_even_if_its_cells_stay_on_disk() throws IOException {
        Path file = arff(ROWS);

        MemoryNeed little = MemoryNeed.of(file, DialectWish.AUTO, wanted -> 100L << 20);
        MemoryNeed much = MemoryNeed.of(file, DialectWish.AUTO, wanted -> 300L << 20);

        assertThat(little.problemOnDisk())
                .contains(Diagnostic.error("file-needs-memory", "rows.arff", ROWS * 24L >> 20, 100L));
        assertThat(much.problemOnDisk()).isEmpty();
        assertThat(much.problem()).isEmpty();
    }

    @Test
    void should_not_refuse_a_small_file() throws IOException {
        MemoryNeed need = MemoryNeed.of(arff(10), DialectWish.AUTO, wanted -> 0);

        assertThat(need.problem()).isEmpty();
        assertThat(need.problemOnDisk()).isEmpty();
    }

    @Test
    void should_see_how_many_long_texts_there_are_between_empty_cells() {
        List<List<String>> rows = IntStream.range(0, 12_000)
                .mapToObj(row -> List.of(row % 10 < 3 ? row + " " + "x".repeat(200) : ""))
                .toList();

        long bytes = MemoryNeed.bytes(Table.of(List.of("remark"), rows), 1);

        assertThat(bytes).isGreaterThan(rows.size() * 3L / 10 * 200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void should_say_that_memory_did_not_suffice_after_all(boolean stored) throws IOException {
        LargeFiles files = new LargeFiles(Optional.empty(), arff(10), DialectWish.AUTO);

        assertThat(files.open(Progress.UNSEEN, kept -> Optional.empty(), reading -> {
                            OutOfMemoryError full = new OutOfMemoryError();
                            if (stored) {
                                throw new CompletionException(full);
                            }
                            throw full;
                        })
                        .diagnostics())
                .containsExactly(Diagnostic.error("file-memory-out", "rows.arff"));
    }
}
