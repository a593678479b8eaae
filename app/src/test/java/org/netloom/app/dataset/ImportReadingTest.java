package org.netloom.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.picture.ImageIoDecoder;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.TableCache;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;

/** What ends the reading of a file is said in words. */
class ImportReadingTest {

    @TempDir
    Path folder;

    @Test
    void should_say_that_memory_ran_out_while_the_columns_were_looked_through() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "a,b,c\n" + "1,2,3\n".repeat(20));
        DataSources sources =
                new DataSources(new ImageIoDecoder(), new TableCache(folder.resolve("cache"), TableCache.Limits.USUAL));

        ImportState state = new ImportReading(file, sources).open(DialectWish.AUTO, Optional.empty(), fraction -> {
            if (fraction > ImportReading.READING_SHARE) {
                throw new OutOfMemoryError();
            }
            return true;
        });

        assertThat(state).isInstanceOfSatisfying(ImportState.Failed.class, failed -> assertThat(failed.reasons())
                .containsExactly(Diagnostic.error("file-memory-out", "rows.csv")));
    }
}
