package org.netloom.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.cli.LocalServer;
import org.netloom.app.fx.Background;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.web.FetchedFile;
import org.netloom.core.data.web.WebFiles;
import org.netloom.core.diagnose.Outcome;

/** What is cancelled leaves nothing, however late. */
class WebModelTest {

    private static final int THREADS = 2;

    @TempDir
    private Path folder;

    private final LocalServer server = new LocalServer();
    private final List<Throwable> bugs = new ArrayList<>();
    private final Background background = new Background(bugs::add);
    private final List<Outcome.Success<FetchedFile>> fetched = new ArrayList<>();
    private Path place;

    @BeforeEach
    void serve() {
        TestWindow.startToolkit();
        place = folder.resolve("fetched");
        server.file("/rows.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        background.close();
        server.close();
    }

    /** Returns once nothing is under way in the background that began before. */
    private void awaitBackground() throws Exception {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        CountDownLatch met = new CountDownLatch(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            background.run(
                    () -> {
                        int arrived = together.await();
                        met.countDown();
                        return arrived;
                    },
                    arrived -> {});
        }
        assertThat(met.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void should_take_away_what_was_whole_when_it_was_cancelled() throws Exception {
        TestWindow.call(() -> {
            WebModel model = new WebModel(
                    new WebFiles("1", place.resolveSibling("broken")), () -> place, background, fetched::add);
            model.fetch(server.address("/rows.csv"));
            // The window's thread is here, and has not been told yet.
            awaitBackground();
            assertThat(place.resolve("rows.csv")).exists();
            model.cancel();
            return model;
        });
        // What was handed over before has been told now.
        TestWindow.run(() -> {});
        awaitBackground();

        assertThat(place).doesNotExist();
        assertThat(fetched).isEmpty();
        assertThat(bugs).isEmpty();
    }
}
