package org.netloom.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import org.netloom.app.window.TestWindow;

/** Whether what was let go of can be collected. */
final class Gone {

    private static final int ROUNDS = 30;

    private Gone() {}

    static void check(List<? extends WeakReference<?>> references) {
        for (int i = 0; i < ROUNDS && references.stream().anyMatch(r -> r.get() != null); i++) {
            System.gc();
            TestWindow.run(() -> {});
        }
        assertThat(references)
                .allSatisfy(reference -> assertThat((Object) reference.get()).isNull());
    }
}
