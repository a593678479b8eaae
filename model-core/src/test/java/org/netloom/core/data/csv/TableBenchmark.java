package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.prepare.Formulas;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.slf4j.LoggerFactory;

/** How fast a large table is opened, looked through and prepared, beside FastCSV that only takes it apart. {@code -Dbench.rows=} sets its rows. */
class TableBenchmark {

    private static final int COLUMNS = 20;
    private static final int ROWS = Integer.getInteger("bench.rows", 3_000_000);

    private static final List<String> FORMULAS =
            List.of("x1 / (x2 * x2 + 1)", "town = \"Bern\" and x1 > 100", "upper(town)");

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final HeapPeak heap = new HeapPeak();

    @TempDir
    Path folder;

    @Test
    void measure() throws Exception {
        // Set up before anybody opens a file.
        LoggerFactory.getLogger(TableBenchmark.class);
        Path file = folder.resolve("large.csv");
        generate(file);
        double megabytes = Files.size(file) / 1e6;
        System.out.printf(Locale.ROOT, "%d rows, %d columns, %.0f MB%n", ROWS, COLUMNS, megabytes);
        double plain = seconds("FastCSV alone", megabytes, () -> fastCsv(file));
        OpenedCsv[] opened = new OpenedCsv[1];
        TableProfile[] profile = new TableProfile[1];
        double open = seconds(
                "open",
                megabytes,
                () -> opened[0] =
                        DataFiles.open(file, HeaderMode.AUTO).toOptional().orElseThrow());
        double look = seconds("look through", megabytes, () -> profile[0] = TableProfile.of(opened[0].table()));
        System.out.printf(
                Locale.ROOT,
                "open and look through: %.0f MB/s, %.2f of FastCSV alone%n",
                megabytes / (open + look),
                plain / (open + look));
        DataSettings[] settings = new DataSettings[1];
        seconds(
                "advice",
                megabytes,
                () -> settings[0] = TargetAdvice.choose(
                                opened[0].table(),
                                profile[0],
                                SchemaInference.propose(opened[0], profile[0])
                                        .toOptional()
                                        .orElseThrow(),
                                "answer")
                        .toOptional()
                        .orElseThrow());
        for (String formula : FORMULAS) {
            double computed = seconds(formula, megabytes, () -> Formulas.preview(
                            settings[0], new Derivation("derived", formula), opened[0].table())
                    .toOptional()
                    .orElseThrow());
            System.out.printf(Locale.ROOT, "%s: %.0f rows/s%n", formula, ROWS / computed);
        }
        PreparedData[] data = new PreparedData[1];
        double prepare = seconds(
                "prepare",
                megabytes,
                () -> data[0] = DataPreparer.prepare(settings[0], opened[0].table())
                        .toOptional()
                        .orElseThrow());
        System.out.printf(Locale.ROOT, "prepare: %.0f rows/s%n", ROWS / prepare);
        assertThat(data[0].training().count()
                        + data[0].validation().count()
                        + data[0].test().count())
                .isEqualTo(ROWS);
    }

    private double seconds(String what, double megabytes, Callable<?> work) throws Exception {
        System.gc();
        heap.reset();
        long start = System.nanoTime();
        long busy = SYSTEM.getProcessCpuTime();
        work.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        double busySeconds = (SYSTEM.getProcessCpuTime() - busy) / 1e9;
        String peak = heap.toString();
        System.gc();
        long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "%-26s %6.2f s %5.0f MB/s, processors %6.2f s, %s, held after it %d MiB%n",
                what,
                seconds,
                megabytes / seconds,
                busySeconds,
                peak,
                held >> 20);
        return seconds;
    }

    private static long fastCsv(Path file) throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : csv) {
                cells += row.getFieldCount();
            }
        }
        assertThat(cells).isEqualTo((ROWS + 1L) * COLUMNS);
        return cells;
    }

    /** Amounts, measures with two to five digits behind the point, a category, cells that are missing, and an answer that follows from them. */
    private static void generate(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String[] towns = {"Aarhus", "Bern", "Chengdu", "Dakar", "Essen"};
        StringBuilder line = new StringBuilder();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int column = 1; column < COLUMNS - 1; column++) {
                line.append("x").append(column).append(',');
            }
            out.write(line.append("town,answer\n").toString());
            for (int row = 0; row < ROWS; row++) {
                line.setLength(0);
                double sum = 0;
                for (int column = 1; column < COLUMNS - 1; column++) {
                    int digits = column % 6;
                    long unit = (long) Math.pow(10, digits);
                    long value = random.nextLong(-100 * unit, 1000 * unit);
                    sum += (double) value / unit;
                    if (column == 4 && random.nextInt(50) == 0) {
                        line.append("NA");
                    } else {
                        line.append(value < 0 ? "-" : "").append(Math.abs(value) / unit);
                        if (digits > 0) {
                            line.append('.')
                                    .append(Long.toString(unit + Math.abs(value) % unit)
                                            .substring(1));
                        }
                    }
                    line.append(',');
                }
                line.append(towns[random.nextInt(towns.length)]).append(',');
                out.write(line.append(sum > 8100 ? "yes\n" : "no\n").toString());
            }
        }
    }
}
