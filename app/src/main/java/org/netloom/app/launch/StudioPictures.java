package org.netloom.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.netloom.app.fx.FxThread;
import org.netloom.app.fx.Pictures;
import org.netloom.app.settings.SettingsFile;
import org.netloom.core.train.TrainingEvent;

/**
 * Draws the real window into pictures, on machines with a display and without. Not for the FX thread.
 */
final class StudioPictures {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** After the last change the window needs a few frames until fonts, charts and splits have settled. */
    private static final int FRAMES_TO_SETTLE = 40;

    /** Which panel is in front. */
    private record View(String name, boolean dark, String panel) {}

    private static final List<View> VIEWS = List.of(
            new View("studio-light", false, "training"),
            new View("studio-dark", true, "training"),
            new View("evaluation", false, "evaluation"));

    private final Path project;
    private final List<TrainingEvent> events;
    private final Locale locale;

    StudioPictures(Path project, List<TrainingEvent> events, Locale locale) {
        this.project = project;
        this.events = List.copyOf(events);
        this.locale = locale;
    }

    /** Draws the window with the run in its charts, and with what is saved beside the project as its result. */
    List<Path> write(Path folder, int width, int height) throws IOException {
        Files.createDirectories(folder);
        Path settings = Files.createTempFile("netloom", ".json");
        try {
            SettingsFile file = new SettingsFile(Files.writeString(settings, "{}"));
            file.update(s ->
                    s.withSize(width, height).withLanguage(locale.getLanguage().equals("zh") ? "zh_CN" : "en"));
            return draw(folder, file);
        } finally {
            Files.deleteIfExists(settings);
        }
    }

    private List<Path> draw(Path folder, SettingsFile settings) throws IOException {
        Studio studio = onFx(() -> {
            Studio made = new Studio(
                    new Stage(), settings, new Outside(Optional.empty(), trainer -> new RecordedRuns(events)));
            made.show();
            made.open(project);
            return made;
        });
        try {
            await(studio::isReadyToTrain);
            // The trained network is read from the folder beside the project; a run that starts before would take its
            // place.
            await(() -> studio.training().trainedProperty().get().isPresent());
            onFx(() -> {
                studio.actions().get("train").run();
                return true;
            });
            await(() -> studio.training().stateProperty().get().isFinal());
            List<Path> pictures = new ArrayList<>();
            for (View view : VIEWS) {
                Path picture = folder.resolve(view.name() + ".png");
                onFx(() -> {
                    studio.present(view.dark(), view.panel());
                    return true;
                });
                settle();
                Pictures.writePng(onFx(studio::picture), picture);
                pictures.add(picture);
            }
            return pictures;
        } finally {
            onFx(() -> {
                studio.discard();
                return true;
            });
        }
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> work) throws IOException {
        CompletableFuture<T> future = new CompletableFuture<>();
        FxThread.later(() -> {
            try {
                future.complete(work.call());
            } catch (Exception | LinkageError failure) {
                future.completeExceptionally(failure);
            }
        });
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new IOException("The window could not be drawn", failure.getCause());
        } catch (TimeoutException late) {
            throw new IOException("The window could not be drawn in " + PATIENCE.toSeconds() + " s", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while drawing", stopped);
        }
    }

    private static void await(BooleanSupplier condition) throws IOException {
        frames(condition, Integer.MAX_VALUE);
    }

    private static void settle() throws IOException {
        frames(() -> false, FRAMES_TO_SETTLE);
    }

    /** Waits, frame by frame, until a condition holds or so many frames have passed. */
    private static void frames(BooleanSupplier condition, int most) throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        onFx(() -> {
            new AnimationTimer() {
                private int left = most;

                @Override
                public void handle(long now) {
                    if (condition.getAsBoolean() || --left <= 0) {
                        stop();
                        done.countDown();
                    }
                }
            }.start();
            return true;
        });
        try {
            if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("The window was not ready in " + PATIENCE.toSeconds() + " s");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while drawing", stopped);
        }
    }
}
