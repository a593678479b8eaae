package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.launch.Studio;
import org.netloom.app.window.TestWindow;
import org.netloom.core.project.Project;
import org.netloom.samples.SampleCatalogue;
import org.testfx.util.WaitForAsyncUtils;

/** Projects and windows that were closed are forgotten. */
class NothingIsKeptTest {

    private static final int TIMES = 20;

    @TempDir
    private Path folder;

    @Test
    void should_forget_projects_that_were_closed() throws Exception {
        SampleCatalogue samples = SampleCatalogue.standard();
        Path project = samples.copyTo(samples.find("iris").orElseThrow(), folder);
        List<WeakReference<Project>> seen = new ArrayList<>();
        List<Integer> nodes = new ArrayList<>();
        try (StudioWindow window = StudioWindow.open(folder)) {
            for (int i = 0; i < TIMES; i++) {
                TestWindow.run(() -> window.studio().open(project));
                window.until(
                        "the project is open",
                        () -> window.find("#workbench") != null
                                && window.studio()
                                        .training()
                                        .blockProperty()
                                        .get()
                                        .isEmpty());
                seen.add(TestWindow.call(
                        () -> new WeakReference<>(window.studio().document().project())));
                nodes.add(TestWindow.call(
                        () -> window.stage().getScene().getRoot().lookupAll("*").size()));
                TestWindow.run(() -> window.studio().actions().get("close-tab").run());
            }
            assertThat(nodes.get(TIMES - 1)).as("nodes of the window").isEqualTo(nodes.get(1));
            assertForgotten("projects", seen);
        }
    }

    @Test
    void should_forget_a_window_that_was_closed() throws Exception {
        SampleCatalogue samples = SampleCatalogue.standard();
        Path project = samples.copyTo(samples.find("iris").orElseThrow(), folder);
        List<WeakReference<Studio>> closed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            closed.add(openedAndClosed(project));
        }
        // The toolkit holds the control over which the pointer was last, for its tooltip, and the window that had the
        // focus.
        try (StudioWindow another = StudioWindow.open(folder)) {
            another.click("#toggle-dark-button");
            another.click("#toggle-language-button");
            assertForgotten("windows", closed);
        }
    }

    /** A window that is closed in the middle of a run. */
    private WeakReference<Studio> openedAndClosed(Path project) {
        try (StudioWindow window = StudioWindow.open(folder)) {
            TestWindow.run(() -> window.studio().open(project));
            window.until(
                    "the project can be trained",
                    () -> window.studio().training().blockProperty().get().isEmpty());
            window.click("#train-button");
            window.until(
                    "minibatches are trained",
                    () -> window.studio().training().history().minibatchLoss().count() > 0);
            return new WeakReference<>(window.studio());
        }
    }

    private static void assertForgotten(String what, List<? extends WeakReference<?>> references) {
        try {
            WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> {
                System.gc();
                WaitForAsyncUtils.waitForFxEvents();
                return references.stream().allMatch(reference -> reference.get() == null);
            });
        } catch (TimeoutException stillThere) {
            assertThat(references.stream().filter(reference -> reference.get() != null))
                    .as(what + " that are still held after they were closed")
                    .isEmpty();
        }
    }
}
