package org.netloom.core.data.web;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.netloom.core.data.DiskRoom;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * Fetches files from the web, each as a whole, and says in words why one cannot be had. Never leads from a secure address to one that is not. Waits for servers and
 * writes disk: not for the window's thread; several threads may fetch at once.
 */
public final class WebFiles {

    private final Asking asking;
    private final Patience patience;
    private final DiskRoom room;

    /** @param version of Netloom, which servers are told */
    public WebFiles(String version) {
        this(
                version,
                Patience.USUAL,
                DiskRoom::ofDisk,
                WebProblems.ofThisComputer(),
                new SystemProxies(System.getenv(), Optional.ofNullable(ProxySelector.getDefault())));
    }

    WebFiles(String version, Patience patience, DiskRoom room, WebProblems problems, ProxySelector proxies) {
        this.patience = patience;
        this.room = room;
        this.asking = new Asking("Netloom/" + version.replaceAll("[^\\w.+-]", ""), patience, problems, proxies);
    }

    /**
     * Fetches a file.
     *
     * @param place asked once its beginning has come
     * @return the file, with a remark if its address was found by that of a page; or why there is none, with nothing left behind
     */
    public Outcome<FetchedFile> fetch(WebAddress address, WebPlace place, WebProgress progress) {
        try {
            return asking.ask(address, progress).then(found -> {
                try {
                    return taken(found, address, place, progress);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                    return Outcome.failed(WebProblems.stopped(address));
                } finally {
                    found.cancel();
                }
            });
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Outcome.failed(WebProblems.stopped(address));
        }
    }

    private Outcome<FetchedFile> taken(Answer answer, WebAddress address, WebPlace place, WebProgress progress)
            throws InterruptedException {
        Receiving arrived = new Receiving(answer, address, patience, progress);
        Arriving.Beginning beginning = new Arriving.Beginning();
        while (!arrived.isEnd() && !beginning.isEnough()) {
            Optional<Diagnostic> problem = arrived.next();
            if (problem.isPresent()) {
                return Outcome.failed(problem.get());
            }
            arrived.bytes().forEach(beginning::add);
        }
        byte[] head = beginning.bytes();
        Optional<Diagnostic> noData = noData(answer, head);
        if (noData.isPresent()) {
            return Outcome.failed(noData.get());
        }
        String name =
                WebName.of(answer.header("Content-Disposition"), answer.places(), answer.header("Content-Type"), head);
        Outcome<Path> folder = place.of(name, head);
        return folder.then(path -> {
            try {
                return Arriving.in(path, name, answer.announced().orElse(-1), room)
                        .then(file -> written(file, head, arrived));
            } catch (IOException unwritable) {
                return Outcome.failed(WebProblems.unwritable(path.toString(), unwritable));
            }
        });
    }

    /** That what comes is a page for people, or nothing. */
    private static Optional<Diagnostic> noData(Answer answer, byte[] head) {
        String shown = WebAddress.shown(answer.at());
        if (head.length == 0) {
            return Optional.of(Diagnostic.error("web-empty", shown));
        }
        String begins = new String(head, StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .stripLeading();
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean page = begins.regionMatches(true, 0, "<!doctype html", 0, 14)
                || begins.regionMatches(true, 0, "<html", 0, 5)
                || type.contains("html") && begins.startsWith("<");
        if (!page) {
            return Optional.empty();
        }
        URI at = answer.at();
        boolean door = at.getHost().matches("(accounts|login|signin|auth|sso)\\..*")
                || String.valueOf(at.getPath()).matches("(?i).*/(log-?in|sign-?in|ServiceLogin)(/.*)?");
        return Optional.of(
                door
                        ? Diagnostic.error(
                                "web-sign-in-page",
                                answer.places().get(answer.places().size() - 1).getHost(),
                                at.getHost())
                        : Diagnostic.error("web-page", shown));
    }

    private static Outcome<FetchedFile> written(Arriving file, byte[] head, Receiving arrived) {
        try (file) {
            Optional<Diagnostic> full = file.add(ByteBuffer.wrap(head));
            while (full.isEmpty() && !arrived.isEnd()) {
                Optional<Diagnostic> problem = arrived.next();
                if (problem.isPresent()) {
                    return Outcome.failed(problem.get());
                }
                for (ByteBuffer bytes : arrived.bytes()) {
                    full = full.isPresent() ? full : file.add(bytes);
                }
            }
            if (full.isPresent()) {
                return Outcome.failed(full.get());
            }
            FetchedFile kept = file.keep(arrived.address());
            return new Outcome.Success<>(
                    kept,
                    arrived.address().page().stream()
                            .map(page -> Diagnostic.info(
                                    "web-page-of-data",
                                    WebAddress.shown(page),
                                    arrived.address().shown()))
                            .toList());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Outcome.failed(WebProblems.stopped(arrived.address()));
        } catch (IOException unwritable) {
            return Outcome.failed(WebProblems.unwritable(file.folder().toString(), unwritable));
        }
    }
}
