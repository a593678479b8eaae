package org.netloom.core.data.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this computer, which answers as it is told. */
final class LocalServer implements AutoCloseable {

    /** How a request is answered. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Headers> asked = new CopyOnWriteArrayList<>();

    LocalServer() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    LocalServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.start();
    }

    /** Answers a path. */
    LocalServer on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestHeaders());
            try (exchange) {
                answer.to(exchange);
            }
        });
        return this;
    }

    /** Answers with a text. */
    LocalServer text(String path, String text) {
        return on(path, exchange -> send(exchange, 200, "text/csv", text));
    }

    /** Answers with a status and nothing else to read. */
    LocalServer status(String path, int status) {
        return on(path, exchange -> send(exchange, status, "text/html", "<html>no</html>"));
    }

    /** Points elsewhere. */
    LocalServer redirect(String path, String where) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().add("Location", where);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    /** Waits until the server is closed. */
    void hold() {
        try {
            closing.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** What requests said of themselves. */
    List<Headers> asked() {
        return asked;
    }

    int port() {
        return server.getAddress().getPort();
    }

    WebAddress address(String path) {
        return WebAddress.parse("http://localhost:" + port() + path)
                .toOptional()
                .orElseThrow();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
