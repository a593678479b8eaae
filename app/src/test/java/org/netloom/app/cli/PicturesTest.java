package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From pictures in IDX to a trained network, with commands alone. */
class PicturesTest {

    private static final int SIZE = 12;

    @TempDir
    Path folder;

    private final CliRunner netloom = new CliRunner();

    /** Upright and lying bars. */
    private Path bars(String prefix, int count) throws IOException {
        Random random = new Random(count);
        Path pictures = folder.resolve(prefix + "-images-idx3-ubyte.gz");
        try (DataOutputStream images = out(pictures);
                DataOutputStream labels = out(folder.resolve(prefix + "-labels-idx1-ubyte.gz"))) {
            images.writeInt(0x803);
            images.writeInt(count);
            images.writeInt(SIZE);
            images.writeInt(SIZE);
            labels.writeInt(0x801);
            labels.writeInt(count);
            for (int i = 0; i < count; i++) {
                int at = random.nextInt(SIZE);
                for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
                    boolean bar = (i % 2 == 0 ? pixel % SIZE : pixel / SIZE) == at;
                    images.write(bar ? 255 : random.nextInt(60));
                }
                labels.write(i % 2);
            }
        }
        return pictures;
    }

    private static DataOutputStream out(Path path) throws IOException {
        return new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(path)));
    }

    @Test
    void should_learn_pictures_and_be_judged_by_those_of_the_test_file() throws IOException {
        Path train = bars("train", 200);
        bars("t10k", 60);

        assertThat(netloom.run("new", train, "--target", "label", "--out", folder)
                        .code())
                .isZero();
        CliRunner.Said said = netloom.run("train", folder.resolve("train-images-idx3-ubyte.netloom"));

        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("an epoch").containsPattern("[Tt]est +60 +");
    }

    @Test
    void should_divide_what_the_test_file_leaves_by_the_shares_and_say_so() throws IOException {
        Path train = bars("train", 200);
        bars("t10k", 60);

        CliRunner.Said made = netloom.run("new", train, "--shares", "0.6,0.2", "--split", "random", "--out", folder);
        CliRunner.Said trained =
                netloom.run("train", folder.resolve("train-images-idx3-ubyte.netloom"), "--epochs", "1");

        assertThat(made.out()).contains("The shares divide the others: 75% for training, 25% for validation");
        assertThat(trained.out())
                .containsPattern("[Tt]raining +150 +")
                .containsPattern("[Vv]alidation +50 +")
                .containsPattern("[Tt]est +60 +");
    }

    @Test
    void should_learn_varied_pictures_alike_from_one_seed_and_otherwise_than_plain_ones() throws IOException {
        Path train = bars("train", 60);
        bars("t10k", 30);
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Path varied = Files.createDirectory(folder.resolve("varied"));
        assertThat(netloom.run("new", train, "--out", plain).code()).isZero();
        CliRunner.Said made =
                netloom.run("new", train, "--out", varied, "--augment", "shift=0.2,noise=0.1,flip-vertical");
        assertThat(made.err()).isEmpty();
        assertThat(made.out()).contains("Varied while training: Mirror top to bottom, Shift ± 20%, Noise 10%");

        String first = losses(varied);
        assertThat(losses(varied)).isEqualTo(first);
        assertThat(losses(plain)).isNotEqualTo(first);
    }

    private String losses(Path project) {
        CliRunner.Said said = netloom.run(
                "train", project.resolve("train-images-idx3-ubyte.netloom"), "--epochs", "2", "--threads", "1");
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        return said.out().lines().filter(line -> line.contains("Epoch")).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    spin=3          | "spin=3" is no way
                    rotate=200      | the most is 180
                    flip-vertical=2 | takes no amount
                    rotate=-1       | "rotate=-1" is no way
                    rotate,         | "" is no way
                    """)
    void should_say_what_is_wrong_with_a_wish_to_vary(String wish, String answer) throws IOException {
        CliRunner.Said said = netloom.run("new", bars("train", 20), "--out", folder, "--augment", wish);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(answer);
    }

    @Test
    void should_not_take_options_of_pictures_for_a_table() throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "x,y\n1,2\n");
        CliRunner.Said said = netloom.run("new", table, "--target", "y", "--out", folder, "--augment", "rotate");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--augment is for pictures");
    }

    @Test
    void should_say_that_the_target_is_called_label() throws IOException {
        CliRunner.Said said = netloom.run("new", bars("train", 20), "--target", "digit", "--out", folder);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("label");
    }

    @Test
    void should_learn_coloured_shapes_from_a_folder_and_tell_those_of_another() throws IOException {
        Path shapes = Files.createDirectory(folder.resolve("shapes"));
        PicturesOfShapes.write(shapes, 40, 1);
        Files.write(shapes.resolve("circle/broken.png"), new byte[] {1, 2, 3});
        Path fresh = Files.createDirectory(folder.resolve("fresh"));
        PicturesOfShapes.write(fresh, 5, 2);

        CliRunner.Said made = netloom.run("new", shapes, "--size", "24", "--out", folder);
        assertThat(made.code()).isZero();
        assertThat(made.err()).contains("circle/broken.png");
        assertThat(made.out()).contains("24 × 24");
        Path project = folder.resolve("shapes.netloom");
        CliRunner.Said trained = netloom.run("train", project, "--epochs", "12");
        assertThat(trained.code()).isZero();
        Path out = folder.resolve("out.csv");
        CliRunner.Said said = netloom.run("predict", project, fresh, "--out", out);

        assertThat(said.code()).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(1 + 15);
        long right = lines.stream()
                .skip(1)
                .filter(line -> line.split("/")[0].equals(line.split(",")[2]))
                .count();
        assertThat(right).isGreaterThanOrEqualTo(12);
        Path one = fresh.resolve("square/0.png");
        assertThat(netloom.run("predict", project, one, "--out", out).code()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(2);
    }
}
