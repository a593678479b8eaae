package org.netloom.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.fx.FileChoice;
import org.netloom.app.settings.SettingsFile;
import org.netloom.app.window.Frames;
import org.netloom.app.window.Listeners;
import org.netloom.app.window.TestWindow;
import org.netloom.samples.SampleCatalogue;
import org.testfx.util.WaitForAsyncUtils;

/** A project that was opened and closed leaves nothing behind in its window, however often. */
class NothingIsListeningTest {

    private static final int TIMES = 50;

    @TempDir
    private Path folder;

    private Studio studio;
    private Stage stage;

    @BeforeEach
    void open() {
        TestWindow.startToolkit();
        studio = TestWindow.call(() -> {
            stage = new Stage();
            Path settings = Files.writeString(folder.resolve("settings.json"), "{}");
            Studio made = new Studio(
                    stage,
                    new SettingsFile(settings),
                    new Outside(Optional.<FileChoice>empty(), UnaryOperator.identity()));
            made.show();
            return made;
        });
    }

    @AfterEach
    void close() {
        TestWindow.run(studio::discard);
    }

    @Test
    void should_forget_projects_and_all_that_listened_for_them_after_fifty_times() throws Exception {
        SampleCatalogue samples = SampleCatalogue.standard();
        Path project = samples.copyTo(samples.find("iris").orElseThrow(), folder);
        openAndClose(project);
        Map<String, Long> atFirst = settled();
        List<WeakReference<?>> closed = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            closed.addAll(openAndClose(project));
        }
        assertThat(closed).hasSize(3 * TIMES);
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
                collect();
                return closed.stream().allMatch(reference -> reference.get() == null) && counts().equals(atFirst);
            });
        } catch (TimeoutException stillThere) {
            assertThat(closed.stream().filter(reference -> reference.get() != null))
                    .as("what is still held of projects that were closed")
                    .isEmpty();
            assertThat(counts()).as("listeners of what projects share").isEqualTo(atFirst);
        }
    }

    /** In the tab of the start page, which a new start page replaces: so tab, project and pages all go. */
    private List<WeakReference<?>> openAndClose(Path project) {
        TestWindow.run(() -> studio.open(project));
        Frames.until(
                "the project is open and its data are prepared",
                () -> studio.document().pathProperty().get().isPresent() && studio.isReadyToTrain());
        return TestWindow.call(() -> {
            ProjectTab tab = studio.tabs().front();
            List<WeakReference<?>> references = List.of(
                    new WeakReference<>(tab),
                    new WeakReference<>(tab.project().document),
                    new WeakReference<>(tab.root()));
            studio.actions().get("close-tab").run();
            return references;
        });
    }

    private Map<String, Long> settled() {
        List<Map<String, Long>> seen = new ArrayList<>();
        Frames.until("listeners of the first project are gone", () -> {
            System.gc();
            seen.add(counts());
            int last = seen.size() - 1;
            return last > 10 && seen.get(last).equals(seen.get(last - 5));
        });
        return seen.get(seen.size() - 1);
    }

    private static void collect() {
        System.gc();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Map<String, Long> counts() {
        StudioServices services = studio.services();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("words", Listeners.count(services.i18n.messagesProperty()));
        counts.put("look", Listeners.count(services.look.appearanceProperty()));
        counts.put("dark", Listeners.count(services.look.darkProperty()));
        counts.put("keys", Listeners.count(services.keyMap.chosenProperty()));
        counts.put("engine", Listeners.count(services.engineProperty()));
        counts.put("turn", Listeners.count(services.turn.holderProperty()));
        counts.put("front", Listeners.count(studio.tabs().frontProperty()));
        return counts;
    }
}
