package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.samples.SampleCatalogue;

/** A trained network becomes a program with one command, and never in the place of something else. */
class ProgramExportTest {

    @TempDir
    Path folder;

    private final CliRunner netloom = new CliRunner();

    @Test
    void should_write_a_program_once_and_again_but_not_over_other_files() throws IOException {
        SampleCatalogue samples = SampleCatalogue.standard();
        Path project = samples.copyTo(samples.find("iris").orElseThrow(), folder);
        assertThat(netloom.run("train", project, "--epochs", "1").code()).isZero();
        Path program = folder.resolve("program");

        CliRunner.Said said = netloom.run("export", project, "--to", "java", program);
        CliRunner.Said again = netloom.run("export", project, "--to", "java", program, "--lang", "zh_CN");
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("thesis.txt"), "mine");
        CliRunner.Said refused = netloom.run("export", project, "--to", "java", taken);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("README");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(program.resolve("README.md"))
                .content()
                .contains("java -jar target/iris", "* petal_length", "不需要 Netloom");
        assertThat(program.resolve("src/main/java/predictor/Preparation.java")).exists();
        assertThat(program.resolve("src/main/resources/network.zip")).exists();
        assertThat(refused.code()).isEqualTo(Cli.USER_ERROR);
        assertThat(refused.err()).contains("holds something else");
        assertThat(taken).isDirectoryNotContaining(file -> !file.endsWith("thesis.txt"));
    }

    @Test
    void should_make_pictures_small_in_the_program_as_the_studio_does() throws Exception {
        Path shapes = Files.createDirectories(folder.resolve("shapes"));
        PicturesOfShapes.write(shapes, 8, 1);
        Path fresh = Files.createDirectories(folder.resolve("fresh"));
        PicturesOfShapes.write(fresh, 8, 2);
        Path program = folder.resolve("program");
        Path expected = folder.resolve("expected.csv");
        Path answers = folder.resolve("answers.csv");
        Path project = folder.resolve("shapes.netloom");
        for (Object[] command : new Object[][] {
            {"new", shapes, "--size", "20x16", "--out", folder},
            {"train", project, "--epochs", "1"},
            {"predict", project, fresh, "--out", expected},
            {"export", project, "--to", "java", program}
        }) {
            CliRunner.Said said = netloom.run(command);
            assertThat(said.code()).as(said.err()).isZero();
        }

        try (URLClassLoader loader = compiled(program)) {
            loader.loadClass("predictor.Predict")
                    .getMethod("predict", Path.class, Path.class)
                    .invoke(null, fresh, answers);
        }

        List<String> wanted = Files.readAllLines(expected);
        List<String> given = Files.readAllLines(answers);
        assertThat(given).hasSameSizeAs(wanted).hasSize(1 + 3 * 8);
        for (int row = 0; row < wanted.size(); row++) {
            isAlike(given.get(row).split(","), wanted.get(row).split(","));
        }
        assertThat(program.resolve("README.md")).content().contains("IDX", "* picture");
    }

    @Test
    void should_go_by_the_names_in_the_program_that_were_given_to_a_file_without_header() throws Exception {
        List<String> rows = IntStream.range(0, 60)
                .mapToObj(i -> "%d,%d,%s".formatted(i % 7, i * 5 % 11, i % 7 > 3 ? "large" : "small"))
                .toList();
        Path flats = Files.write(folder.resolve("flats.csv"), rows);
        Path project = folder.resolve("flats.netloom");
        Path program = folder.resolve("program");
        for (Object[] command : new Object[][] {
            {"new", flats, "--names", "rooms,floor,size", "--target", "size", "--out", folder},
            {"train", project, "--epochs", "1"},
            {"export", project, "--to", "java", program}
        }) {
            CliRunner.Said said = netloom.run(command);
            assertThat(said.code()).as(said.err()).isZero();
        }

        try (URLClassLoader loader = compiled(program)) {
            for (String text : List.of("3,4,small\n6,1,large\n", "3,4\n6,1\n", "floor,rooms\n4,3\n1,6\n")) {
                Path fresh = Files.writeString(folder.resolve("fresh.csv"), text);
                Path expected = folder.resolve("expected.csv");
                Path answers = folder.resolve("answers.csv");
                Files.deleteIfExists(expected);
                CliRunner.Said said = netloom.run("predict", project, fresh, "--out", expected);
                assertThat(said.code()).as(said.err()).isZero();

                loader.loadClass("predictor.Predict")
                        .getMethod("predict", Path.class, Path.class)
                        .invoke(null, fresh, answers);

                List<String> wanted = Files.readAllLines(expected);
                List<String> given = Files.readAllLines(answers);
                assertThat(given).hasSameSizeAs(wanted).hasSize(3);
                assertThat(given.get(0)).isEqualTo(wanted.get(0)).contains("rooms", "floor");
                for (int row = 1; row < wanted.size(); row++) {
                    isAlike(given.get(row).split(","), wanted.get(row).split(","));
                }
            }
        }
    }

    /** Plain Deeplearning4j may round the last digit of a probability the other way. */
    private static void isAlike(String[] given, String[] wanted) {
        assertThat(given).hasSameSizeAs(wanted);
        for (int cell = 0; cell < wanted.length; cell++) {
            if (wanted[cell].matches("[01]\\.\\d{6}")) {
                assertThat(Double.parseDouble(given[cell])).isCloseTo(Double.parseDouble(wanted[cell]), within(1.5e-6));
            } else {
                assertThat(given[cell]).isEqualTo(wanted[cell]);
            }
        }
    }

    private static URLClassLoader compiled(Path program) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectory(program.resolve("classes"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(program.resolve("src/main/java/predictor"))) {
            List<String> options = List.of(
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            boolean good = compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources.toList()))
                    .call();
            assertThat(good).isTrue();
        }
        URL[] places = {
            classes.toUri().toURL(),
            program.resolve("src/main/resources/").toUri().toURL()
        };
        return new URLClassLoader(places, ProgramExportTest.class.getClassLoader());
    }
}
