package org.netloom.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PictureSettings.Fit;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.csv.TableCache;
import org.netloom.core.data.picture.PictureFolder;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.engine.Engine;

/** A picture becomes the same numbers in the exported program, however it comes: in a folder, named by a table, alone, or in the IDX format. */
class ExportedPicturesTest {

    private static final List<String> FORMATS = List.of("png", "jpg", "bmp", "gif");

    @TempDir
    Path work;

    private DataSources sources;
    private final Random random = new Random(5);

    @BeforeAll
    static void startEngine() {
        new Engine().start();
    }

    @BeforeEach
    void openSources() {
        sources = new DataSources(
                new ImageIoPictures(),
                new TableCache(work.resolve("cache"), new TableCache.Limits(Long.MAX_VALUE, Long.MAX_VALUE, 0)));
    }

    private byte[] picture(String format, int width, int height) throws IOException {
        boolean clear = format.equals("png");
        BufferedImage image =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int base = random.nextInt();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, base + (x * 7 << 16) + (y * 5 << 8) + x * y);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** The same JPEG as a camera writes it that was held otherwise. */
    private static byte[] turned(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(jpeg, 0, 2);
            out.writeShort(0xFFE1);
            out.writeShort(2 + 6 + 8 + 2 + 12 + 4);
            out.writeBytes("Exif\0\0MM");
            out.writeShort(42);
            out.writeInt(8);
            out.writeShort(1);
            out.writeShort(0x0112);
            out.writeShort(3);
            out.writeInt(1);
            out.writeShort(orientation);
            out.writeShort(0);
            out.writeInt(0);
            out.write(jpeg, 2, jpeg.length - 2);
        }
        return bytes.toByteArray();
    }

    /** Pictures of all formats and shapes, of two classes; some turned, some damaged. */
    private Path folder(String name, int count, boolean labelled) throws IOException {
        Path root = work.resolve(name);
        for (int i = 0; i < count; i++) {
            String format = FORMATS.get(i % FORMATS.size());
            byte[] bytes = picture(format, 20 + random.nextInt(90), 15 + random.nextInt(60));
            Path into = Files.createDirectories(labelled ? root.resolve(i % 3 == 0 ? "cat" : "dog") : root);
            Files.write(into.resolve("p" + i + "." + format), format.equals("jpg") ? turned(bytes, 1 + i % 8) : bytes);
            if (i % 10 == 9) {
                Files.write(into.resolve("broken" + i + ".png"), new byte[] {1, 2, 3});
                Files.write(into.resolve("empty" + i + ".jpg"), new byte[0]);
            }
        }
        Files.writeString(root.resolve("notes.txt"), "mine");
        return root;
    }

    private Exported ofFolder(PictureSettings pictures) throws IOException {
        OpenedCsv opened = PictureFolder.ofClasses(folder("learnt", 30, true))
                .then(found -> sources.pictures().read(found, pictures, PictureProgress.NONE))
                .toOptional()
                .orElseThrow();
        DataSettings settings = PictureTable.settings(opened, pictures);
        Preparation preparation = Exported.preparation(settings, opened.table());
        return Exported.of(TrialModel.of(preparation), settings, work, sources);
    }

    @ParameterizedTest
    @CsvSource({"12,16,3,CROP", "16,12,3,PAD", "9,9,1,CROP", "64,40,1,PAD"})
    void should_make_pictures_of_a_folder_as_small_as_the_studio_does(int height, int width, int channels, Fit fit)
            throws IOException {
        try (Exported exported = ofFolder(new PictureSettings(height, width, channels, fit))) {
            assertThat(exported.compare(folder("labelled", 20, true))).anySatisfy(remark -> assertThat(remark)
                    .startsWith("Left out, because the file is empty (pictures: 2, such as \""));
            exported.compare(folder("loose", 20, false));
            exported.compare(work.resolve("loose/p1.jpg"));
        }
    }

    @Test
    void should_read_a_table_of_names_too_where_it_learnt_from_a_folder() throws IOException {
        try (Exported exported = ofFolder(new PictureSettings(10, 10, 3, Fit.CROP))) {
            folder("loose", 12, false);
            Path names = Files.writeString(
                    work.resolve("names.csv"),
                    "picture\nloose/p1.jpg\nloose/p2\nloose/gone.png\nloose/broken9.png\nloose/p1.jpg\n");

            assertThat(exported.compare(names)).contains("Rows without an answer: 2");
            assertThat(answered()).containsExactly(true, true, false, false, true);
        }
    }

    @Test
    void should_answer_none_of_the_rows_of_a_table_whose_pictures_are_all_gone() throws IOException {
        try (Exported exported = ofFolder(new PictureSettings(10, 10, 3, Fit.CROP))) {
            exported.compare(Files.writeString(work.resolve("names.csv"), "picture\ngone.png\nlost.png\n"));

            assertThat(answered()).containsExactly(false, false);
        }
    }

    /** Which rows the program has just answered. */
    private List<Boolean> answered() throws IOException {
        List<String> lines = Files.readAllLines(work.resolve("actual.csv"));
        int place = List.of(lines.get(0).split(",")).indexOf("prediction");
        return lines.stream()
                .skip(1)
                .map(line -> !line.split(",", -1)[place].isEmpty())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Imputation.class,
            names = {"TYPICAL", "DROP_ROW"})
    void should_show_what_cells_name_beside_numbers_and_categories(Imputation imputation) throws IOException {
        Path photos = folder("photos", 40, false);
        List<String> lines = new ArrayList<>(List.of("photo,price,kind"));
        for (int i = 0; i < 40; i++) {
            lines.add("photos/p" + i + "." + FORMATS.get(i % 4) + "," + i * 3 % 17 + "," + (i % 2 == 0 ? "a" : "b"));
        }
        Path list = Files.write(work.resolve("list.csv"), lines);
        PictureSettings pictures = new PictureSettings(11, 13, 3, Fit.PAD);
        List<ColumnSettings> columns = List.of(
                ExportedColumnsTest.column("photo", ColumnType.PICTURE).withImputation(imputation),
                ExportedColumnsTest.column("price", ColumnType.NUMBER),
                ExportedColumnsTest.target("kind", ColumnType.CATEGORY));
        DataSettings plain = ExportedColumnsTest.settings(CsvDialect.STANDARD, columns);
        DataSettings settings = new DataSettings(
                new DataReference(list.toString(), ""),
                plain.dialect(),
                plain.columns(),
                plain.split(),
                plain.balance(),
                Optional.of(pictures));
        OpenedCsv opened = sources.open(list, settings, PictureProgress.NONE)
                .then(csv -> sources.withPictures(csv, settings, PictureProgress.NONE))
                .toOptional()
                .orElseThrow();
        Preparation preparation = Exported.preparation(settings, opened.table());

        try (Exported exported = Exported.of(TrialModel.of(preparation), settings, work, sources)) {
            Path asked = Files.write(
                    work.resolve("asked.csv"),
                    List.of(
                            "price,photo",
                            "3,photos/p1.jpg",
                            ",photos/p2",
                            "4,photos/broken9.png",
                            "5,photos/gone.png",
                            "6,",
                            "7,NA",
                            "8,photos\\p3.gif",
                            "9,-photos/gone.png",
                            "2,photos/p1.jpg",
                            "1,\"" + photos.resolve("p4.png") + "\""));
            assertThat(exported.compare(asked))
                    .anySatisfy(remark -> assertThat(remark).contains("photo: names no file in", "(cells: 2"))
                    .anySatisfy(remark -> assertThat(remark).contains("photo: is no PNG, JPEG, BMP or GIF"))
                    .contains("Rows without an answer: 5");
            assertThat(answered()).containsExactly(true, true, false, false, false, false, true, false, true, true);
            assertThat(catchThrowable(() -> exported.run(photos, work.resolve("out.csv"))))
                    .hasMessageContaining("The file lacks price");
        }
    }

    @Test
    void should_read_the_idx_format_packed_or_not() throws IOException {
        try (Exported exported = ofFolder(new PictureSettings(12, 10, 1, Fit.CROP))) {
            exported.compare(idx("plain", 12, 10, 7, false));
            exported.compare(idx("packed", 12, 10, 7, true));
            Path wide = idx("wide", 10, 12, 7, false);
            assertThat(catchThrowable(() -> exported.run(wide, work.resolve("out.csv"))))
                    .hasMessageContaining("holds no pictures of 10 x 12 pixels");
        }
    }

    private Path idx(String name, int height, int width, int count, boolean packed) throws IOException {
        Path file = work.resolve(name + "-images-idx3-ubyte");
        OutputStream raw = Files.newOutputStream(file);
        try (DataOutputStream out = new DataOutputStream(packed ? new GZIPOutputStream(raw) : raw)) {
            out.writeInt(0x803);
            out.writeInt(count);
            out.writeInt(height);
            out.writeInt(width);
            byte[] pixels = new byte[count * height * width];
            random.nextBytes(pixels);
            out.write(pixels);
        }
        return file;
    }
}
