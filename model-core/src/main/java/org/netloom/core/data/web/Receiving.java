package org.netloom.core.data.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.netloom.core.diagnose.Diagnostic;

/** What has come of an answer, looked at piece by piece; watches that it goes on. */
final class Receiving {

    private final Answer answer;
    private final WebAddress address;
    private final Patience patience;
    private final WebProgress progress;
    private final OptionalLong all;
    private final Optional<DownloadPart> part;
    private long bytes;
    private long lastAt = System.nanoTime();
    private Arrivals.Next now = new Arrivals.Next(List.of(), false);

    /** @param part of the file that was here before, which the answer goes on from */
    Receiving(Answer answer, WebAddress address, Optional<DownloadPart> part, Patience patience, WebProgress progress) {
        long before = part.map(DownloadPart::bytes).orElse(0L);
        this.part = part;
        this.bytes = before;
        this.all = answer.announced().isPresent()
                ? OptionalLong.of(before + answer.announced().getAsLong())
                : OptionalLong.empty();
        this.patience = patience;
        this.answer = answer;
        this.address = address;
        this.progress = progress;
    }

    WebAddress address() {
        return address;
    }

    /** What tells whether the file is still the same at a later time. */
    Optional<String> validator() {
        return answer.validator().or(() -> part.map(DownloadPart::validator));
    }

    /** The encoding that the answer says it is in. */
    Optional<String> charset() {
        return answer.charset();
    }

    /** What was here before. */
    Optional<DownloadPart> part() {
        return part;
    }

    /** Whether all has come. */
    boolean isEnd() {
        return now.last();
    }

    /** What has come last. */
    List<ByteBuffer> bytes() {
        return now.bytes();
    }

    /**
     * Waits for the next bytes, or for the end.
     *
     * @return why none will come
     */
    Optional<Diagnostic> next() throws InterruptedException {
        do {
            try {
                now = answer.response().body().next(Asking.GLANCE);
            } catch (IOException broken) {
                return Optional.of(brokenOff());
            }
            bytes += now.bytes().stream().mapToLong(ByteBuffer::remaining).sum();
            if (!progress.isWanted(bytes, all)) {
                return Optional.of(WebProblems.stopped(address));
            }
            if (now.isNothing() && System.nanoTime() - lastAt > patience.stall().toNanos()) {
                return Optional.of(Diagnostic.error("web-stalled", answer.at().getHost(), bytes));
            }
        } while (now.isNothing());
        lastAt = System.nanoTime();
        boolean tooEarly = now.last() && bytes < all.orElse(0);
        return tooEarly ? Optional.of(brokenOff()) : Optional.empty();
    }

    private Diagnostic brokenOff() {
        return all.isPresent()
                ? Diagnostic.error("web-cut-short", answer.at().getHost(), bytes, all.getAsLong())
                : Diagnostic.error("web-broken-off", answer.at().getHost(), bytes);
    }
}
