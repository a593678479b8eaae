package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.DiskRoom;
import org.netloom.core.data.Progress;
import org.netloom.core.data.packed.PackedFile;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

/** A packed table is the table that is packed, or is refused in words; nothing of it stays on disk. */
class PackedTablesTest {

    private static final String ROWS = "size,kind\n1.5,a\n2.5,b\n3.5,a\n";

    @TempDir
    Path folder;

    private TableCache cache(long large) {
        return new TableCache(folder.resolve("cache"), new TableCache.Limits(large, 1L << 30, 0));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Charset names, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
            for (String name : files.keySet().stream().sorted().toList()) {
                out.putNextEntry(new ZipEntry(name));
                out.write(files.get(name));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        Map<String, byte[]> files = new java.util.HashMap<>();
        Arrays.stream(names).forEach(name -> files.put(name, ROWS.getBytes(StandardCharsets.UTF_8)));
        return zip(StandardCharsets.UTF_8, files);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private OpenedCsv opened(Path path) throws IOException {
        OpenedCsv csv = DataFiles.open(path, DialectWish.AUTO, Progress.UNSEEN, Optional.of(cache(1L << 20)))
                .toOptional()
                .orElseThrow();
        assertThat(leftBehind()).isEmpty();
        return csv;
    }

    private Diagnostic problem(Path path) throws IOException {
        List<Diagnostic> said = DataFiles.open(path, DialectWish.AUTO, Progress.UNSEEN, Optional.of(cache(1L << 20)))
                .diagnostics();
        assertThat(leftBehind()).isEmpty();
        assertThat(said).hasSize(1);
        return said.get(0);
    }

    private List<Path> leftBehind() throws IOException {
        Path kept = folder.resolve("cache");
        if (!Files.exists(kept)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(kept)) {
            return all.filter(entry -> !CacheFolder.isComplete(entry)).toList();
        }
    }

    private static void assertRows(OpenedCsv csv) {
        assertThat(csv.table().names()).containsExactly("size", "kind");
        assertThat(csv.table().rows()).isEqualTo(3);
        assertThat(csv.table().column("kind").orElseThrow().text(1)).isEqualTo("b");
    }

    @Test
    void should_open_a_gzipped_table_under_the_name_of_the_packed_file() throws IOException {
        Path path = file("sizes.csv.gz", gzip(ROWS));

        OpenedCsv csv = opened(path);

        assertRows(csv);
        assertThat(csv.path()).isEqualTo(path);
        assertThat(csv.name()).isEqualTo("sizes.csv.gz");
    }

    @Test
    void should_tell_a_changed_table_by_what_is_packed_and_not_by_how() throws IOException {
        Path plain = file("sizes.csv", ROWS.getBytes(StandardCharsets.UTF_8));

        assertThat(opened(file("a.csv.gz", gzip(ROWS))).sha256())
                .isEqualTo(opened(file("b.zip", zip("sizes.csv"))).sha256())
                .isEqualTo(opened(plain).sha256());
    }

    @Test
    void should_open_gzip_by_its_bytes_whatever_it_is_called() throws IOException {
        assertRows(opened(file("sizes.csv", gzip(ROWS))));
        assertRows(opened(file("sizes", gzip(ROWS))));
    }

    @Test
    void should_open_gzip_in_several_pieces() throws IOException {
        byte[] first = gzip("size,kind\n1.5,a\n");
        byte[] second = gzip("2.5,b\n3.5,a\n");
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        assertRows(opened(file("sizes.csv.gz", both)));
    }

    @Test
    void should_open_packed_tsv_and_arff() throws IOException {
        assertRows(opened(file("sizes.tsv.gz", gzip(ROWS.replace(',', '\t')))));
        OpenedCsv arff = opened(file(
                "sizes.arff.gz",
                gzip("@relation r\n@attribute size numeric\n@attribute kind {a,b}\n@data\n1.5,a\n2,b\n")));
        assertThat(arff.table().names()).containsExactly("size", "kind");
        assertThat(arff.table().columns().get(1).declared()).isPresent();
    }

    @Test
    void should_open_the_only_table_of_a_zip() throws IOException {
        assertRows(opened(file("a.zip", zip("sizes.csv"))));
        assertRows(opened(file("b.zip", zip("in/a/folder/sizes.csv"))));
        assertRows(
                opened(file("c.zip", zip("sizes.csv", "README.md", "LICENSE.txt", "__MACOSX/._sizes.csv", ".x.csv"))));
        assertRows(opened(file("d.zip", zip("only-file-without-ending"))));
    }

    @Test
    void should_open_a_zip_whose_table_has_a_name_that_no_disk_takes() throws IOException {
        assertRows(opened(file("a.zip", zip("表".repeat(100) + ".csv"))));
        assertRows(opened(file("b.zip", zip("in\\nul.csv"))));
    }

    @Test
    void should_open_a_spreadsheet_in_a_zip() throws IOException {
        byte[] workbook = zip("[Content_Types].xml", "xl/workbook.xml");

        // Stored as it is, it looks like the archive itself from outside.
        assertThat(problem(file("a.zip", zip(StandardCharsets.UTF_8, Map.of("in.xlsx", workbook)))))
                .isEqualTo(Diagnostic.error("sheet-unreadable", "in.xlsx"));
    }

    @Test
    void should_open_a_zip_whose_names_are_in_gbk() throws IOException {
        assertRows(opened(file(
                "a.zip", zip(Charset.forName("GB18030"), Map.of("表格.csv", ROWS.getBytes(StandardCharsets.UTF_8))))));
    }

    @Test
    void should_name_the_tables_of_a_zip_that_holds_several() throws IOException {
        assertThat(problem(file("a.zip", zip("test.csv", "train.csv", "notes.txt"))))
                .isEqualTo(
                        Diagnostic.error("archive-several", "a.zip", 2, Listing.of(List.of("test.csv", "train.csv"))));
        assertThat(problem(file("b.zip", zip("a.png", "b.png"))))
                .isEqualTo(Diagnostic.error("archive-no-table", "b.zip", 2));
        assertThat(problem(file(
                                "c.zip",
                                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
                        .code())
                .isIn("archive-no-table", "archive-damaged");
    }

    @Test
    void should_not_write_where_a_name_in_a_zip_leads_to() throws IOException {
        assertRows(opened(file("a.zip", zip("../../outside.csv"))));

        assertThat(folder.resolve("outside.csv")).doesNotExist();
        assertThat(folder.resolve("../outside.csv")).doesNotExist();
    }

    @Test
    void should_say_that_a_packed_file_is_damaged_or_cut_short() throws IOException {
        byte[] rows = gzip(ROWS.repeat(1000));
        assertThat(problem(file("a.csv.gz", Arrays.copyOf(rows, rows.length / 2))))
                .isEqualTo(Diagnostic.error("archive-damaged", "a.csv.gz"));
        rows[rows.length - 7] ^= 1;
        assertThat(problem(file("b.csv.gz", rows)).code()).isEqualTo("archive-damaged");
        byte[] archive = zip("sizes.csv");
        assertThat(problem(file("c.zip", Arrays.copyOf(archive, archive.length - 30)))
                        .code())
                .isEqualTo("archive-damaged");
    }

    @Test
    void should_compare_the_sums_of_a_zip() throws IOException {
        byte[] rows = ROWS.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry stored = new ZipEntry("sizes.csv");
            CRC32 sum = new CRC32();
            sum.update(rows);
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(rows.length);
            stored.setCrc(sum.getValue());
            out.putNextEntry(stored);
            out.write(rows);
        }
        byte[] archive = bytes.toByteArray();
        archive["PK".length() + 28 + "sizes.csv".length() + 12] ^= 1;

        assertThat(problem(file("a.zip", archive)).code()).isEqualTo("archive-damaged");
    }

    @Test
    void should_say_that_an_archive_has_a_password() throws IOException {
        byte[] archive = zip("sizes.csv");
        archive[6] |= 1;
        for (int at = 0; at < archive.length - 4; at++) {
            if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1 && archive[at + 3] == 2) {
                archive[at + 8] |= 1;
            }
        }

        assertThat(problem(file("a.zip", archive))).isEqualTo(Diagnostic.error("archive-locked", "a.zip"));
    }

    @Test
    void should_say_what_is_wrong_with_what_is_packed() throws IOException {
        assertThat(problem(file("a.csv.gz", gzip("")))).isEqualTo(Diagnostic.error("file-empty", "a.csv"));
        assertThat(problem(file("b.csv.gz", gzip(gzip(ROWS)))).code()).isEqualTo("file-is-archive");
        byte[] tar = new byte[1024];
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        tar[0] = 'a';
        assertThat(problem(file("c.tar.gz", gzip(tar))).code()).isEqualTo("file-is-archive");
    }

    @Test
    void should_stop_unpacking_when_nobody_wants_it_any_more() throws IOException {
        Path path = file("a.csv.gz", gzip(ROWS.repeat(100_000)));

        Outcome<OpenedCsv> outcome =
                DataFiles.open(path, DialectWish.AUTO, fraction -> fraction < 0.1, Optional.of(cache(1L << 30)));

        assertThat(outcome.diagnostics()).containsExactly(Diagnostic.error("reading-stopped", "a.csv.gz"));
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void should_keep_a_large_packed_table_and_find_it_without_unpacking() throws IOException {
        String rows = "size,kind\n"
                + IntStream.range(0, 50_000)
                        .mapToObj(i -> i + ",k" + i % 7)
                        .collect(java.util.stream.Collectors.joining("\n"));
        Path path = file("large.csv.gz", gzip(rows));
        TableCache cache = cache(1000);
        OpenedCsv read = DataFiles.open(path, DialectWish.AUTO, Progress.UNSEEN, Optional.of(cache))
                .toOptional()
                .orElseThrow();

        OpenedCsv found = cache.find(path, DialectWish.AUTO, Progress.UNSEEN)
                .orElseThrow()
                .toOptional()
                .orElseThrow();

        assertThat(found.path()).isEqualTo(path).isEqualTo(read.path());
        assertThat(found.table().isOnDisk()).isTrue();
        assertThat(found.table().rows()).isEqualTo(50_000);
    }

    @Test
    void should_show_the_first_rows_of_a_large_packed_table() throws IOException {
        java.util.Random random = new java.util.Random(3);
        StringBuilder rows = new StringBuilder("size,kind\n");
        while (rows.length() < 60_000_000) {
            rows.append(random.nextLong()).append(',').append(random.nextLong()).append('\n');
        }
        Path path = file("large.csv.gz", gzip(rows.toString()));

        Glimpse glimpse = Glimpse.of(path, DialectWish.AUTO).orElseThrow();

        assertThat(glimpse.page().table().names()).containsExactly("size", "kind");
        assertThat(glimpse.page().table().rows()).isGreaterThan(1000);
    }

    @Test
    void should_not_fill_the_disk_with_what_swells() throws IOException {
        Path bomb = file("bomb.csv.gz", gzip(new byte[100 << 20]));
        byte[] lying = Files.readAllBytes(bomb);
        Arrays.fill(lying, lying.length - 4, lying.length, (byte) 0);
        Path target = Files.createDirectory(folder.resolve("target"));
        long room = 40L << 20;

        Diagnostic said = PackedFile.of(bomb, lying, name -> true)
                .orElseThrow()
                .into(target, place -> room, Progress.UNSEEN)
                .diagnostics()
                .get(0);
        Diagnostic found = PackedFile.of(file("lying.csv.gz", lying), lying, name -> true)
                .orElseThrow()
                .into(target, shrinking(target, room), Progress.UNSEEN)
                .diagnostics()
                .get(0);

        assertThat(said).isEqualTo(Diagnostic.error("archive-no-room", "bomb.csv.gz", 100L, 40L, target.toString()));
        assertThat(found.code()).isEqualTo("archive-no-room");
        assertThat(Files.size(target.resolve("lying.csv"))).isLessThanOrEqualTo(room + DiskRoom.STEP);
    }

    /** A disk that fills with what is written to it. */
    private static DiskRoom shrinking(Path target, long room) {
        return place -> room - sizeOf(target.resolve("lying.csv"));
    }

    private static long sizeOf(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
