package org.netloom.core.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.PictureBlock;
import org.netloom.core.data.PictureRows;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PictureSettings.Fit;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

/** Pictures in folders become rows of bytes with their class; what cannot be used is named and left out. */
class PictureReaderTest {

    private static final PictureSettings TINY = new PictureSettings(2, 2, 1, Fit.CROP);

    @TempDir
    Path root;

    /** Three bytes stand for a picture, width, height and brightness; all other files are damaged. */
    private final PictureReader reader = new PictureReader((name, bytes, least) -> {
        if (bytes.length != 3) {
            return Outcome.failed(Diagnostic.error("picture-damaged", name));
        }
        int[] argb = new int[bytes[0] * bytes[1]];
        Arrays.fill(argb, 0xFF000000 | (bytes[2] & 0xFF) * 0x010101);
        return Outcome.of(new Raster(bytes[0], bytes[1], argb));
    });

    private void picture(String name, int... bytes) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        Files.write(file, content);
    }

    private PictureFolder folder() {
        return PictureFolder.ofClasses(root).toOptional().orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void should_take_each_folder_for_a_class_however_deep_its_pictures_lie() throws IOException {
        picture("dark/a.png", 4, 4, 10);
        picture("light/deep/er/b.JPG", 4, 4, 200);
        picture("light/notes.txt", 1);
        picture("loose.bmp", 4, 4, 1);
        picture(".hidden/c.png", 4, 4, 1);

        Outcome<OpenedCsv> read = reader.read(folder(), TINY, PictureProgress.NONE);

        Table table = read.toOptional().orElseThrow().table();
        assertThat(table.column("picture").orElseThrow().text(1)).isEqualTo("light/deep/er/b.JPG");
        assertThat(table.column("label").orElseThrow().text(0)).isEqualTo("dark");
        assertThat(table.rows()).isEqualTo(2);
        PictureBlock block = PictureTable.pictures(table).orElseThrow();
        assertThat(block.bytes()).containsExactly(10, 10, 10, 10, -56, -56, -56, -56);
        assertThat(PictureFolder.ofClasses(root).toOptional().orElseThrow().remarks())
                .extracting(Diagnostic::code)
                .containsExactly("pictures-other-files", "pictures-without-class");
    }

    @Test
    void should_say_which_folders_are_no_class_and_which_pictures_are_of_other_kinds() throws IOException {
        picture("dark/a.png", 4, 4, 10);
        picture("light/b.png", 4, 4, 200);
        picture("light/c.webp", 1);
        picture("phone/d.HEIC", 1);
        Files.createDirectories(root.resolve("bare"));

        List<Diagnostic> said = folder().remarks();

        assertThat(said)
                .containsExactly(
                        Diagnostic.warning("pictures-other-kinds", 2, "c.webp"),
                        Diagnostic.warning("pictures-bare-class", 2, Listing.of(List.of("bare", "phone"))));
    }

    @Test
    void should_say_why_a_folder_seems_to_hold_no_picture() throws IOException {
        picture("a/c.webp", 1);
        picture("b/d.webp", 1);
        assertThat(codes(PictureFolder.ofClasses(root))).containsExactly("pictures-none-of-kind");

        Files.delete(root.resolve("a/c.webp"));
        Files.delete(root.resolve("b/d.webp"));
        assertThat(codes(PictureFolder.ofClasses(root))).containsExactly("pictures-none");

        picture("t10k-images-idx3-ubyte.gz", 1);
        picture("train-images-idx3-ubyte.gz", 1);
        assertThat(PictureFolder.ofClasses(root).diagnostics().get(0).arguments())
                .contains("train-images-idx3-ubyte.gz");
    }

    @Test
    void should_set_the_pictures_of_a_test_folder_aside() throws IOException {
        for (int i = 0; i < 40; i++) {
            picture("train/a/" + i + ".png", 2, 2, 1);
            picture("val/b/" + i + ".png", 2, 2, 2);
        }
        picture("test/a/x.png", 2, 2, 3);
        picture("test/b/y.png", 2, 2, 4);

        OpenedCsv file =
                reader.read(folder(), TINY, PictureProgress.NONE).toOptional().orElseThrow();
        PreparedData data = DataPreparer.prepare(PictureTable.settings(file, TINY), file.table())
                .toOptional()
                .orElseThrow();

        assertThat(data.facts().classNames()).containsExactly("a", "b");
        assertThat(data.test().sourceRows()).containsExactly(80, 81);
        assertThat(data.validation().count()).isEqualTo(4);
    }

    @Test
    void should_keep_pictures_as_bytes_until_a_batch_is_made() throws IOException {
        picture("a/1.png", 2, 2, 51);
        picture("b/1.png", 2, 2, 255);
        OpenedCsv file =
                reader.read(folder(), TINY, PictureProgress.NONE).toOptional().orElseThrow();

        PreparedData data = DataPreparer.prepare(PictureTable.settings(file, TINY), file.table())
                .toOptional()
                .orElseThrow();

        assertThat(data.training().values()).isInstanceOf(PictureRows.class);
        float[] first = new float[4];
        data.training().values().copy(0, first, 0);
        assertThat(first).containsOnly(0.2f);
    }

    @Test
    void should_leave_out_broken_files_and_name_each() throws IOException {
        picture("a/good.png", 3, 3, 1);
        picture("a/broken.png", 3, 3);
        picture("b/good.png", 3, 3, 1);
        picture("b/empty.gif");

        Outcome<OpenedCsv> read = reader.read(folder(), TINY, PictureProgress.NONE);

        assertThat(read.toOptional().orElseThrow().table().rows()).isEqualTo(2);
        assertThat(read.diagnostics())
                .extracting(remark -> remark.code() + " " + remark.arguments().get(0))
                .containsExactly("picture-damaged a/broken.png", "picture-empty b/empty.gif", "pictures-unreadable 2");
        assertThat(read.diagnostics()).noneMatch(Diagnostic::isError);
    }

    @Test
    void should_say_what_a_folder_lacks() throws IOException {
        assertThat(codes(PictureFolder.ofClasses(root))).contains("pictures-none");
        picture("only/a.png", 1, 1, 1);
        assertThat(codes(PictureFolder.ofClasses(root))).contains("pictures-one-class");
    }

    @Test
    void should_refuse_what_memory_could_not_hold_before_reading_anything() throws IOException {
        PictureSearch.Found one = new PictureSearch.Found(root.resolve("nowhere.png"), "nowhere.png", "a", false);
        PictureFolder many = new PictureFolder(root, java.util.Collections.nCopies(2000, one), List.of());

        Outcome<OpenedCsv> read = reader.read(many, new PictureSettings(1024, 1024, 3, Fit.CROP), PictureProgress.NONE);

        assertThat(codes(read)).containsExactly("pictures-too-large");
    }

    @Test
    void should_stop_when_nobody_waits_any_more() throws IOException {
        picture("a/1.png", 1, 1, 1);
        picture("b/1.png", 1, 1, 1);

        assertThat(codes(reader.read(folder(), TINY, (done, all) -> done < 1))).containsExactly("pictures-cancelled");
    }

    @Test
    void should_propose_the_own_size_of_small_pictures_and_a_square_for_others() throws IOException {
        picture("a/1.png", 20, 10, 1);
        picture("b/1.png", 20, 10, 1);
        assertThat(reader.propose(folder()).settings()).isEqualTo(new PictureSettings(10, 20, 1, Fit.CROP));

        picture("b/2.png", 120, 100, 1);
        picture("b/3.png", 120, 100, 1);
        picture("b/4.png", 120, 100, 1);
        assertThat(reader.propose(folder()).settings()).isEqualTo(new PictureSettings(64, 64, 1, Fit.CROP));
    }
}
