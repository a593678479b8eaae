package org.netloom.app.cli;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.netloom.core.data.Progress;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.web.WebProgress;
import org.netloom.core.diagnose.Outcome;

/** Tells while data are fetched or read how far that is, on a line that is drawn over; Ctrl-C ends the reading in good order. Used by one thread. */
final class ReadingLine implements PictureProgress, AutoCloseable {

    private static final long PATIENCE_NANOS = 500_000_000L;
    private static final int PARTS = 1000;
    private static final long FRAME_NANOS = 100_000_000L;
    private static final double NANOS_A_SECOND = 1e9;

    private final Speaker speaker;
    private final Interruption interruption;
    private final AtomicBoolean stopped;
    private final long begun = System.nanoTime();
    private long drawnAt = begun;
    private boolean drawn;

    ReadingLine(Speaker speaker) {
        this.speaker = speaker;
        AtomicBoolean signal = new AtomicBoolean();
        this.stopped = signal;
        this.interruption = Interruption.on(() -> signal.set(true));
    }

    @Override
    public boolean goOn(int done, int all) {
        draw(now -> speaker.words().text("cli.reading", (int) (100L * done / Math.max(1, all))));
        return !stopped.get();
    }

    private void draw(LongFunction<String> text) {
        long now = System.nanoTime();
        if (speaker.terminal().live() && now - begun > PATIENCE_NANOS && now - drawnAt > FRAME_NANOS) {
            drawnAt = now;
            speaker.terminal().out().print("\r\u001b[K" + text.apply(now));
            speaker.terminal().out().flush();
            drawn = true;
        }
    }

    /** The same for what is fetched. */
    WebProgress asBytes() {
        return (bytes, all) -> {
            draw(now -> fetching(bytes, all, (now - begun) / NANOS_A_SECOND));
            return !stopped.get();
        };
    }

    private String fetching(long bytes, OptionalLong all, double seconds) {
        Words words = speaker.words();
        String speed = words.bytes((long) (bytes / seconds));
        return all.isPresent()
                ? words.text("cli.fetching", words.bytes(bytes), words.bytes(all.getAsLong()), speed)
                : words.text("cli.fetching-some", words.bytes(bytes), speed);
    }

    private boolean isStopped() {
        return stopped.get();
    }

    /** Does the reading, and says why nothing came of it. */
    static <T> Read<T> during(Speaker speaker, Function<ReadingLine, Outcome<T>> work) {
        try (ReadingLine line = new ReadingLine(speaker)) {
            Outcome<T> outcome = work.apply(line);
            line.clear();
            int failed = outcome instanceof Outcome.Failure<T> ? speaker.failure(outcome) : Cli.OK;
            return new Read<>(outcome, failed != Cli.OK && line.isStopped() ? Cli.INTERRUPTED : failed);
        }
    }

    /**
     * What was read.
     *
     * @param code with which the command ends if nothing was
     */
    record Read<T>(Outcome<T> outcome, int code) {

        Optional<T> value() {
            return outcome.toOptional();
        }
    }

    /** The same for work that tells its share. */
    Progress asShare() {
        return fraction -> goOn((int) (fraction * PARTS), PARTS);
    }

    private void clear() {
        if (drawn) {
            speaker.terminal().out().print("\r\u001b[K");
            speaker.terminal().out().flush();
            drawn = false;
        }
    }

    @Override
    public void close() {
        clear();
        interruption.close();
    }
}
