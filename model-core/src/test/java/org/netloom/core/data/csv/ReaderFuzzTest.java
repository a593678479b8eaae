package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes a file holds: a table or a reason comes of it, in time, and never an exception. */
class ReaderFuzzTest {

    private static final int INPUTS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void should_make_a_table_or_a_reason_of_any_bytes() throws IOException {
        RandomFiles files = new RandomFiles(20_240, folder.resolve("a.csv"));

        RandomFiles.Report report = files.open(INPUTS);

        report.firstProblem().ifPresent(problem -> fail(problem));
        assertThat(report.tables()).isGreaterThan(INPUTS / 10);
        assertThat(report.refused()).isGreaterThan(INPUTS / 100);
    }
}
