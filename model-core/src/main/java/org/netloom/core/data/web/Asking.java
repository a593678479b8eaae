package org.netloom.core.data.web;

import java.net.CookieManager;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Asks servers, and follows where they point; never from a secure address to one that is not. Several threads may ask at once. */
final class Asking {

    /** How long it takes at most until what nobody wants any more ends. */
    static final Duration GLANCE = Duration.ofMillis(50);

    private final String userAgent;
    private final Patience patience;
    private final WebProblems problems;
    private final HttpClient client;

    Asking(String userAgent, Patience patience, WebProblems problems, ProxySelector proxies) {
        this.userAgent = userAgent;
        this.patience = patience;
        this.problems = problems;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect())
                .proxy(proxies)
                .cookieHandler(new CookieManager())
                .build();
    }

    /**
     * Follows where answers point, and stops at the first that does not.
     *
     * @param part of the file that is here already: if it is still the same one, only the rest is asked for, and the answer may also be that there is none
     */
    Outcome<Answer> ask(WebAddress address, Optional<DownloadPart> part, WebProgress progress)
            throws InterruptedException {
        List<URI> places = new ArrayList<>(List.of(address.uri()));
        while (true) {
            URI at = places.get(0);
            Outcome<HttpResponse<Arrivals>> sent = send(address, at, part, progress);
            if (!(sent instanceof Outcome.Success<HttpResponse<Arrivals>> success)) {
                return Outcome.failed(sent.diagnostics().get(0));
            }
            HttpResponse<Arrivals> response = success.value();
            Optional<String> elsewhere =
                    response.headers().firstValue("Location").filter(where -> isElsewhere(response.statusCode()));
            if (elsewhere.isEmpty()) {
                Optional<Diagnostic> refused = WebProblems.ofStatus(
                                response.statusCode(), at, response.headers().firstValue("Retry-After"))
                        .filter(reason -> part.isEmpty() || response.statusCode() != Answer.NO_SUCH_PART);
                refused.ifPresent(reason -> response.body().cancel());
                return refused.map(Outcome::<Answer>failed).orElseGet(() -> Outcome.of(new Answer(response, places)));
            }
            response.body().cancel();
            Outcome<URI> next = next(at, elsewhere.get(), places.size());
            if (!(next instanceof Outcome.Success<URI> found)) {
                return Outcome.failed(next.diagnostics().get(0));
            }
            places.add(0, found.value());
        }
    }

    private static boolean isElsewhere(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    Outcome<URI> next(URI at, String where, int hops) {
        if (hops > patience.redirects()) {
            return Outcome.failed(Diagnostic.error("web-redirects", at.getHost(), patience.redirects()));
        }
        URI next;
        try {
            next = at.resolve(WebAddress.pointedAt(WebName.utf8(where.strip())));
        } catch (IllegalArgumentException noAddress) {
            return Outcome.failed(Diagnostic.error("web-failed", at.getHost(), where));
        }
        boolean web = "https".equals(next.getScheme()) || "http".equals(next.getScheme());
        if (!web || next.getHost() == null) {
            return Outcome.failed(Diagnostic.error("web-failed", at.getHost(), where));
        }
        return at.getScheme().equals("https") && next.getScheme().equals("http")
                ? Outcome.failed(Diagnostic.error("web-less-secure", at.getHost(), WebAddress.shown(next)))
                : Outcome.of(next);
    }

    private Outcome<HttpResponse<Arrivals>> send(
            WebAddress address, URI at, Optional<DownloadPart> part, WebProgress progress) throws InterruptedException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(at)
                .header("User-Agent", userAgent)
                .header("Accept", "text/csv, text/tab-separated-values, text/plain, */*;q=0.8");
        part.ifPresent(
                here -> asked.header("Range", "bytes=" + here.bytes() + "-").header("If-Range", here.validator()));
        CompletableFuture<HttpResponse<Arrivals>> answer = client.sendAsync(asked.build(), head -> new Arrivals());
        long since = System.nanoTime();
        try {
            while (true) {
                try {
                    return Outcome.of(answer.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS));
                } catch (TimeoutException notYet) {
                    if (!progress.isWanted(0, OptionalLong.empty())) {
                        return Outcome.failed(WebProblems.stopped(address));
                    }
                    if (System.nanoTime() - since > patience.stall().toNanos()) {
                        return Outcome.failed(Diagnostic.error("web-timed-out", at.getHost()));
                    }
                } catch (ExecutionException failed) {
                    return Outcome.failed(problems.of(failed, at));
                }
            }
        } finally {
            answer.cancel(true);
        }
    }
}
