package org.netloom.app.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.FxThread;
import org.netloom.core.data.web.FetchedFile;
import org.netloom.core.data.web.WebAddress;
import org.netloom.core.data.web.WebFiles;
import org.netloom.core.data.web.WebProgress;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Fetches what lies at an address in the background. FX thread only. */
final class WebModel {

    private static final long FRAME_NANOS = 100_000_000L;
    private static final List<String> BEGINNINGS = List.of("http://", "https://");

    private final WebFiles web;
    private final Supplier<Path> folder;
    private final Background background;
    private final Consumer<Outcome.Success<FetchedFile>> fetched;
    private final ReadOnlyObjectWrapper<WebState> state = new ReadOnlyObjectWrapper<>(new WebState.Asking());
    private AtomicBoolean wanted = new AtomicBoolean();

    /**
     * @param folder where the next file goes; asked in the background
     * @param background waits for servers
     * @param fetched takes the file
     */
    WebModel(
            WebFiles web,
            Supplier<Path> folder,
            Background background,
            Consumer<Outcome.Success<FetchedFile>> fetched) {
        this.web = web;
        this.folder = folder;
        this.background = background;
        this.fetched = fetched;
    }

    ReadOnlyObjectProperty<WebState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What an address means as it is typed. One without {@code https://} before it is understood too, as browsers do. */
    static Outcome<WebAddress> read(String typed) {
        String text = typed.strip();
        boolean bare = !text.contains("://") && text.matches("[^\\s/]+\\.[^\\s/.][^/]*(/.*)?");
        return WebAddress.parse(bare ? "https://" + text : text);
    }

    /** What is wrong with an address as far as it is typed; empty also while it may still become one. */
    static Optional<Diagnostic> problem(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        boolean begun =
                BEGINNINGS.stream().anyMatch(beginning -> beginning.startsWith(text)) || text.matches("https?://[^/]*");
        return read(typed).diagnostics().stream()
                .filter(Diagnostic::isError)
                .filter(reason -> !begun)
                .findFirst();
    }

    /** An address that is worth offering, among what was copied elsewhere. */
    static Optional<String> offered(Optional<String> copied) {
        return copied.map(String::strip)
                .filter(text -> !text.contains("\n")
                        && BEGINNINGS.stream().anyMatch(beginning -> text.toLowerCase(Locale.ROOT)
                                .startsWith(beginning)))
                .filter(text -> WebAddress.parse(text).toOptional().isPresent());
    }

    /** Fetches what lies at an address. */
    void fetch(String typed) {
        cancel();
        Outcome<WebAddress> read = read(typed);
        if (!(read instanceof Outcome.Success<WebAddress> address)) {
            state.set(new WebState.Failed(read.diagnostics()));
            return;
        }
        AtomicBoolean going = new AtomicBoolean(true);
        wanted = going;
        String host = address.value().uri().getHost();
        state.set(new WebState.Fetching(host, 0, OptionalLong.empty(), OptionalDouble.empty()));
        WebProgress progress = telling(host, going);
        background.run(
                () -> {
                    Optional<Outcome<FetchedFile>> outcome = going.get()
                            ? Optional.of(
                                    web.fetch(address.value(), (name, head) -> Outcome.of(folder.get()), progress))
                            : Optional.empty();
                    return going.get() ? outcome : discarded(outcome);
                },
                outcome -> outcome.ifPresent(one -> ended(one, going)));
    }

    /** Takes away what nobody wants any more. */
    private static Optional<Outcome<FetchedFile>> discarded(Optional<Outcome<FetchedFile>> outcome) {
        outcome.flatMap(Outcome::toOptional).ifPresent(FetchedFile::discard);
        return Optional.empty();
    }

    private void ended(Outcome<FetchedFile> outcome, AtomicBoolean going) {
        if (!going.get()) {
            // It was whole already when it was cancelled.
            background.run(() -> discarded(Optional.of(outcome)), nothing -> {});
            return;
        }
        if (outcome instanceof Outcome.Success<FetchedFile> success) {
            fetched.accept(success);
        } else {
            state.set(new WebState.Failed(outcome.diagnostics()));
        }
    }

    /** Told by the thread that fetches; hands on to the window a few times a second. */
    private WebProgress telling(String host, AtomicBoolean going) {
        Speed speed = new Speed(System.nanoTime());
        return new WebProgress() {
            private long toldAt = System.nanoTime();

            @Override
            public boolean isWanted(long bytes, OptionalLong all) {
                long now = System.nanoTime();
                if (now - toldAt >= FRAME_NANOS) {
                    toldAt = now;
                    WebState.Fetching next = new WebState.Fetching(host, bytes, all, speed.at(now, bytes));
                    FxThread.later(() -> {
                        if (going.get()) {
                            state.set(next);
                        }
                    });
                }
                return going.get();
            }
        };
    }

    /** Ends what is under way; nothing of it is kept. */
    void cancel() {
        wanted.set(false);
        state.set(new WebState.Asking());
    }
}
