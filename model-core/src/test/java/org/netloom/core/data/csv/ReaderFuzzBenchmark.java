package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million files of random bytes, other ones than the tests open; prints what became of them and the slowest. */
class ReaderFuzzBenchmark {

    private static final int INPUTS = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void should_make_a_table_or_a_reason_of_a_million_files() throws IOException {
        RandomFiles.Report report = new RandomFiles(7, folder.resolve("a.csv")).open(INPUTS);

        System.out.printf(
                "%,d files: %,d tables, %,d refused in words; slowest %,d ms%n",
                INPUTS, report.tables(), report.refused(), report.slowestMillis());
        assertThat(report.firstProblem()).isEmpty();
    }
}
