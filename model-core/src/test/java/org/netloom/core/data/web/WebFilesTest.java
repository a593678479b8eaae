package org.netloom.core.data.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.DiskRoom;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Files come whole or not at all, and each thing that can go wrong has its own sentence. */
class WebFilesTest {

    private static final String ROWS = "size,kind\n1,a\n2,b\n";
    private static final Patience LITTLE = new Patience(Duration.ofSeconds(10), Duration.ofMillis(300), 4);

    @TempDir
    Path folder;

    private LocalServer server;
    private Path data;

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer();
        data = folder.resolve("in/data");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ProxySelector without() {
        return new SystemProxies(java.util.Map.of(), Optional.empty());
    }

    private WebFiles files(Patience patience, DiskRoom room) {
        return new WebFiles("1.2", patience, room, new WebProblems(() -> true), without(), broken());
    }

    private BrokenDownloads broken() {
        return new BrokenDownloads(folder.resolve("broken"));
    }

    private WebFiles files() {
        return files(Patience.USUAL, DiskRoom::ofDisk);
    }

    private Outcome<FetchedFile> fetch(WebFiles files, String path) {
        return files.fetch(server.address(path), (name, head) -> Outcome.of(data), WebProgress.UNSEEN);
    }

    private FetchedFile fetched(String path) {
        return fetch(files(), path).toOptional().orElseThrow();
    }

    private Diagnostic problem(Outcome<FetchedFile> outcome) throws IOException {
        assertThat(outcome.diagnostics()).hasSize(1);
        assertThat(folder.resolve("in")).as("nothing is left behind").doesNotExist();
        return outcome.diagnostics().get(0);
    }

    private Diagnostic problem(String path) throws IOException {
        return problem(fetch(files(), path));
    }

    private Diagnostic problem(WebAddress address) throws IOException {
        return problem(files().fetch(address, (name, head) -> Outcome.of(data), WebProgress.UNSEEN));
    }

    @Test
    void should_fetch_a_file_and_say_who_asks() throws IOException {
        server.text("/rows.csv", ROWS);

        FetchedFile file = fetched("/rows.csv");

        assertThat(file.file()).isEqualTo(data.resolve("rows.csv")).hasContent(ROWS);
        assertThat(file.bytes()).isEqualTo(ROWS.length());
        assertThat(server.asked().get(0).getFirst("User-Agent")).isEqualTo("Netloom/1.2");
        try (Stream<Path> all = Files.list(data)) {
            assertThat(all).containsExactly(file.file());
        }
    }

    @Test
    void should_fetch_what_comes_in_many_pieces_without_a_length() throws IOException {
        byte[] piece = "0123456789,abcdefghij\n".repeat(500).getBytes();
        server.on("/rows.csv", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 300; i++) {
                exchange.getResponseBody().write(piece);
            }
        });

        assertThat(fetched("/rows.csv").file()).hasSize(300L * piece.length);
    }

    @Test
    void should_tell_how_far_it_is() {
        server.text("/rows.csv", ROWS);
        List<Long> told = new ArrayList<>();
        List<OptionalLong> all = new ArrayList<>();

        files().fetch(server.address("/rows.csv"), (name, head) -> Outcome.of(data), (bytes, announced) -> {
            told.add(bytes);
            all.add(announced);
            return true;
        });

        assertThat(told).isSorted().endsWith((long) ROWS.length());
        assertThat(all).endsWith(OptionalLong.of(ROWS.length()));
    }

    @Test
    void should_take_the_name_that_the_server_says() {
        server.on("/get", exchange -> {
            exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=\"sizes.csv\"");
            LocalServer.send(exchange, 200, "application/octet-stream", ROWS);
        });

        assertThat(fetched("/get").file()).hasFileName("sizes.csv");
    }

    @Test
    void should_follow_where_an_answer_points() {
        server.redirect("/old", "/older?x=1").redirect("/older", "http://localhost:" + server.port() + "/rows.csv");
        server.text("/rows.csv", ROWS);

        assertThat(fetched("/old").file()).hasFileName("rows.csv").hasContent(ROWS);
    }

    @Test
    void should_keep_cookies_on_the_way() {
        server.on("/rows.csv", exchange -> {
            if (exchange.getRequestHeaders().containsKey("Cookie")) {
                LocalServer.send(exchange, 200, "text/csv", ROWS);
            } else {
                exchange.getResponseHeaders().add("Set-Cookie", "seen=1; Path=/");
                exchange.getResponseHeaders().add("Location", "/rows.csv");
                exchange.sendResponseHeaders(302, -1);
            }
        });

        assertThat(fetched("/rows.csv").file()).hasContent(ROWS);
    }

    @Test
    void should_stop_following_at_some_time() throws IOException {
        server.redirect("/round", "/round");

        Patience few = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), 4);

        assertThat(problem(fetch(files(few, DiskRoom::ofDisk), "/round")))
                .isEqualTo(Diagnostic.error("web-redirects", "localhost", 4));
    }

    @Test
    void should_not_follow_to_something_that_is_not_the_web() throws IOException {
        server.redirect("/file", "file:///etc/passwd");

        assertThat(problem("/file").code()).isEqualTo("web-failed");
    }

    @Test
    void should_put_the_same_file_once_and_another_beside_it() {
        server.text("/rows.csv", ROWS).text("/other/rows.csv", ROWS + "3,c\n");
        FetchedFile first = fetched("/rows.csv");

        FetchedFile again = fetched("/rows.csv");
        FetchedFile other = fetched("/other/rows.csv");

        assertThat(again.file()).isEqualTo(first.file());
        assertThat(again.fresh()).isFalse();
        assertThat(other.file()).isEqualTo(data.resolve("rows-2.csv"));
        again.discard();
        assertThat(first.file()).exists();
        other.discard();
        assertThat(other.file()).doesNotExist();
        first.discard();
        assertThat(folder.resolve("in")).doesNotExist();
    }

    @Test
    void should_not_fetch_what_is_not_wanted_under_its_name() throws IOException {
        server.text("/rows.csv", ROWS);
        Diagnostic unwanted = Diagnostic.error("project-exists", "rows");

        assertThat(problem(files().fetch(
                                server.address("/rows.csv"),
                                (name, head) -> Outcome.failed(unwanted),
                                WebProgress.UNSEEN)))
                .isEqualTo(unwanted);
    }

    @ParameterizedTest
    @CsvSource({
        "401, web-sign-in",
        "403, web-sign-in",
        "404, web-not-found",
        "410, web-not-found",
        "407, web-proxy",
        "429, web-too-often",
        "500, web-server-failed",
        "503, web-server-failed",
        "418, web-status",
        "304, web-status"
    })
    void should_say_what_a_refusal_means(int status, String code) throws IOException {
        if (status == 304 || status == 407) {
            server.on("/rows.csv", exchange -> exchange.sendResponseHeaders(status, -1));
        } else {
            server.status("/rows.csv", status);
        }

        assertThat(problem("/rows.csv").code()).isEqualTo(code);
    }

    @Test
    void should_say_how_long_to_wait() throws IOException {
        server.on("/rows.csv", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "90");
            exchange.sendResponseHeaders(429, -1);
        });

        assertThat(problem("/rows.csv")).isEqualTo(Diagnostic.error("web-too-often-until", "localhost", 90));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html; charset=utf-8 | <!DOCTYPE html><html><body>data</body></html>",
                "text/csv | \uFEFF  <HTML><head></head>",
                "text/html | <div>part of a page</div>"
            })
    void should_say_that_a_page_came_instead_of_data(String type, String text) throws IOException {
        server.on("/rows.csv", exchange -> LocalServer.send(exchange, 200, type, text));

        assertThat(problem("/rows.csv").code()).isEqualTo("web-page");
    }

    @Test
    void should_take_rows_that_a_server_calls_a_page() {
        server.on("/rows.csv", exchange -> LocalServer.send(exchange, 200, "text/html", ROWS));

        assertThat(fetched("/rows.csv").file()).hasContent(ROWS);
    }

    @Test
    void should_say_that_the_way_ends_at_a_door() throws IOException {
        server.redirect("/rows.csv", "/account/login?next=rows");
        server.on(
                "/account/login",
                exchange -> LocalServer.send(exchange, 200, "text/html", "<html>Who are you?</html>"));

        assertThat(problem("/rows.csv").code()).isEqualTo("web-sign-in-page");
    }

    @Test
    void should_say_that_the_answer_is_empty() throws IOException {
        server.text("/rows.csv", "");
        server.on("/none", exchange -> exchange.sendResponseHeaders(204, -1));

        assertThat(problem("/rows.csv").code()).isEqualTo("web-empty");
        assertThat(problem("/none").code()).isEqualTo("web-empty");
    }

    @Test
    void should_say_that_the_answer_was_cut_short() throws IOException {
        server.on("/rows.csv", exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write("1,2\n".repeat(500).getBytes());
            exchange.getResponseBody().flush();
        });
        server.on("/head.csv", exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write("1,2\n".getBytes());
            exchange.getResponseBody().flush();
        });

        assertThat(problem("/rows.csv")).isEqualTo(Diagnostic.error("web-cut-short", "localhost", 2000L, 5000L));
        assertThat(problem("/head.csv")).isEqualTo(Diagnostic.error("web-cut-short", "localhost", 4L, 5000L));
    }

    @Test
    void should_say_that_the_server_does_not_answer() throws IOException {
        server.on("/rows.csv", exchange -> server.hold());

        assertThat(problem(fetch(files(LITTLE, DiskRoom::ofDisk), "/rows.csv")))
                .isEqualTo(Diagnostic.error("web-timed-out", "localhost"));
    }

    @Test
    void should_say_that_the_server_stopped_sending() throws IOException {
        server.on("/rows.csv", exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write("1,2\n".repeat(400).getBytes());
            exchange.getResponseBody().flush();
            server.hold();
        });

        Patience enoughToBegin = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(6), 4);

        assertThat(problem(fetch(files(enoughToBegin, DiskRoom::ofDisk), "/rows.csv")))
                .isEqualTo(Diagnostic.error("web-stalled", "localhost", 1600L));
    }

    @Test
    void should_end_at_once_when_nobody_wants_it_any_more() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        server.on("/rows.csv", exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write("1,2\n".repeat(400).getBytes());
            exchange.getResponseBody().flush();
            begun.countDown();
            server.hold();
        });
        server.on("/nothing", exchange -> server.hold());

        Outcome<FetchedFile> amidst = files().fetch(
                        server.address("/rows.csv"),
                        (name, head) -> Outcome.of(data),
                        (bytes, all) -> bytes == 0 || begun.getCount() > 0);
        Outcome<FetchedFile> before =
                files().fetch(server.address("/nothing"), (name, head) -> Outcome.of(data), (bytes, all) -> false);

        assertThat(problem(amidst).code()).isEqualTo("web-stopped");
        assertThat(problem(before).code()).isEqualTo("web-stopped");
    }

    @Test
    void should_end_when_its_thread_is_interrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        server.on("/rows.csv", exchange -> {
            asked.countDown();
            server.hold();
        });
        AtomicReference<Outcome<FetchedFile>> outcome = new AtomicReference<>();
        Thread fetching = new Thread(() -> outcome.set(fetch(files(), "/rows.csv")));
        fetching.start();
        assertThat(asked.await(120, TimeUnit.SECONDS)).isTrue();

        fetching.interrupt();
        fetching.join();

        assertThat(problem(outcome.get()).code()).isEqualTo("web-stopped");
    }

    @Test
    void should_say_before_it_fetches_that_there_is_no_room() throws IOException {
        server.on("/rows.csv", exchange -> {
            exchange.sendResponseHeaders(200, 900L << 20);
            exchange.getResponseBody().write("1,2\n".repeat(400).getBytes());
            exchange.getResponseBody().flush();
            server.hold();
        });

        assertThat(problem(fetch(files(Patience.USUAL, place -> 500L << 20), "/rows.csv")))
                .isEqualTo(Diagnostic.error("web-no-room", "rows.csv", 900L, 500L, data.toString()));
    }

    @Test
    void should_stop_before_the_disk_is_full_where_nobody_says_how_much_comes() throws IOException {
        server.on("/rows.csv", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[1 << 20];
            java.util.Arrays.fill(piece, (byte) '1');
            OutputStream out = exchange.getResponseBody();
            while (true) {
                out.write(piece);
            }
        });
        DiskRoom filling = place -> {
            try (Stream<Path> all = Files.list(place)) {
                return (40L << 20)
                        - all.mapToLong(file -> file.toFile().length()).sum();
            }
        };

        Diagnostic said = problem(fetch(files(Patience.USUAL, filling), "/rows.csv"));

        assertThat(said.code()).isEqualTo("web-no-room");
    }

    @Test
    void should_move_a_file_to_another_disk_and_see_whether_that_has_room() throws IOException {
        server.text("/rows.csv", ROWS);
        try (FileSystem other =
                FileSystems.newFileSystem(folder.resolve("other.zip"), java.util.Map.of("create", "true"))) {
            Path place = Files.createDirectory(other.getPath("/data"));

            Outcome<FetchedFile> full = files(Patience.USUAL, at -> at.equals(place) ? 3 : 1 << 20)
                    .fetch(server.address("/rows.csv"), (name, head) -> Outcome.of(place), WebProgress.UNSEEN);
            Outcome<FetchedFile> room = files(Patience.USUAL, at -> 1 << 20)
                    .fetch(server.address("/rows.csv"), (name, head) -> Outcome.of(place), WebProgress.UNSEEN);

            assertThat(full.diagnostics()).extracting(Diagnostic::code).containsExactly("web-no-room");
            assertThat(room.toOptional().orElseThrow().file()).hasContent(ROWS);
            try (Stream<Path> all = Files.list(place)) {
                assertThat(all).containsExactly(place.resolve("rows.csv"));
            }
            assertThat(folder.resolve("broken")).isEmptyDirectory();
        }
    }

    @Test
    void should_fetch_where_nothing_can_be_kept() throws IOException {
        server.text("/rows.csv", ROWS);
        Files.createFile(folder.resolve("broken"));

        assertThat(fetched("/rows.csv").file()).hasContent(ROWS);
    }

    @Test
    void should_say_that_a_folder_cannot_be_written_to() throws IOException {
        server.text("/rows.csv", ROWS);
        Path file = Files.createFile(folder.resolve("file"));

        Outcome<FetchedFile> outcome = files().fetch(
                        server.address("/rows.csv"),
                        (name, head) -> Outcome.of(file.resolve("below")),
                        WebProgress.UNSEEN);

        assertThat(problem(outcome).code()).isEqualTo("web-unwritable");
        assertThat(file).exists();
    }

    @Test
    void should_say_that_there_is_no_such_server() throws IOException {
        WebAddress nowhere =
                WebAddress.parse("http://nowhere.invalid/rows.csv").toOptional().orElseThrow();
        WebFiles offline = new WebFiles(
                "1.2", Patience.USUAL, DiskRoom::ofDisk, new WebProblems(() -> false), without(), broken());

        assertThat(problem(nowhere)).isEqualTo(Diagnostic.error("web-unknown-host", "nowhere.invalid"));
        assertThat(problem(offline.fetch(nowhere, (name, head) -> Outcome.of(data), WebProgress.UNSEEN)))
                .isEqualTo(Diagnostic.error("web-no-network"));
    }

    @Test
    void should_say_that_the_server_refuses_the_connection() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        WebAddress closed = WebAddress.parse("http://127.0.0.1:" + free + "/rows.csv")
                .toOptional()
                .orElseThrow();

        assertThat(problem(closed)).isEqualTo(Diagnostic.error("web-refused", "127.0.0.1", String.valueOf(free)));
    }

    @Test
    void should_say_that_something_else_than_a_web_server_answers() throws Exception {
        assertThat(problemOf("http", "220 mail.example ESMTP\r\n\r\n").code()).isEqualTo("web-failed");
    }

    /** What is said of a server that answers so, whatever it is asked. */
    private Diagnostic problemOf(String scheme, String answer) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread other = new Thread(() -> {
                try (var one = socket.accept()) {
                    one.getInputStream().read(new byte[4096]);
                    one.getOutputStream().write(answer.getBytes());
                    one.getOutputStream().flush();
                } catch (IOException closed) {
                    // The test is over.
                }
            });
            other.start();
            Diagnostic said = problem(WebAddress.parse(scheme + "://localhost:" + socket.getLocalPort() + "/rows.csv")
                    .toOptional()
                    .orElseThrow());
            socket.close();
            other.join();
            return said;
        }
    }

    @Test
    void should_ask_the_proxy_of_this_computer() {
        server.on(
                "/",
                exchange -> LocalServer.send(
                        exchange,
                        200,
                        "text/csv",
                        exchange.getRequestURI().toString().contains("somewhere") ? ROWS : ""));
        ProxySelector proxies = new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("localhost", server.port())));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                throw new AssertionError(failure);
            }
        };
        WebFiles files =
                new WebFiles("1.2", Patience.USUAL, DiskRoom::ofDisk, new WebProblems(() -> true), proxies, broken());

        Outcome<FetchedFile> outcome = files.fetch(
                WebAddress.parse("http://somewhere.invalid/rows.csv")
                        .toOptional()
                        .orElseThrow(),
                (name, head) -> Outcome.of(data),
                WebProgress.UNSEEN);

        assertThat(outcome.toOptional().orElseThrow().file()).hasContent(ROWS);
    }

    @Test
    void should_say_that_a_server_cannot_prove_who_it_is() throws Exception {
        Path keys = folder.resolve("keys.p12");
        selfSigned(keys);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        try (LocalServer behind = new LocalServer(secure)) {
            behind.text("/rows.csv", ROWS);
            String address = "https://localhost:" + behind.port() + "/rows.csv";

            assertThat(problem(WebAddress.parse(address).toOptional().orElseThrow()))
                    .isEqualTo(Diagnostic.error("web-certificate", "localhost"));
        }
    }

    @Test
    void should_say_that_a_server_speaks_without_security() throws Exception {
        assertThat(problemOf("https", "HTTP/1.1 400 Bad Request\r\n\r\n").code())
                .isEqualTo("web-not-secure");
    }

    @Test
    void should_not_be_led_from_a_secure_address_to_one_that_is_not() {
        Asking asking = new Asking("Netloom", Patience.USUAL, new WebProblems(() -> true), without());
        URI secure = URI.create("https://example.org/a/rows.csv");

        assertThat(asking.next(secure, "http://example.org/rows.csv?token=1", 1).diagnostics())
                .containsExactly(Diagnostic.error("web-less-secure", "example.org", "http://example.org/rows.csv"));
        assertThat(asking.next(secure, "other rows.csv", 1).toOptional())
                .contains(URI.create("https://example.org/a/other%20rows.csv"));
        assertThat(asking.next(URI.create("http://example.org/"), "https://example.org/rows.csv", 1)
                        .toOptional())
                .contains(URI.create("https://example.org/rows.csv"));
    }

    @Test
    void should_not_be_led_astray_by_the_letters_of_a_scheme() {
        Asking asking = new Asking("Netloom", Patience.USUAL, new WebProblems(() -> true), without());
        URI secure = asking.next(URI.create("http://example.org/"), "HTTPS://example.org/a.csv", 1)
                .toOptional()
                .orElseThrow();

        assertThat(secure).isEqualTo(URI.create("https://example.org/a.csv")).hasScheme("https");
        assertThat(asking.next(secure, "HTTP://someone:secret@example.org/a.csv", 1)
                        .diagnostics())
                .containsExactly(Diagnostic.error("web-less-secure", "example.org", "http://example.org/a.csv"));
        assertThat(new WebProblems(() -> true).of(new ConnectException(), URI.create("HTTPS://example.org/a.csv")))
                .isEqualTo(Diagnostic.error("web-refused", "example.org", "443"));
    }

    @Test
    void should_follow_to_addresses_in_letters_of_all_languages() {
        Asking asking = new Asking("Netloom", Patience.USUAL, new WebProblems(() -> true), without());
        URI at = URI.create("https://example.org/a/");

        assertThat(asking.next(at, asHeader("/数据/表 1.csv?name=é#row=3"), 1).toOptional())
                .contains(URI.create("https://example.org/%E6%95%B0%E6%8D%AE/%E8%A1%A8%201.csv?name=%C3%A9"));
        assertThat(asking.next(at, asHeader("https://bücher.example:8443/表.csv"), 1)
                        .toOptional())
                .contains(URI.create("https://xn--bcher-kva.example:8443/%E8%A1%A8.csv"));
        assertThat(asking.next(at, "http2.csv?a=%7B1%7D&b=[2]", 1).toOptional())
                .contains(URI.create("https://example.org/a/http2.csv?a=%7B1%7D&b=%5B2%5D"));
        assertThat(asking.next(at, "https://[::1]:8443/a.csv", 1).toOptional())
                .contains(URI.create("https://[::1]:8443/a.csv"));
    }

    /** Headers are read as Latin-1, whatever was written. */
    private static String asHeader(String where) {
        return new String(where.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static void selfSigned(Path keys) throws Exception {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "one",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        tool.getInputStream().readAllBytes();
        assertThat(tool.waitFor()).isZero();
    }

    private static SSLContext context(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
