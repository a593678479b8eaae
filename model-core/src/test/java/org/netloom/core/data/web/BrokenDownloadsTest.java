package org.netloom.core.data.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.DiskRoom;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** What came before fetching broke off does not come again, unless the server has another file by now. */
class BrokenDownloadsTest {

    private static final byte[] ROWS = "1,2\n".repeat(2000).getBytes(StandardCharsets.UTF_8);
    private static final int FIRST = 5000;
    private static final String OLD = "Tue, 15 Nov 1994 12:45:26 GMT";

    @TempDir
    Path folder;

    private LocalServer server;
    private BrokenDownloads broken;
    private WebFiles files;

    /** What the server has, and what it says of it. */
    private byte[] content = ROWS;

    private Map<String, String> said = Map.of("ETag", "\"a\"");
    private boolean breaks = true;

    /** Holds an answer that breaks off, instead of ending it. */
    private Optional<LocalServer> held = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer();
        server.on("/rows.csv", this::answer);
        broken = new BrokenDownloads(folder.resolve("broken"));
        files = files(broken);
    }

    private static WebFiles files(BrokenDownloads broken) {
        return new WebFiles(
                "1",
                Patience.USUAL,
                DiskRoom::ofDisk,
                new WebProblems(() -> true),
                new SystemProxies(Map.of(), Optional.empty()),
                broken);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** As RFC 9110 has it: the rest, if the validator is the present one; else all. */
    private void answer(HttpExchange exchange) throws IOException {
        Headers asked = exchange.getRequestHeaders();
        said.forEach(exchange.getResponseHeaders()::set);
        boolean same = asked.containsKey("Range") && said.containsValue(asked.getFirst("If-Range"));
        int from = same ? Integer.parseInt(asked.getFirst("Range").replaceAll("\\D+", "")) : 0;
        if (from >= content.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        if (same) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
        }
        exchange.sendResponseHeaders(same ? 206 : 200, content.length - from);
        int length = breaks ? Math.min(FIRST, content.length - from - 1) : content.length - from;
        exchange.getResponseBody().write(content, from, length);
        exchange.getResponseBody().flush();
        held.ifPresent(LocalServer::hold);
    }

    private Outcome<FetchedFile> fetch() {
        return fetch("/rows.csv");
    }

    private Outcome<FetchedFile> fetch(String path) {
        return files.fetch(server.address(path), (name, head) -> Outcome.of(folder.resolve("in")), WebProgress.UNSEEN);
    }

    private void fetchInPart() {
        breaks = true;
        assertThat(fetch().diagnostics()).extracting(Diagnostic::code).containsExactly("web-cut-short");
        assertThat(folder.resolve("in")).doesNotExist();
        breaks = false;
    }

    private Optional<String> lastAsked() {
        return Optional.ofNullable(server.asked().get(server.asked().size() - 1).getFirst("Range"));
    }

    private void shouldBeWhole(Outcome<FetchedFile> outcome) throws IOException {
        FetchedFile file = outcome.toOptional().orElseThrow();
        assertThat(file.file()).hasBinaryContent(content);
        assertThat(file.bytes()).isEqualTo(content.length);
        try (Stream<Path> left = Files.list(folder.resolve("broken"))) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ETag, '\"a\"'", "Last-Modified, '" + OLD + "'"})
    void should_go_on_where_it_broke_off(String header, String value) throws IOException {
        said = Map.of(header, value);
        fetchInPart();

        Outcome<FetchedFile> outcome = fetch();

        shouldBeWhole(outcome);
        assertThat(lastAsked()).contains("bytes=5000-");
        assertThat(outcome.diagnostics()).containsExactly(Diagnostic.info("web-gone-on", "localhost", 5000L));
    }

    @Test
    void should_go_on_as_often_as_it_breaks_off() throws IOException {
        content = "1,2\n".repeat(4000).getBytes(StandardCharsets.UTF_8);
        fetchInPart();
        fetchInPart();

        shouldBeWhole(fetch());
        assertThat(lastAsked()).contains("bytes=10000-");
    }

    @Test
    void should_fetch_all_of_another_file() throws IOException {
        fetchInPart();
        content = "3,4\n".repeat(2000).getBytes(StandardCharsets.UTF_8);
        said = Map.of("ETag", "\"b\"");

        Outcome<FetchedFile> outcome = fetch();

        shouldBeWhole(outcome);
        assertThat(outcome.diagnostics()).isEmpty();
    }

    @Test
    void should_fetch_all_where_the_server_has_no_such_part() throws IOException {
        fetchInPart();
        content = Arrays.copyOf(ROWS, 3000);

        shouldBeWhole(fetch());
        assertThat(lastAsked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ETag, 'W/\"a\"'", "Accept-Ranges, none", "X-Nothing, said"})
    void should_keep_nothing_where_it_cannot_be_told_whether_the_file_is_the_same(String header, String value)
            throws IOException {
        said = Map.of(header, value);
        fetchInPart();

        assertThat(folder.resolve("broken")).isEmptyDirectory();
        shouldBeWhole(fetch());
        assertThat(lastAsked()).isEmpty();
    }

    @Test
    void should_keep_nothing_that_a_person_has_stopped() {
        server.on("/large.csv", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"a\"");
            exchange.sendResponseHeaders(200, 2 << 20);
            exchange.getResponseBody().write("1,2\n".repeat(1 << 18).getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            server.hold();
        });

        Outcome<FetchedFile> outcome = files.fetch(
                server.address("/large.csv"),
                (name, head) -> Outcome.of(folder.resolve("in")),
                (bytes, all) -> bytes < 1 << 19);

        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly("web-stopped");

        assertThat(folder.resolve("broken")).isEmptyDirectory();
    }

    @Test
    void should_still_have_what_came_when_the_next_try_does_not_reach_the_server() throws IOException {
        fetchInPart();
        WebAddress address = server.address("/rows.csv");
        server.close();

        assertThat(fetch().toOptional()).isEmpty();

        assertThat(broken.take(address.uri()).orElseThrow().bytes()).isEqualTo(FIRST);
    }

    @Test
    void should_give_a_part_to_one_only_and_forget_it_after_a_while() throws IOException {
        fetchInPart();
        URI address = server.address("/rows.csv").uri();
        DownloadPart part = broken.take(address).orElseThrow();
        assertThat(broken.take(address)).isEmpty();
        assertThat(ofOtherProcess().take(address)).isEmpty();
        part.leave();
        DownloadPart again = ofOtherProcess().take(address).orElseThrow();
        assertThat(again.bytes()).isEqualTo(FIRST);
        again.leave();

        broken.clear(Instant.now().plusSeconds(100));

        assertThat(broken.take(address)).isEmpty();
    }

    @Test
    void should_forget_what_is_a_week_old_whatever_is_fetched() throws IOException {
        fetchInPart();
        try (Stream<Path> parts = Files.list(folder.resolve("broken"))) {
            for (Path file : parts.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
            }
        }
        server.text("/other.csv", "1,2\n");

        fetch("/other.csv");

        assertThat(folder.resolve("broken")).isEmptyDirectory();
    }

    private BrokenDownloads ofOtherProcess() {
        return new BrokenDownloads(folder.resolve("broken"));
    }

    @Test
    void should_write_what_is_fetched_twice_at_once_to_two_parts_each_with_its_validator() throws IOException {
        URI address = server.address("/rows.csv").uri();
        DownloadPart old = broken.begin(address, "\"a\"").orElseThrow();
        DownloadPart present = ofOtherProcess().begin(address, "\"b\"").orElseThrow();
        Files.writeString(old.file(), "old rows\n");
        Files.writeString(present.file(), "rows\n");
        present.leave();
        old.leave();

        DownloadPart longest = broken.take(address).orElseThrow();
        DownloadPart other = broken.take(address).orElseThrow();

        assertThat(longest.validator()).isEqualTo("\"a\"");
        assertThat(longest.file()).hasContent("old rows\n");
        assertThat(other.validator()).isEqualTo("\"b\"");
        assertThat(other.file()).hasContent("rows\n");
    }

    @ParameterizedTest
    @CsvSource({"'', 'rows'", "'\"a\"', ''"})
    void should_leave_nothing_of_a_part_that_cannot_be_gone_on_with(String validator, String rows) throws IOException {
        URI address = server.address("/rows.csv").uri();
        DownloadPart part = broken.begin(address, validator).orElseThrow();
        Files.writeString(part.file(), rows);
        part.leave();

        assertThat(broken.take(address)).isEmpty();

        assertThat(folder.resolve("broken")).isEmptyDirectory();
    }

    @Test
    void should_go_on_with_what_a_process_fetched_that_was_ended() throws Exception {
        content = "1,2\n".repeat(4000).getBytes(StandardCharsets.UTF_8);
        server.on("/held.csv", exchange -> {
            held = exchange.getRequestHeaders().containsKey("Range") ? Optional.empty() : Optional.of(server);
            answer(exchange);
        });
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        server.address("/held.csv").uri().toString(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.lines()).contains(OtherProcess.FIRST_IS_WRITTEN);
        } finally {
            other.destroy();
            other.waitFor();
        }
        try (Stream<Path> left = Files.list(folder.resolve("in"))) {
            assertThat(left).isEmpty();
        }
        breaks = false;

        shouldBeWhole(fetch("/held.csv"));
        assertThat(lastAsked()).contains("bytes=5000-");
    }

    /** Fetches what never comes as a whole. */
    static final class OtherProcess {

        static final String FIRST_IS_WRITTEN = "The first bytes are written";

        private OtherProcess() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[1]);
            long[] seen = {0};
            files(new BrokenDownloads(folder.resolve("broken")))
                    .fetch(
                            WebAddress.parse(arguments[0]).toOptional().orElseThrow(),
                            (name, head) -> Outcome.of(folder.resolve("in")),
                            (bytes, all) -> {
                                // Asked again while the next are waited for.
                                if (bytes == FIRST && seen[0] == FIRST) {
                                    System.out.println(FIRST_IS_WRITTEN);
                                    System.out.close();
                                }
                                seen[0] = bytes;
                                return true;
                            });
        }
    }
}
