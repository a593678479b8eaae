package org.netloom.core.data.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NetworkInterface;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;
import org.netloom.core.diagnose.Diagnostic;

/**
 * Why nothing came from an address, in words.
 *
 * @param online whether this computer has a network at all
 */
record WebProblems(BooleanSupplier online) {

    private static final int MOST_CAUSES = 10;

    /** As this computer is. */
    static WebProblems ofThisComputer() {
        return new WebProblems(WebProblems::hasNetwork);
    }

    private static boolean hasNetwork() {
        try {
            return NetworkInterface.networkInterfaces().anyMatch(WebProblems::leadsOut);
        } catch (SocketException unknown) {
            return true;
        }
    }

    private static boolean leadsOut(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback();
        } catch (SocketException unknown) {
            return false;
        }
    }

    /** What an answer says that brings no data; empty if it brings some. */
    static Optional<Diagnostic> ofStatus(int status, URI at, Optional<String> retryAfter) {
        if (status >= 200 && status < 300) {
            return Optional.empty();
        }
        String shown = WebAddress.shown(at);
        String host = at.getHost();
        return Optional.of(
                switch (status) {
                    case 401, 403 -> Diagnostic.error("web-sign-in", shown, status);
                    case 404, 410 -> Diagnostic.error("web-not-found", shown, status);
                    case 407 -> Diagnostic.error("web-proxy", status);
                    case 408 -> Diagnostic.error("web-timed-out", host);
                    case 429 ->
                        retryAfter
                                .filter(seconds -> seconds.matches("\\d{1,6}"))
                                .map(seconds ->
                                        Diagnostic.error("web-too-often-until", host, Integer.parseInt(seconds)))
                                .orElseGet(() -> Diagnostic.error("web-too-often", host));
                    default -> Diagnostic.error(status >= 500 ? "web-server-failed" : "web-status", host, status);
                });
    }

    /** What an exception says. */
    Diagnostic of(Throwable thrown, URI at) {
        String host = at.getHost();
        if (has(thrown, UnresolvedAddressException.class) || has(thrown, UnknownHostException.class)) {
            return online.getAsBoolean() ? Diagnostic.error("web-unknown-host", host) : noNetwork();
        }
        if (has(thrown, HttpTimeoutException.class)) {
            return Diagnostic.error("web-timed-out", host);
        }
        if (has(thrown, CertificateExpiredException.class)) {
            return Diagnostic.error("web-certificate-expired", host);
        }
        if (has(thrown, CertificateException.class)
                || has(thrown, CertPathBuilderException.class)
                || has(thrown, CertPathValidatorException.class)) {
            return Diagnostic.error("web-certificate", host);
        }
        if (has(thrown, SSLException.class)) {
            return Diagnostic.error("web-not-secure", host);
        }
        String message = deepest(thrown);
        if (has(thrown, NoRouteToHostException.class) || message.contains("unreachable")) {
            return noNetwork();
        }
        if (has(thrown, ConnectException.class)) {
            return Diagnostic.error("web-refused", host, port(at));
        }
        return message.startsWith("Tunnel failed")
                ? Diagnostic.error("web-proxy", message.replaceAll("\\D+", ""))
                : Diagnostic.error("web-failed", host, message);
    }

    private static Diagnostic noNetwork() {
        return Diagnostic.error("web-no-network");
    }

    /** That a person did not want it any more. */
    static Diagnostic stopped(WebAddress address) {
        return Diagnostic.error("web-stopped", address.shown());
    }

    /** That what was being written cannot be written. */
    static Diagnostic unwritable(String folder, IOException reason) {
        return Diagnostic.error("web-unwritable", folder, reason.toString());
    }

    private static String port(URI at) {
        return String.valueOf(at.getPort() >= 0 ? at.getPort() : at.getScheme().equalsIgnoreCase("https") ? 443 : 80);
    }

    /** What the exception says that is behind those that only hand it on. */
    private static String deepest(Throwable thrown) {
        Throwable at = thrown;
        Throwable cause = at.getCause();
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            at = cause;
            cause = at.getCause();
        }
        return at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> kind) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < MOST_CAUSES; depth++, at = at.getCause()) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
