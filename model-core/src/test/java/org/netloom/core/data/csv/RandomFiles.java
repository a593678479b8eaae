package org.netloom.core.data.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

    /** A file this small must not take longer, whatever else the machine does. */
    private static final long HANG_MILLIS = 10_000;

    private final Random random;
    private final Path file;

    RandomFiles(long seed, Path file) {
        this.random = new Random(seed);
        this.file = file;
    }

    /**
     * What became of them.
     *
     * @param firstProblem of the first file that brought an exception or hung, with its bytes
     */
    record Report(int tables, int refused, long slowestMillis, Optional<String> firstProblem) {}

    Report open(int count) throws IOException {
        int tables = 0;
        int refused = 0;
        long slowest = 0;
        for (int i = 0; i < count; i++) {
            byte[] bytes = next();
            Files.write(file, bytes);
            long begun = System.nanoTime();
            try {
                Outcome<OpenedCsv> outcome = DataFiles.open(file, wish());
                long millis = (System.nanoTime() - begun) / 1_000_000;
                slowest = Math.max(slowest, millis);
                boolean said = outcome.toOptional().isPresent()
                        || outcome.diagnostics().stream().anyMatch(Diagnostic::isError);
                if (!said || millis > HANG_MILLIS) {
                    return new Report(tables, refused, slowest, Optional.of(millis + " ms, " + hex(bytes)));
                }
                tables += outcome.toOptional().isPresent() ? 1 : 0;
                refused += outcome.toOptional().isPresent() ? 0 : 1;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                return new Report(tables, refused, slowest, Optional.of(e + ", " + hex(bytes)));
            }
        }
        return new Report(tables, refused, slowest, Optional.empty());
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
        int length = 1 + random.nextInt(LONGEST);
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
        }
        if (random.nextInt(200) == 0) {
            byte[] packed = bytes.toByteArray();
            bytes.reset();
            bytes.writeBytes("PK\003\004 xl/workbook.xml".getBytes(Charset.forName("ISO-8859-1")));
            bytes.writeBytes(packed);
        }
        return bytes.toByteArray();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
