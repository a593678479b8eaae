package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a web address to a trained network that answers rows of another address, by commands alone. */
class WebDataTest {

    @TempDir
    private Path folder;

    private final CliRunner netloom = new CliRunner();
    private final LocalServer server = new LocalServer();
    private Path made;

    @BeforeEach
    void serve() throws IOException {
        made = folder.resolve("made");
        server.file("/data/sizes.csv", rows(160).getBytes(StandardCharsets.UTF_8));
        server.file("/data/packed.csv.gz", gzip(rows(160)));
        server.file("/page", "<!DOCTYPE html><html>Sizes</html>".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String rows(int count) {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("width,height,kind\n");
        for (int i = 0; i < count; i++) {
            double width = random.nextDouble();
            double height = random.nextDouble();
            text.append(width).append(',').append(height).append(',').append(width > height ? "wide\n" : "tall\n");
        }
        return text.toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(made)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void should_lead_from_an_address_to_a_trained_project_that_needs_no_network() throws IOException {
        CliRunner.Said said =
                netloom.run("new", server.address("/data/sizes.csv?raw=1"), "--target", "kind", "--out", made);
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Fetched").contains("from localhost");
        assertThat(names()).containsExactly("sizes.csv", "sizes.netloom");
        Path out = folder.resolve("told.csv");
        Path project = made.resolve("sizes.netloom");
        assertThat(Files.readString(project)).contains("\"sizes.csv\"").doesNotContain("localhost");

        CliRunner.Said told = netloom.run("train", project, "--epochs", 3);
        CliRunner.Said answered = netloom.run("predict", project, server.address("/data/packed.csv.gz"), "--out", out);
        server.close();
        CliRunner.Said measured = netloom.run("evaluate", project);

        assertThat(List.of(told.code(), answered.code(), measured.code())).containsOnly(0);
        assertThat(Files.readAllLines(out)).hasSize(161);
        assertThat(names()).containsExactly("sizes.csv", "sizes.model", "sizes.netloom");
    }

    @Test
    void should_make_a_project_of_a_packed_table() throws IOException {
        assertThat(netloom.run("new", server.address("/data/packed.csv.gz"), "--target", "kind", "--out", made)
                        .code())
                .isZero();

        assertThat(names()).containsExactly("packed.csv.gz", "packed.netloom");
        assertThat(netloom.run("check", made.resolve("packed.netloom")).code()).isZero();
    }

    @Test
    void should_read_what_a_server_sends_in_the_encoding_that_it_states() throws IOException {
        byte[] polish = rows(160).replace("wide", "szeroki ł").getBytes("ISO-8859-2");
        server.file("/polish.csv", polish, "text/csv; charset=ISO-8859-2");

        CliRunner.Said said = netloom.run("new", server.address("/polish.csv"), "--target", "kind", "--out", made);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Encoding ISO-8859-2", "the server that sent it says so");
        assertThat(Files.readString(made.resolve("polish.netloom"))).contains("ISO-8859-2");
    }

    @Test
    void should_rather_believe_a_person_than_a_server() throws IOException {
        byte[] polish = rows(160).replace("wide", "szeroki ł").getBytes("ISO-8859-2");
        server.file("/polish.csv", polish, "text/csv; charset=ISO-8859-2");

        netloom.run(
                "new", server.address("/polish.csv"), "--target", "kind", "--encoding", "windows-1250", "--out", made);

        assertThat(Files.readString(made.resolve("polish.netloom"))).contains("windows-1250");
    }

    @Test
    void should_take_test_rows_of_an_address_packed_or_not() throws IOException {
        server.file("/more/sizes.csv", rows(60).getBytes(StandardCharsets.UTF_8));
        for (String test : List.of("/more/sizes.csv", "/data/packed.csv.gz")) {
            Path project = folder.resolve("with" + test.length());

            CliRunner.Said said = netloom.run(
                    "new",
                    server.address("/data/sizes.csv"),
                    "--target",
                    "kind",
                    "--test-file",
                    server.address(test),
                    "--out",
                    project);

            assertThat(said.code()).as(said.err()).isZero();
            assertThat(netloom.run("train", project.resolve("sizes.netloom"), "--epochs", 1)
                            .code())
                    .isZero();
            try (Stream<Path> all = Files.list(project)) {
                assertThat(all).hasSize(4);
            }
        }
    }

    @Test
    void should_leave_nothing_where_there_are_no_test_rows() {
        CliRunner.Said said = netloom.run(
                "new",
                server.address("/data/sizes.csv"),
                "--target",
                "kind",
                "--test-file",
                server.address("/page"),
                "--out",
                made);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("is a web page");
        assertThat(made).doesNotExist();
    }

    @Test
    void should_leave_nothing_where_nothing_came_of_it() {
        for (List<String> words : List.of(
                List.of(server.address("/gone.csv"), "There is nothing at"),
                List.of(server.address("/page"), "is a web page"),
                List.of("ftp://localhost/sizes.csv", "only http:// and https://"),
                List.of("https:///sizes.csv", "is not a web address"))) {
            CliRunner.Said said = netloom.run("new", words.get(0), "--target", "kind", "--out", made);

            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains(words.get(1));
            assertThat(made).doesNotExist();
        }
        CliRunner.Said wrong =
                netloom.run("new", server.address("/data/sizes.csv"), "--target", "nobody", "--out", made);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(made).doesNotExist();
    }

    @Test
    void should_refuse_before_it_fetches_what_would_become_a_project_that_is_there() throws IOException {
        Files.createDirectories(made);
        Files.createFile(made.resolve("large.netloom"));
        // The rest never comes.
        server.file("/large.csv", new byte[1 << 20], 2000, new CountDownLatch(1));

        CliRunner.Said said = netloom.run("new", server.address("/large.csv"), "--target", "kind", "--out", made);

        assertThat(said.err()).contains("There is already something at");
        assertThat(names()).containsExactly("large.netloom");
    }

    @Test
    void should_ask_what_shall_be_told_before_it_fetches_a_table() {
        // The rest never comes.
        server.file("/large.csv", new byte[1 << 20], 2000, new CountDownLatch(1));

        CliRunner.Said said = netloom.run("new", server.address("/large.csv"), "--out", made);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--target");
        assertThat(said.out()).doesNotContain("Fetched");
        assertThat(made).doesNotExist();
    }

    @Test
    void should_say_what_comes_before_it_asks_what_shall_be_told_of_it() {
        // The rest never comes.
        byte[] paper = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.UTF_8), 1 << 20);
        server.file("/paper.csv", paper, 2000, new CountDownLatch(1));

        CliRunner.Said ofPaper = netloom.run("new", server.address("/paper.csv"), "--out", made);
        CliRunner.Said ofPage = netloom.run("new", server.address("/page"), "--out", made);

        assertThat(ofPaper.err()).contains("PDF").doesNotContain("--target");
        assertThat(ofPage.err()).contains("is a web page").doesNotContain("--target");
        assertThat(made).doesNotExist();
    }

    @Test
    void should_not_ask_what_shall_be_told_of_what_may_be_pictures() {
        server.file("/train-images-idx3-ubyte", new byte[] {0, 0, 8, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});

        CliRunner.Said said = netloom.run("new", server.address("/train-images-idx3-ubyte"), "--out", made);

        assertThat(said.out()).contains("Fetched");
        assertThat(said.err()).doesNotContain("--target");
        assertThat(made).doesNotExist();
    }

    @Test
    void should_leave_no_fetched_rows_once_they_are_answered() throws IOException {
        netloom.run("new", server.address("/data/sizes.csv"), "--target", "kind", "--out", made);
        Path project = made.resolve("sizes.netloom");
        netloom.run("train", project, "--epochs", 1);
        List<Path> before = temporary();

        netloom.run("predict", project, server.address("/data/sizes.csv"), "--out", folder.resolve("told.csv"));
        netloom.run("predict", project, server.address("/gone.csv"), "--out", folder.resolve("told.csv"));

        assertThat(temporary()).isEqualTo(before);
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("netloom-fetched-"))
                    .toList();
        }
    }
}
