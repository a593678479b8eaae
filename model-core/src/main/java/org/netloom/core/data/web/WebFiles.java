package org.netloom.core.data.web;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final BrokenDownloads broken;

    /**
     * @param version of Netloom, which servers are told
     * @param broken the folder for what comes before fetching breaks off
     */
    public WebFiles(String version, Path broken) {
        this(
                version,
                Patience.USUAL,
                DiskRoom::ofDisk,
                WebProblems.ofThisComputer(),
                new SystemProxies(System.getenv(), Optional.ofNullable(ProxySelector.getDefault())),
                new BrokenDownloads(broken));
    }

    WebFiles(
            String version,
            Patience patience,
            DiskRoom room,
            WebProblems problems,
            ProxySelector proxies,
            BrokenDownloads broken) {
        this.patience = patience;
        this.room = room;
        this.broken = broken;
        this.asking = new Asking("Netloom/" + version.replaceAll("[^\\w.+-]", ""), patience, problems, proxies);
    }

    /**
     * Fetches a file; goes on where it broke off before, if the server still has the same one.
     *
     * @param place asked once its beginning has come
     * @return the file, with remarks if its address was found by that of a page, or if it was gone on with; or why there is none, with nothing left at its place
     */
    public Outcome<FetchedFile> fetch(WebAddress address, WebPlace place, WebProgress progress) {
        Optional<DownloadPart> part = broken.take(address.uri());
        try {
            Outcome<Answer> asked = asking.ask(address, part, progress);
            return part.isPresent() && asked instanceof Outcome.Success<Answer> answer
                    ? goneOn(answer.value(), address, part.get(), place, progress)
                    : taken(asked, address, Optional.empty(), place, progress);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Outcome.failed(WebProblems.stopped(address));
        } finally {
            part.ifPresent(DownloadPart::leave);
        }
    }

    private Outcome<FetchedFile> goneOn(
            Answer answer, WebAddress address, DownloadPart part, WebPlace place, WebProgress progress)
            throws InterruptedException {
        if (answer.goesOnFrom(part.bytes())) {
            return taken(Outcome.of(answer), address, Optional.of(part), place, progress);
        }
        part.drop();
        if (!answer.isOfPart()) {
            return taken(Outcome.of(answer), address, Optional.empty(), place, progress);
        }
        answer.cancel();
        return taken(asking.ask(address, Optional.empty(), progress), address, Optional.empty(), place, progress);
    }

    private Outcome<FetchedFile> taken(
            Outcome<Answer> asked,
            WebAddress address,
            Optional<DownloadPart> part,
            WebPlace place,
            WebProgress progress) {
        return asked.then(answer -> {
            Receiving arrived = new Receiving(answer, address, part, patience, progress);
            try {
                return taken(answer, arrived, place);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return Outcome.failed(WebProblems.stopped(address));
            } finally {
                answer.cancel();
            }
        });
    }

    private Outcome<FetchedFile> taken(Answer answer, Receiving arrived, WebPlace place) throws InterruptedException {
        Arriving.Beginning beginning = new Arriving.Beginning();
        if (arrived.part().isPresent()) {
            beginning.add(ByteBuffer.wrap(arrived.part().get().head(Arriving.Beginning.ENOUGH)));
        }
        while (arrived.part().isEmpty() && !arrived.isEnd() && !beginning.isEnough()) {
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
        byte[] first = arrived.part().isPresent() ? new byte[0] : head;
        return place.of(name, head).then(path -> {
            DownloadPart part = arrived.part()
                    .or(() -> broken.begin(
                            arrived.address().uri(), arrived.validator().orElse("")))
                    .orElse(null);
            try {
                return Arriving.in(path, name, answer.announced().orElse(-1), room, part)
                        .then(file -> written(file, first, arrived));
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

    private Outcome<FetchedFile> written(Arriving file, byte[] head, Receiving arrived) {
        try (file) {
            Optional<Diagnostic> full = file.add(ByteBuffer.wrap(head));
            while (full.isEmpty() && !arrived.isEnd()) {
                Optional<Diagnostic> problem = arrived.next();
                if (problem.isPresent()) {
                    // What a person has stopped is not wanted; of anything else, what has come may spare it from coming
                    // again.
                    if (!problem.get().code().equals("web-stopped")) {
                        file.leave();
                    }
                    return Outcome.failed(problem.get());
                }
                for (ByteBuffer bytes : arrived.bytes()) {
                    full = full.isPresent() ? full : file.add(bytes);
                }
            }
            if (full.isPresent()) {
                return Outcome.failed(full.get());
            }
            FetchedFile kept = file.keep(arrived.address(), arrived.charset());
            return new Outcome.Success<>(kept, remarks(arrived));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Outcome.failed(WebProblems.stopped(arrived.address()));
        } catch (IOException unwritable) {
            return Outcome.failed(WebProblems.unwritable(file.folder().toString(), unwritable));
        }
    }

    private static List<Diagnostic> remarks(Receiving arrived) {
        WebAddress address = arrived.address();
        return Stream.concat(
                        address.page().stream()
                                .map(page ->
                                        Diagnostic.info("web-page-of-data", WebAddress.shown(page), address.shown())),
                        arrived.part().stream()
                                .map(part -> Diagnostic.info(
                                        "web-gone-on", address.uri().getHost(), part.bytes())))
                .toList();
    }
}
