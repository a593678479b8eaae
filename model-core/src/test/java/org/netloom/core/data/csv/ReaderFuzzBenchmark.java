package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million files of random bytes, other ones than the tests open; prints what became of them and the slowest, and every so often how
 * far it is. {@code -Dfuzz.inputs=} sets how many, {@code -Dfuzz.seed=} which, {@code -Dfuzz.folder=} where the file lies that is written over and
 * over: one in memory is the fastest.
 */
class ReaderFuzzBenchmark {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 1_000_000);
    private static final long SEED = Long.getLong("fuzz.seed", 7);
    private static final int TOLD = 20_000;

    @TempDir
    private Path folder;

    @Test
    void should_make_a_table_or_a_reason_of_a_million_files() throws IOException {
        Path memory = Path.of(System.getProperty("fuzz.folder", "/dev/shm"));
        Path file = Files.isWritable(memory)
                ? Files.createTempFile(memory, "netloom-fuzz", ".csv")
                : folder.resolve("a.csv");
        try {
            RandomFiles.Report report = new RandomFiles(SEED, file).open(INPUTS, ReaderFuzzBenchmark::tell);

            print(INPUTS, report);
            assertThat(report.firstProblem()).isEmpty();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void tell(int done, RandomFiles.Report report) {
        if (done % TOLD == 0) {
            print(done, report);
        }
    }

    private static void print(int done, RandomFiles.Report report) {
        System.out.printf(
                Locale.ROOT,
                "seed %d, %,d files of %,d bytes: %,d tables, %,d refused in words; slowest %,d ms for %,d bytes%n",
                SEED,
                done,
                report.bytes(),
                report.tables(),
                report.refused(),
                report.slowestMillis(),
                report.slowestBytes());
    }
}
