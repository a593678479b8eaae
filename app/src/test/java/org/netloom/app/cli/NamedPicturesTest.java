package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a CSV whose cells name pictures to a trained network, with commands alone. */
class NamedPicturesTest {

    @TempDir
    Path folder;

    private final CliRunner netloom = new CliRunner();

    /** A list of the pictures below a folder, with the shape that each shows; the folders do not tell it any more. */
    private Path list(String name, int count, long seed) throws IOException {
        Path shapes = Files.createDirectories(folder.resolve("raw-" + name));
        PicturesOfShapes.write(shapes, count, seed);
        Path photos = Files.createDirectories(folder.resolve(name + "-photos"));
        List<String> lines = new ArrayList<>(List.of("photo,price,shape"));
        try (Stream<Path> files = Files.walk(shapes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String shape = file.getParent().getFileName().toString();
                String ending = file.toString().substring(file.toString().lastIndexOf('.'));
                Path moved = photos.resolve("img" + lines.size() * 7919 % 1009 + ending);
                Files.move(file, moved);
                lines.add(photos.getFileName() + "/" + moved.getFileName() + "," + lines.size() % 13 + "," + shape);
            }
        }
        return Files.write(folder.resolve(name + ".csv"), lines);
    }

    @Test
    void should_learn_from_pictures_that_a_table_names_and_tell_those_that_another_one_names() throws IOException {
        Path train = list("train", 40, 1);
        Path fresh = list("fresh", 5, 2);
        List<String> lines = new ArrayList<>(Files.readAllLines(train));
        lines.add("train-photos/gone.png,1,circle");
        lines.add("train-photos/broken.png,1,circle");
        Files.write(train, lines);
        Files.write(folder.resolve("train-photos/broken.png"), new byte[] {1, 2, 3});

        CliRunner.Said made = netloom.run("new", train, "--target", "shape", "--size", "24", "--out", folder);

        assertThat(made.code()).isZero();
        assertThat(made.out().replaceAll("\\s+", " "))
                .contains("100 of 101 that were looked for are there.")
                .contains("24 × 24")
                .contains("2 of 122 rows are left out")
                .as("the price has an Input of its own")
                .contains("photo Input [batch, 24, 24, 3]", "Table Input [batch, 1]");
        assertThat(made.err())
                .contains("one cell names no picture that is there (line 122), such as train-photos/gone.png")
                .contains("line 123")
                .contains("broken.png");
        Path project = folder.resolve("train.netloom");
        CliRunner.Said trained = netloom.run("train", project, "--epochs", "40");
        assertThat(trained.code()).isZero();
        assertThat(netloom.run("evaluate", project).code()).isZero();
        Path out = folder.resolve("out.csv");
        assertThat(netloom.run("predict", project, fresh, "--out", out).code()).isZero();

        List<String> answers = Files.readAllLines(out);
        assertThat(answers).hasSize(1 + 15);
        long right = answers.stream()
                .skip(1)
                .filter(line -> line.split(",")[2].equals(line.split(",")[3]))
                .count();
        assertThat(right).isGreaterThanOrEqualTo(12);

        CliRunner.Said partly = netloom.run("predict", project, train, "--out", out);
        assertThat(partly.err().replaceAll("\\s+", " ")).contains("2 rows have no prediction");
        List<String> known = Files.readAllLines(out);
        assertThat(known.get(121)).matches("train-photos/gone.png,1,circle,+");
        assertThat(known.get(122)).matches("train-photos/broken.png,1,circle,+");
    }

    @Test
    void should_answer_for_a_picture_alone_and_for_a_folder_of_them() throws IOException {
        Path train = list("train", 12, 1);
        List<String> pictures = Files.readAllLines(train).stream()
                .map(line -> line.replaceFirst(",[^,]*,", ","))
                .toList();
        Files.write(train, pictures);
        assertThat(netloom.run("new", train, "--target", "shape", "--size", "16", "--out", folder)
                        .code())
                .isZero();
        Path project = folder.resolve("train.netloom");
        assertThat(netloom.run("train", project, "--epochs", "1").code()).isZero();
        Path out = folder.resolve("out.csv");

        Path some;
        try (Stream<Path> files = Files.list(folder.resolve("train-photos"))) {
            some = files.sorted().findFirst().orElseThrow();
        }
        assertThat(netloom.run("predict", project, some, "--out", out).code()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(2);
        assertThat(netloom.run("predict", project, folder.resolve("train-photos"), "--out", out)
                        .code())
                .isZero();
        assertThat(Files.readAllLines(out)).hasSize(1 + 36);
        Files.write(folder.resolve("train-photos/broken.png"), new byte[] {1, 2, 3});
        CliRunner.Said partly = netloom.run("predict", project, folder.resolve("train-photos"), "--out", out);
        assertThat(partly.err().replaceAll("\\s+", " ")).contains("One of 37 pictures cannot be read and is left out.");
        assertThat(Files.readAllLines(out)).hasSize(1 + 36);
    }

    @Test
    void should_look_for_pictures_where_it_is_told_and_remember_it_with_the_project() throws IOException {
        Path train = list("train", 8, 1);
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.move(folder.resolve("train-photos"), elsewhere.resolve("train-photos"));

        CliRunner.Said lost = netloom.run("new", train, "--target", "shape", "--out", folder.resolve("lost"));
        assertThat(lost.err() + lost.out())
                .contains("Column photo seems to name pictures, but none of 24")
                .contains("--pictures-in");
        CliRunner.Said found = netloom.run(
                "new", train, "--target", "shape", "--size", "16", "--pictures-in", elsewhere, "--out", folder);

        assertThat(found.code()).isZero();
        assertThat(Files.readString(folder.resolve("train.netloom"))).contains("\"folder\": \"elsewhere\"");
        assertThat(netloom.run("train", folder.resolve("train.netloom"), "--epochs", "1")
                        .code())
                .isZero();
        Path out = folder.resolve("out.csv");
        CliRunner.Said said = netloom.run(
                "predict", folder.resolve("train.netloom"), train, "--pictures-in", elsewhere, "--out", out);
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("24 rows answered");
    }

    @Test
    void should_learn_a_number_from_pictures() throws IOException {
        Random random = new Random(3);
        List<String> lines = new ArrayList<>(List.of("file\tbrightness"));
        for (int i = 0; i < 160; i++) {
            int shade = random.nextInt(256);
            BufferedImage image = new BufferedImage(12, 12, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D pen = image.createGraphics();
            pen.setColor(new Color(shade, shade, shade));
            pen.fillRect(0, 0, 12, 12);
            pen.dispose();
            ImageIO.write(image, "png", folder.resolve(i + ".png").toFile());
            lines.add(i + ".png\t" + shade * 3.5);
        }
        Path table = Files.write(folder.resolve("shades.tsv"), lines);

        assertThat(netloom.run("new", table, "--target", "brightness", "--out", folder)
                        .code())
                .isZero();
        CliRunner.Said trained = netloom.run("train", folder.resolve("shades.netloom"), "--json");

        assertThat(trained.code()).isZero();
        String json = trained.out()
                .lines()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .orElseThrow();
        double r2 = Double.parseDouble(json.replaceFirst(".*\"test\".*?\"r2\":([-0-9.eE]+).*", "$1"));
        assertThat(r2).isGreaterThan(0.9);
    }

    @Test
    void should_not_take_the_folder_of_pictures_for_a_table_that_names_none() throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "x,y\n1,2\n2,4\n3,6\n");
        CliRunner.Said said = netloom.run("new", table, "--target", "y", "--out", folder, "--pictures-in", folder);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--pictures-in is for pictures");
    }
}
