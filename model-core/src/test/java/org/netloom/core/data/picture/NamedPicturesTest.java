package org.netloom.core.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PictureSettings.Fit;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.CacheFolder;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.schema.PictureAdvice;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.shape.Part;

/** A column of paths becomes pictures; a cell without one has no value, and its row goes the way of missing values. */
class NamedPicturesTest {

    private static final PictureSettings TINY = new PictureSettings(1, 1, 1, Fit.CROP);

    @TempDir
    Path root;

    private final AtomicInteger decoded = new AtomicInteger();

    /** A file of one byte is a picture of that brightness, one that begins with X is none, all others are damaged. */
    private final PictureDecoder decoder = (name, bytes, least) -> {
        decoded.incrementAndGet();
        if (bytes[0] == 'X') {
            return Outcome.failed(Diagnostic.error("picture-unknown", name));
        }
        return bytes.length == 1
                ? Outcome.of(new Raster(1, 1, new int[] {0xFF000000 | (bytes[0] & 0xFF) * 0x010101}))
                : Outcome.failed(Diagnostic.error("picture-damaged", name));
    };

    private Path photos;

    @BeforeEach
    void writePictures() throws IOException {
        photos = Files.createDirectories(root.resolve("my photos/deep"));
        for (int i = 0; i < 40; i++) {
            Files.write(photos.resolve(i + ".png"), new byte[] {(byte) (i * 6)});
        }
    }

    private OpenedCsv csv(List<String> cells) throws IOException {
        List<String> lines = new ArrayList<>(List.of("file,kind"));
        for (int i = 0; i < cells.size(); i++) {
            lines.add('"' + cells.get(i) + "\"," + (i % 2 == 0 ? "a" : "b"));
        }
        Path file = Files.write(root.resolve("list.csv"), lines);
        return DataFiles.open(file, HeaderMode.YES).toOptional().orElseThrow();
    }

    private static List<String> numbered(String pattern) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cells.add(String.format(pattern, i));
        }
        return cells;
    }

    private Outcome<Table> read(OpenedCsv csv, DataSettings settings) {
        return new PictureReader(decoder)
                .named()
                .read("here", csv.table(), settings, DataSources.files(csv, settings), PictureProgress.NONE);
    }

    private static DataSettings proposed(OpenedCsv csv) {
        TableProfile plain = TableProfile.of(csv.table());
        TableProfile profile = PictureAdvice.recognise(
                        csv.table(), plain, PictureFiles.of(csv.path(), Optional.empty()))
                .toOptional()
                .orElseThrow();
        return SchemaInference.propose(csv, profile)
                .then(settings -> TargetAdvice.choose(csv.table(), profile, settings, "kind"))
                .toOptional()
                .orElseThrow()
                .withPictures(TINY);
    }

    private static List<Integer> shades(Table table) {
        Column column = table.column("file").orElseThrow();
        byte[] bytes = column.pictures().orElseThrow().bytes();
        List<Integer> shades = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            shades.add(column.isMissing(row) ? -1 : bytes[row] & 0xFF);
        }
        return shades;
    }

    @Test
    void should_find_files_however_their_paths_are_written() throws IOException {
        OpenedCsv csv = csv(List.of(
                "my photos/deep/1.png",
                "my photos\\deep\\2.png",
                photos.resolve("3.png").toString(),
                photos.resolve("4.png").toUri().toString(),
                "file://" + photos.resolve("5.png").toString().replace('\\', '/'),
                "my photos/deep/6",
                "./my photos/../my photos/deep/7.png",
                "my photos/deep/1.png"));
        DataSettings settings = PictureAdvice.with(proposed(csv), "file").withPictures(TINY);

        Outcome<Table> read = read(csv, settings);

        assertThat(shades(read.toOptional().orElseThrow())).containsExactly(6, 12, 18, 24, 30, 36, 42, 6);
        assertThat(read.diagnostics()).isEmpty();
        assertThat(decoded).as("what comes twice is decoded once").hasValue(7);
    }

    @Test
    void should_look_for_parts_of_paths_in_the_folder_that_a_person_chose() throws IOException {
        DataSettings settings =
                proposed(csv(numbered("my photos/deep/%d.png"))).withPictures(TINY.withFolder(photos.toString()));
        OpenedCsv csv = csv(List.of("1.png", "D:/old/disk/deep/2.png", "/home/ana/3.png", "deep/4.png"));

        assertThat(shades(read(csv, settings).toOptional().orElseThrow())).containsExactly(6, 12, 18, 24);
    }

    @Test
    void should_propose_pictures_where_cells_name_files_that_are_there() throws IOException {
        OpenedCsv csv = csv(numbered("my photos/deep/%d.png"));

        DataSettings settings = proposed(csv);

        assertThat(settings.features()).extracting(feature -> feature.name()).containsExactly("file");
        assertThat(settings.features()).extracting(feature -> feature.type()).containsExactly(ColumnType.PICTURE);
    }

    @Test
    void should_propose_pictures_also_where_the_ending_of_the_names_is_left_out() throws IOException {
        assertThat(proposed(csv(numbered("my photos/deep/%d"))).features())
                .extracting(feature -> feature.type())
                .containsExactly(ColumnType.PICTURE);
    }

    @Test
    void should_say_where_pictures_were_looked_for_that_are_not_there() throws IOException {
        OpenedCsv csv = csv(numbered("elsewhere/%d.png"));

        Outcome<TableProfile> seen = PictureAdvice.recognise(
                csv.table(), TableProfile.of(csv.table()), PictureFiles.of(csv.path(), Optional.empty()));

        assertThat(seen.toOptional().orElseThrow().column("file").orElseThrow().type())
                .isNotEqualTo(ColumnType.PICTURE);
        assertThat(seen.diagnostics()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("paths-nowhere");
            assertThat(remark.arguments()).containsExactly("file", 40, "elsewhere/0.png", root.toString());
        });
    }

    @Test
    void should_leave_words_alone_that_name_no_files() throws IOException {
        assertThat(PictureFiles.isNamedSo("https://example.org/cat.png")).isFalse();
        OpenedCsv csv = csv(numbered("word %d"));
        TableProfile profile = TableProfile.of(csv.table());

        assertThat(PictureAdvice.recognise(csv.table(), profile, PictureFiles.of(csv.path(), Optional.empty())))
                .isEqualTo(Outcome.of(profile));
    }

    @Test
    void should_tell_by_line_which_cells_have_no_picture_and_leave_their_rows_out() throws IOException {
        Files.write(photos.resolve("3.png"), new byte[] {'X'});
        Files.write(photos.resolve("5.png"), new byte[] {1, 2});
        Files.write(photos.resolve("6.png"), new byte[0]);
        Files.delete(photos.resolve("8.png"));
        List<String> cells = numbered("my photos/deep/%d.png");
        cells.set(10, "");
        OpenedCsv csv = csv(cells);
        DataSettings settings = proposed(csv);

        Outcome<Table> read = read(csv, settings);
        Outcome<PreparedData> prepared =
                DataPreparer.prepare(settings, read.toOptional().orElseThrow());

        assertThat(read.diagnostics())
                .extracting(remark -> remark.code() + " " + remark.arguments().subList(1, 4))
                .containsExactly(
                        "paths-missing [1, 10, my photos/deep/8.png]",
                        "paths-damaged [2, 7, 8, my photos/deep/5.png]",
                        "paths-no-picture [1, 5, my photos/deep/3.png]");
        PreparedData data = prepared.toOptional().orElseThrow();
        assertThat(data.training().count()
                        + data.validation().count()
                        + data.test().count())
                .isEqualTo(35);
        assertThat(prepared.diagnostics())
                .anySatisfy(remark -> assertThat(remark).isEqualTo(Diagnostic.info("rows-dropped", 5, 40)));
    }

    @Test
    void should_hand_the_network_the_pictures_of_just_the_rows_that_it_learns_from() throws IOException {
        Files.delete(photos.resolve("0.png"));
        OpenedCsv csv = csv(numbered("my photos/deep/%d.png"));
        DataSettings settings = proposed(csv);

        PreparedData data = DataPreparer.prepare(
                        settings, read(csv, settings).toOptional().orElseThrow())
                .toOptional()
                .orElseThrow();

        float[] shade = new float[1];
        for (int row = 0; row < data.training().count(); row++) {
            data.training().values().copy(row, shade, 0);
            assertThat(shade[0]).isEqualTo(data.training().sourceRows()[row] * 6 / 255f);
        }
    }

    @Test
    void should_be_names_again_where_nobody_wants_to_see_the_pictures() throws IOException {
        OpenedCsv csv = csv(numbered("my photos/deep/%d.png"));
        DataSettings settings = proposed(csv);
        Table shown = read(csv, settings).toOptional().orElseThrow();

        DataSettings ignored = settings.withColumn("file", column -> column.withRole(ColumnRole.IGNORED));
        Table names = read(new OpenedCsv(csv.path(), shown, csv.dialect(), List.of(), ""), ignored)
                .toOptional()
                .orElseThrow();

        assertThat(names.column("file").orElseThrow().pictures()).isEmpty();
        assertThat(names.column("file").orElseThrow().cell(2)).isEqualTo("my photos/deep/2.png");
    }

    @Test
    void should_say_in_words_that_memory_has_no_room_and_leave_the_names() throws IOException {
        Path nowhere = root.resolve("list.csv");
        Table many = Table.of(
                List.of("file", "kind"), java.util.Collections.nCopies(2000, List.of("my photos/deep/1.png", "a")));
        OpenedCsv csv = new OpenedCsv(nowhere, many, csv(List.of("a")).dialect(), List.of(), "");
        DataSettings settings = proposed(csv(numbered("my photos/deep/%d.png")))
                .withPictures(new PictureSettings(1024, 1024, 3, Fit.CROP));

        Outcome<Table> read = read(csv, settings);

        assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly("pictures-too-large");
        assertThat(DataPreparer.prepare(settings, read.toOptional().orElseThrow())
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("feature-no-picture");
    }

    @Test
    void should_learn_from_pictures_beside_other_columns() throws IOException {
        OpenedCsv csv = csv(numbered("my photos/deep/%d.png"));
        DataSettings settings = proposed(csv);
        Table table = read(csv, settings).toOptional().orElseThrow();
        DataSettings both = settings.withColumns(List.of(
                settings.columns().get(0).withRole(ColumnRole.FEATURE),
                settings.columns().get(1).withRole(ColumnRole.TARGET),
                settings.columns().get(1).withRole(ColumnRole.FEATURE)));

        assertThat(DataPreparer.prepare(both, table)
                        .toOptional()
                        .orElseThrow()
                        .facts()
                        .parts())
                .extracting(Part::name)
                .containsExactly(Part.TABLE, "file");
    }

    private PictureCache cache() {
        return new PictureCache(new CacheFolder(root.resolve("cache"), Long.MAX_VALUE / 2, 0), 0);
    }

    private Outcome<Table> readKept(OpenedCsv csv, DataSettings settings) {
        return new PictureReader(decoder, Optional.of(cache()))
                .named()
                .read("here", csv.table(), settings, DataSources.files(csv, settings), PictureProgress.NONE);
    }

    @Test
    void should_not_decode_anew_what_has_not_changed() throws IOException {
        Files.write(photos.resolve("5.png"), new byte[] {1, 2});
        OpenedCsv csv = csv(numbered("my photos/deep/%d.png"));
        DataSettings settings = proposed(csv);
        Outcome<Table> first = readKept(csv, settings);
        assertThat(decoded).hasValue(40);

        Outcome<Table> second = readKept(csv, settings);

        assertThat(decoded).hasValue(40);
        assertThat(shades(second.toOptional().orElseThrow()))
                .isEqualTo(shades(first.toOptional().orElseThrow()));
        assertThat(second.diagnostics()).isEqualTo(first.diagnostics());
    }

    @Test
    void should_decode_anew_once_a_file_or_the_size_changed_or_the_cache_is_damaged() throws IOException {
        OpenedCsv csv = csv(numbered("my photos/deep/%d.png"));
        DataSettings settings = proposed(csv);
        readKept(csv, settings);
        Files.write(photos.resolve("1.png"), new byte[] {99});
        Files.setLastModifiedTime(photos.resolve("1.png"), java.nio.file.attribute.FileTime.fromMillis(77_000));
        assertThat(shades(readKept(csv, settings).toOptional().orElseThrow()).get(1))
                .isEqualTo(99);
        assertThat(decoded).hasValue(80);

        readKept(csv, settings.withPictures(new PictureSettings(2, 2, 1, Fit.CROP)));
        assertThat(decoded).hasValue(120);

        try (var entries = Files.walk(root.resolve("cache"))) {
            for (Path pixels : entries.filter(path -> path.endsWith("pixels")).toList()) {
                byte[] bytes = Files.readAllBytes(pixels);
                Arrays.fill(bytes, (byte) 1);
                Files.write(pixels, bytes);
            }
        }
        assertThat(shades(readKept(csv, settings).toOptional().orElseThrow()).get(2))
                .isEqualTo(12);
        assertThat(decoded).hasValue(160);
    }
}
