package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.Progress;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Whatever is wrong within a workbook, reading it ends in a table or in words. */
class DamagedSpreadsheetTest {

    private static final int CASES = Integer.getInteger("netloom.damagedSpreadsheets", 150);

    @TempDir
    private Path folder;

    private static byte[] workbook(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Plants");
            for (int column = 0; column < 4; column++) {
                sheet.value(
                        0,
                        column,
                        List.of("name", "height", "watered", "planted").get(column));
            }
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, "plant " + row % 7);
                sheet.value(row, 1, row / 3.0);
                sheet.value(row, 2, row % 2 == 0);
                sheet.value(row, 3, LocalDate.of(2024, 1, 1).plusDays(row));
                sheet.style(row, 3).format("yyyy-mm-dd").set();
            }
            sheet.formula(rows + 1, 1, "SUM(B2:B9)");
            sheet.range(1, 0, 2, 0).merge();
            book.newWorksheet("Other").value(0, 0, "x");
        }
        return out.toByteArray();
    }

    /** Some bytes are others, or the end is missing. */
    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        if (random.nextInt(4) == 0) {
            return java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length));
        }
        for (int i = 0; i <= random.nextInt(8); i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }

    /** One part within the archive is damaged, which is whole itself. */
    private byte[] damagedWithin(byte[] bytes, Random random) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path whole = Files.write(folder.resolve("whole.xlsx"), bytes);
        try (ZipFile zip = new ZipFile(whole.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        String chosen = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
        switch (random.nextInt(4)) {
            case 0 -> parts.remove(chosen);
            case 1 -> parts.put(chosen, damaged(parts.get(chosen), random));
            default -> parts.put(chosen, changed(parts.get(chosen), random));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    /** Well-formed still, but a value between quotes or tags is another. */
    private static byte[] changed(byte[] part, Random random) {
        String text = new String(part, StandardCharsets.UTF_8);
        String[] values = {"", "-1", "99999999999", "x", "A0", "ZZZZZZ99", "1e999", "&#0;", "\uFFFF", "NaN"};
        String value = values[random.nextInt(values.length)];
        int from = random.nextInt(text.length());
        int quote = text.indexOf("=\"", from);
        int close = quote < 0 ? -1 : text.indexOf('"', quote + 2);
        if (random.nextBoolean() && close > 0) {
            text = text.substring(0, quote + 2) + value + text.substring(close);
        } else {
            int tag = text.indexOf('>', from);
            int next = tag < 0 ? -1 : text.indexOf('<', tag);
            text = next < 0 ? text : text.substring(0, tag + 1) + value + text.substring(next);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void should_end_in_a_table_or_in_words_whatever_is_damaged() throws IOException {
        byte[] whole = workbook(12);
        int tables = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            byte[] bytes = random.nextInt(3) == 0 ? damaged(whole, random) : damagedWithin(whole, random);
            Path file = Files.write(folder.resolve("a.xlsx"), bytes);
            try {
                Outcome<OpenedCsv> outcome = Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(120), () -> DataFiles.open(file, DialectWish.AUTO));
                tables += outcome.toOptional().isPresent() ? 1 : 0;
                if (outcome.toOptional().isEmpty()) {
                    assertThat(outcome.diagnostics()).isNotEmpty().allMatch(Diagnostic::isError);
                }
            } catch (RuntimeException thrown) {
                fail("Seed " + seed, thrown);
            }
        }
        assertThat(tables).isBetween(CASES / 10, CASES * 9 / 10);
    }

    @Test
    void should_tell_how_far_reading_has_come_and_end_when_nobody_wants_it() throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), workbook(3000));
        double[] far = new double[1];
        Progress watched = fraction -> {
            far[0] = Math.max(far[0], fraction);
            return true;
        };

        assertThat(DataFiles.open(file, DialectWish.AUTO, watched).toOptional()).isPresent();
        assertThat(far[0]).isBetween(0.5, 1.0);
        assertThatCode(() -> assertThat(DataFiles.open(file, DialectWish.AUTO, fraction -> fraction < 0.3)
                                .diagnostics())
                        .extracting(Diagnostic::code)
                        .containsExactly("reading-stopped"))
                .doesNotThrowAnyException();
    }
}
