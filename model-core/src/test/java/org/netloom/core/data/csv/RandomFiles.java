package org.netloom.core.data.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Files of random bytes, most of them of such as tables are made of, opened one after the other. */
final class RandomFiles {

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            "\\\"",
            "'",
            ",",
            ";",
            "\t",
            "|",
            " ",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "#",
            "# a\n",
            "sep=;\n",
            "1",
            "2.5",
            "-3,5",
            "1.234,5",
            "45%",
            "12 kg",
            "$1,200",
            "name",
            "yes",
            "no",
            "NA",
            "",
            "2024-02-29",
            "31.12.1999",
            "=1+1",
            "\\",
            "\\N",
            "é",
            "表",
            "かな",
            "\uFEFF",
            "a,b\n1,2\n",
            "x;y\n1;2\n",
            "\0");
    private static final List<Charset> ENCODINGS = List.of(
            Charset.forName("UTF-8"),
            Charset.forName("UTF-16LE"),
            Charset.forName("UTF-16BE"),
            Charset.forName("GB18030"),
            Charset.forName("Shift_JIS"),
            Charset.forName("windows-1252"));
    private static final int LONGEST = 400;
    private static final int LONG = 1 << 16;
    private static final int HUGE = 1 << 20;

    /** The first bytes of characters that take more, and bytes that are none in UTF-8. */
    private static final byte[] STARTS = {(byte) 0xC3, (byte) 0xE3, (byte) 0xF0, (byte) 0x81, (byte) 0xFF, (byte) 0xFE};

    /** A mebibyte must not take longer; time of the processor, since machines do other things. */
    private static final long HANG_MILLIS = 1000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random;
    private final Path file;

    RandomFiles(long seed, Path file) {
        this.random = new Random(seed);
        this.file = file;
    }

    /**
     * What became of them.
     *
     * @param slowestMillis of the processor, for one file
     * @param slowestBytes how long that file was
     * @param bytes of all files
     * @param firstProblem of the first file that brought an exception or hung, with its bytes
     */
    record Report(
            int tables, int refused, long slowestMillis, int slowestBytes, long bytes, Optional<String> firstProblem) {}

    Report open(int count) throws IOException {
        return open(count, (done, report) -> {});
    }

    /** @param watch told of every thousandth */
    Report open(int count, BiConsumer<Integer, Report> watch) throws IOException {
        Report report = new Report(0, 0, 0, 0, 0, Optional.empty());
        for (int i = 0; i < count && report.firstProblem.isEmpty(); i++) {
            report = next(report);
            if (i % 1000 == 999) {
                watch.accept(i + 1, report);
            }
        }
        return report;
    }

    private Report next(Report before) throws IOException {
        byte[] bytes = next();
        Files.write(file, bytes);
        DialectWish wish = wish();
        long begun = THREADS.getCurrentThreadCpuTime();
        int tables = before.tables;
        int refused = before.refused;
        Optional<String> problem = Optional.empty();
        try {
            Outcome<OpenedCsv> outcome = DataFiles.open(file, wish);
            boolean table = outcome.toOptional().isPresent();
            tables += table ? 1 : 0;
            refused += table ? 0 : 1;
            if (!table && outcome.diagnostics().stream().noneMatch(Diagnostic::isError)) {
                problem = Optional.of("no table, and nothing said: " + wish + ", " + hex(bytes));
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            problem = Optional.of(e + ", " + wish + ", " + hex(bytes));
        }
        long millis = (THREADS.getCurrentThreadCpuTime() - begun) / 1_000_000;
        if (millis > HANG_MILLIS * (1 + bytes.length / HUGE)) {
            problem = Optional.of(millis + " ms, " + wish + ", " + hex(bytes));
        }
        boolean slower = millis > before.slowestMillis;
        return new Report(
                tables,
                refused,
                slower ? millis : before.slowestMillis,
                slower ? bytes.length : before.slowestBytes,
                before.bytes + bytes.length,
                problem);
    }

    private DialectWish wish() {
        DialectWish wish = DialectWish.of(HeaderMode.values()[random.nextInt(HeaderMode.values().length)]);
        return switch (random.nextInt(4)) {
            case 0 -> wish.withQuote(Optional.of(random.nextBoolean() ? '\'' : '\0'));
            case 1 -> wish.withDelimiter(Optional.of(",;\t\"'".charAt(random.nextInt(5))));
            default -> wish;
        };
    }

    private byte[] next() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int length = 1 + random.nextInt(length());
        if (random.nextInt(8) == 0) {
            byte[] any = new byte[length];
            random.nextBytes(any);
            bytes.writeBytes(any);
        } else {
            Charset charset = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
            int kinds = 2 + random.nextInt(PIECES.size() - 2);
            boolean zero = random.nextInt(20) == 0;
            while (bytes.size() < length) {
                String piece = PIECES.get(random.nextInt(kinds));
                bytes.writeBytes((piece.equals("\0") && !zero ? "," : piece).getBytes(charset));
            }
            if (random.nextInt(4) == 0) {
                bytes.write(random.nextInt(256));
            }
            if (random.nextInt(16) == 0) {
                byte[] mixed = bytes.toByteArray();
                mixed[random.nextInt(mixed.length)] = STARTS[random.nextInt(STARTS.length)];
                bytes.reset();
                bytes.writeBytes(mixed);
            }
        }
        if (random.nextInt(200) == 0) {
            byte[] packed = bytes.toByteArray();
            bytes.reset();
            bytes.writeBytes("PK\003\004 xl/workbook.xml".getBytes(Charset.forName("ISO-8859-1")));
            bytes.writeBytes(packed);
        }
        return bytes.toByteArray();
    }

    /** Most are short; what goes wrong with quotes and ends goes wrong there. */
    private int length() {
        int size = random.nextInt(10_000);
        return size == 0 ? HUGE : size < 20 ? LONG : random.nextBoolean() ? LONGEST : LONGEST / 8;
    }

    private static String hex(byte[] bytes) {
        String all = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LONG));
        return bytes.length > LONG ? all + "… of " + bytes.length + " bytes" : all;
    }
}
