package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.Progress;
import org.netloom.core.data.schema.TableProfile;

/**
 * A file larger than the heap: its first page, a reading that is stopped halfway, one that is not, and the table found again in the cache. {@code
 * -Dbench.bytes=} sets its size; twice as much must be free in the system's folder for such files.
 */
class LargeFileBenchmark {

    private static final long BYTES = Long.getLong("bench.bytes", 1_000_000_000);
    private static final int COLUMNS = 20;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @TempDir
    private Path folder;

    @Test
    void measure() throws IOException {
        Path file = folder.resolve("large.csv");
        generate(file);
        double megabytes = Files.size(file) / 1e6;
        System.out.printf(Locale.ROOT, "%.0f MB, %d columns%n", megabytes, COLUMNS);
        HeapPeak heap = new HeapPeak();
        TableCache cache = new TableCache(folder.resolve("cache"), TableCache.Limits.USUAL);

        long begun = System.nanoTime();
        Glimpse page = Glimpse.of(file, DialectWish.AUTO).orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "first page: %.2f s, %d rows%n",
                since(begun),
                page.page().table().rows());

        long[] stopped = new long[1];
        Progress half = fraction -> {
            boolean on = fraction < 0.5;
            stopped[0] = on || stopped[0] > 0 ? stopped[0] : System.nanoTime();
            return on;
        };
        assertThat(DataFiles.open(file, DialectWish.AUTO, half, Optional.of(cache))
                        .toOptional())
                .isEmpty();
        System.out.printf(Locale.ROOT, "stopped halfway: %.2f s until it had ended%n", since(stopped[0]));
        try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
            assertThat(left).isEmpty();
        }

        begun = System.nanoTime();
        OpenedCsv opened = DataFiles.open(file, DialectWish.AUTO, Progress.UNSEEN, Optional.of(cache))
                .toOptional()
                .orElseThrow();
        double open = since(begun);
        assertThat(opened.table().isOnDisk()).isTrue();
        begun = System.nanoTime();
        long busyBefore = SYSTEM.getProcessCpuTime();
        TableProfile profile = TableProfile.of(opened.table());
        double look = since(begun);
        double busyLooking = (SYSTEM.getProcessCpuTime() - busyBefore) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d rows: opened in %.1f s (%.0f MB/s), looked through in %.1f s (processors %.1f s), together %.0f MB/s%n",
                opened.table().rows(),
                open,
                megabytes / open,
                look,
                busyLooking,
                megabytes / (open + look));

        begun = System.nanoTime();
        OpenedCsv again = DataFiles.open(file, DialectWish.AUTO, Progress.UNSEEN, Optional.of(cache))
                .toOptional()
                .orElseThrow();
        System.out.printf(Locale.ROOT, "found again in the cache: %.2f s%n", since(begun));
        assertThat(again.table().rows()).isEqualTo(opened.table().rows());
        assertThat(TableProfile.of(again.table())).isEqualTo(profile);
        System.out.println(heap);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Numbers of all widths, and a name. */
    private static void generate(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder line = new StringBuilder();
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int column = 1; column < COLUMNS; column++) {
                line.append('x').append(column).append(',');
            }
            line.append("name\n");
            while (written < BYTES) {
                byte[] bytes = line.toString().getBytes(StandardCharsets.US_ASCII);
                out.write(bytes);
                written += bytes.length;
                line.setLength(0);
                for (int column = 1; column < COLUMNS; column++) {
                    line.append(random.nextInt(1000)).append('.');
                    line.append(random.nextInt((int) Math.pow(10, 1 + column % 5)))
                            .append(',');
                }
                line.append("abcdefgh".charAt(random.nextInt(8))).append('\n');
            }
        }
    }
}
