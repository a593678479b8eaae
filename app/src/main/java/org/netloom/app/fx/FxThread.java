package org.netloom.app.fx;

import javafx.application.Platform;

/** The FX thread, by name. The only place beside {@link MetricPump} that speaks to {@link Platform}. */
public final class FxThread {

    private FxThread() {}

    /** Fails if the caller is on another thread: a bug, not a user's mistake. */
    public static void require() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException(
                    "Expected the FX thread, was " + Thread.currentThread().getName());
        }
    }

    /** Runs at once if already on the FX thread, else soon. */
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** Runs after what the FX thread is doing now. */
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /** Starts the toolkit without a window, for pictures and tests; does nothing if it runs already. */
    public static void startToolkit(Runnable onReady) {
        try {
            Platform.startup(onReady);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(onReady);
        }
    }

    /** The toolkit goes on when the last window is closed; until {@link #exit()}. */
    public static void keepToolkit() {
        Platform.setImplicitExit(false);
    }

    /** Ends the toolkit. */
    public static void exit() {
        Platform.exit();
    }
}
