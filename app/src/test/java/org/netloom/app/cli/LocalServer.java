package org.netloom.app.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this computer. */
public final class LocalServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    public LocalServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    /** Answers a path with a file. */
    public LocalServer file(String path, byte[] bytes) {
        return file(path, bytes, "application/octet-stream");
    }

    /** Answers a path with a file, and says what it is. */
    public LocalServer file(String path, byte[] bytes, String type) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        return this;
    }

    /** Answers a path with a part of a file, and the rest once it is wanted. */
    public LocalServer file(String path, byte[] bytes, int first, CountDownLatch rest) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes, 0, first);
                exchange.getResponseBody().flush();
                if (waited(exchange, rest)) {
                    exchange.getResponseBody().write(bytes, first, bytes.length - first);
                }
            }
        });
        return this;
    }

    private boolean waited(HttpExchange exchange, CountDownLatch rest) {
        try {
            rest.await();
            return true;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            exchange.close();
            return false;
        }
    }

    /** The address of a path. */
    public String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
