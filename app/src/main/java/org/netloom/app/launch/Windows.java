package org.netloom.app.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Application;
import javafx.scene.image.Image;
import org.netloom.app.canvas.CanvasPicture;
import org.netloom.app.cli.CliServices;
import org.netloom.app.document.Analyst;
import org.netloom.app.fx.Fonts;
import org.netloom.app.fx.FxThread;
import org.netloom.app.fx.Pictures;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.Project;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.train.TrainingEvent;

/** What the command line asks of JavaFX. Pictures are drawn in memory, so they come out the same with and without a display. */
final class Windows implements CliServices {

    private static final double PICTURE_SCALE = 2;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    @Override
    public int openStudio(List<Path> files, Locale locale) {
        List<String> arguments = new ArrayList<>(List.of("--language=" + locale.toLanguageTag()));
        files.forEach(file -> arguments.add(file.toString()));
        Application.launch(StudioApp.class, arguments.toArray(String[]::new));
        return 0;
    }

    @Override
    public void drawGraph(Project project, DataFacts facts, Locale locale, Path png) throws IOException {
        startInMemory();
        LayerCatalogue catalogue = LayerCatalogue.standard();
        CompletableFuture<Image> picture = new CompletableFuture<>();
        FxThread.later(() -> {
            try {
                Fonts.load();
                picture.complete(CanvasPicture.of(
                        project,
                        new Analyst(catalogue).analyse(project, facts),
                        catalogue,
                        "",
                        false,
                        locale,
                        PICTURE_SCALE));
            } catch (RuntimeException | LinkageError failure) {
                picture.completeExceptionally(failure);
            }
        });
        Pictures.writePng(await(picture), png);
    }

    @Override
    public List<Path> drawRun(OpenedProject project, List<TrainingEvent> run, Locale locale, Path folder)
            throws IOException {
        startInMemory();
        return new StudioPictures(project.path(), run, locale).write(folder, WIDTH, HEIGHT);
    }

    private static void startInMemory() throws IOException {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        // The screen in memory; a window larger than it would not be drawn.
        System.setProperty("headless.geometry", WIDTH + "x" + HEIGHT);
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.text", "t2k");
        System.setProperty("java.awt.headless", "true");
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        FxThread.startToolkit(() -> started.complete(true));
        await(started);
        FxThread.keepToolkit();
    }

    private static <T> T await(CompletableFuture<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IOException("The picture could not be drawn", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while drawing", stopped);
        }
    }
}
