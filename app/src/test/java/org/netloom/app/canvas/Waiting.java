package org.netloom.app.canvas;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.netloom.app.window.TestWindow;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for what is short-lived, such as a glide, to be over. */
final class Waiting {

    private Waiting() {}

    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> TestWindow.call(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("Did not happen within 60 s", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
