package org.netloom.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import org.testfx.util.WaitForAsyncUtils;

/** Whether views that were closed are forgotten by what they listened to. */
public final class Leaks {

    private static final int TIMES = 50;

    /** A view and its node. */
    public record Opened(Node root, AutoCloseable view) {}

    private Leaks() {}

    /** Opens and closes a view again and again; none may be kept alive by document, selection, language or look. */
    public static void assertThatClosedViewsAreForgotten(Callable<Opened> open) {
        List<WeakReference<Node>> roots = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            roots.add(TestWindow.call(() -> {
                Opened opened = open.call();
                opened.view().close();
                return new WeakReference<>(opened.root());
            }));
        }
        WaitForAsyncUtils.waitForFxEvents();
        try {
            WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> {
                System.gc();
                return roots.stream().allMatch(root -> root.get() == null);
            });
        } catch (java.util.concurrent.TimeoutException stillThere) {
            assertThat(roots.stream().filter(root -> root.get() != null).count())
                    .as("views that are still held after they were closed")
                    .isZero();
        }
    }
}
