package org.netloom.core.data.idx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.PictureBlock;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.diagnose.Outcome;

/** Pictures in IDX become rows of pixels with their labels; what is wrong with a file is said in words. */
class IdxFilesTest {

    private static final int COUNT = 40;

    @TempDir
    Path folder;

    private static byte[] idx(int[] sizes, int... values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0x800 | sizes.length);
        for (int size : sizes) {
            out.writeInt(size);
        }
        for (int value : values) {
            out.write(value);
        }
        return bytes.toByteArray();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream out = name.endsWith(".gz")
                ? new GZIPOutputStream(Files.newOutputStream(path))
                : Files.newOutputStream(path)) {
            out.write(bytes);
        }
        return path;
    }

    /** Pictures of 2 by 3 pixels whose first pixel is the number of the picture, and the labels 0, 1, 2, 0 … */
    private Path pair(String prefix, String end) throws IOException {
        int[] pixels = new int[COUNT * 6];
        int[] labels = new int[COUNT];
        for (int i = 0; i < COUNT; i++) {
            pixels[i * 6] = i;
            pixels[i * 6 + 5] = 255;
            labels[i] = i % 3;
        }
        write(prefix + "-labels-idx1-ubyte" + end, idx(new int[] {COUNT}, labels));
        return write(prefix + "-images-idx3-ubyte" + end, idx(new int[] {COUNT, 2, 3}, pixels));
    }

    private static String problem(Path path) {
        Outcome<OpenedCsv> outcome = IdxFiles.open(path);
        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        return outcome.diagnostics().get(0).code();
    }

    @Test
    void should_read_pictures_and_labels_packed_or_not() throws IOException {
        for (String end : new String[] {"", ".gz"}) {
            Path file = pair("some" + end.length(), end);
            Table table = IdxFiles.open(file).toOptional().orElseThrow().table();

            assertThat(table.names()).containsExactly("picture", "label");
            assertThat(table.column(1).cell(4)).isEqualTo("1");
            PictureBlock block = PictureTable.pictures(table).orElseThrow();
            assertThat(PictureTable.settings(block)).isEqualTo(new PictureSettings(2, 3, 1, PictureSettings.Fit.CROP));
            float[] picture = new float[6];
            block.copy(17, picture, 0);
            assertThat(picture[0]).isEqualTo(17 / 255f);
            assertThat(picture[5]).isEqualTo(1);
        }
    }

    @Test
    void should_give_projects_of_earlier_versions_a_column_for_each_pixel() throws IOException {
        Table table = IdxFiles.openAsPixels(pair("some", ""))
                .toOptional()
                .orElseThrow()
                .table();

        assertThat(table.names()).containsExactly("label", "p0_0", "p0_1", "p0_2", "p1_0", "p1_1", "p1_2");
        assertThat(table.column(1).number(17)).isEqualTo(17 / 255.0);
        assertThat(table.column(6).number(17)).isEqualTo(1);
    }

    @Test
    void should_keep_the_pictures_of_the_test_file_for_the_test() throws IOException {
        Path train = pair("train", ".gz");
        pair("t10k", "");
        OpenedCsv file = IdxFiles.open(train).toOptional().orElseThrow();
        PictureSettings size =
                PictureTable.settings(PictureTable.pictures(file.table()).orElseThrow());

        PreparedData data = DataPreparer.prepare(PictureTable.settings(file, size), file.table())
                .toOptional()
                .orElseThrow();

        assertThat(data.training().count()).isEqualTo(38);
        assertThat(data.validation().count()).isEqualTo(2);
        assertThat(data.test().sourceRows())
                .containsExactly(
                        java.util.stream.IntStream.range(COUNT, 2 * COUNT).toArray());
        assertThat(data.facts().featureWidth()).isEqualTo(6);
        assertThat(data.test().features()[7 * 6]).isEqualTo(7 / 255f);
    }

    @Test
    void should_tell_this_format_from_others() throws IOException {
        assertThat(IdxFiles.isOne(pair("some", ".gz"))).isTrue();
        assertThat(IdxFiles.isOne(write("table.csv", "a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(IdxFiles.isOne(write("empty", new byte[0]))).isFalse();
        assertThat(IdxFiles.isOne(write("other.gz", new byte[] {1, 2, 3, 4}))).isFalse();
        assertThat(IdxFiles.isOne(folder)).isFalse();
        assertThat(IdxFiles.isOne(folder.resolve("nowhere"))).isFalse();
    }

    @Test
    void should_say_what_is_wrong_with_a_file() throws IOException {
        Path pictures = pair("some", "");
        byte[] whole = Files.readAllBytes(pictures);

        assertThat(problem(folder.resolve("some-labels-idx1-ubyte"))).isEqualTo("idx-no-pictures");
        assertThat(problem(write("short-images-idx3-ubyte", Arrays.copyOf(whole, whole.length - 1))))
                .isEqualTo("idx-cut-short");
        assertThat(problem(write("head-images-idx3-ubyte", Arrays.copyOf(whole, 9))))
                .isEqualTo("idx-damaged");
        assertThat(problem(write("minus-images-idx3-ubyte", idx(new int[] {-1, 2, 3}))))
                .isEqualTo("idx-damaged");
        assertThat(problem(write("huge-images-idx3-ubyte", idx(new int[] {1 << 30, 1 << 10, 1 << 10}))))
                .isEqualTo("file-too-large");
        assertThat(problem(write("lonely-images-idx3-ubyte", whole))).isEqualTo("idx-no-labels");
        write("some-labels-idx1-ubyte", idx(new int[] {2}, 0, 1));
        assertThat(problem(pictures)).isEqualTo("idx-counts-differ");
    }

    @Test
    void should_say_that_values_of_other_types_are_not_read() throws IOException {
        byte[] numbers = idx(new int[] {1, 2, 3}, new int[4 * 6]);
        numbers[2] = 0x0D;
        Path file = write("some-images-idx3-float.gz", numbers);

        assertThat(IdxFiles.isOne(file)).isTrue();
        assertThat(problem(file)).isEqualTo("idx-no-bytes");
    }

    @Test
    void should_not_mix_pictures_of_different_sizes() throws IOException {
        Path train = pair("train", "");
        write("t10k-labels-idx1-ubyte", idx(new int[] {1}, 0));
        write("t10k-images-idx3-ubyte", idx(new int[] {1, 3, 3}, 0, 0, 0, 0, 0, 0, 0, 0, 0));

        assertThat(problem(train)).isEqualTo("idx-sizes-differ");
    }

    @Test
    void should_say_that_a_packed_file_is_cut_off() throws IOException {
        byte[] whole = Files.readAllBytes(pair("some", ".gz"));
        Path cut = folder.resolve("cut-images-idx3-ubyte.gz");
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));

        assertThat(problem(cut)).isIn("idx-damaged", "idx-cut-short");
    }
}
