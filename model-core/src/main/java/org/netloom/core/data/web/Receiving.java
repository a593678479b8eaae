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
    private long bytes;
    private long lastAt = System.nanoTime();
    private Arrivals.Next now = new Arrivals.Next(List.of(), false);

    Receiving(Answer answer, WebAddress address, Patience patience, WebProgress progress) {
        this.patience = patience;
        this.answer = answer;
        this.address = address;
        this.progress = progress;
    }

    WebAddress address() {
        return address;
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
            if (!progress.isWanted(bytes, answer.announced())) {
                return Optional.of(WebProblems.stopped(address));
            }
            if (now.isNothing() && System.nanoTime() - lastAt > patience.stall().toNanos()) {
                return Optional.of(Diagnostic.error("web-stalled", answer.at().getHost(), bytes));
            }
        } while (now.isNothing());
        lastAt = System.nanoTime();
        boolean tooEarly = now.last() && bytes < answer.announced().orElse(0);
        return tooEarly ? Optional.of(brokenOff()) : Optional.empty();
    }

    private Diagnostic brokenOff() {
        OptionalLong all = answer.announced();
        return all.isPresent()
                ? Diagnostic.error("web-cut-short", answer.at().getHost(), bytes, all.getAsLong())
                : Diagnostic.error("web-broken-off", answer.at().getHost(), bytes);
    }
}
