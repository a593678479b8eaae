package org.netloom.app.window;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Waiting in frames, never in seconds. */
public final class Frames {

    private Frames() {}

    /** Waits for so many frames, each with its layout. */
    public static void pass(int count) {
        CountDownLatch left = new CountDownLatch(count + 1);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                left.countDown();
            }
        };
        TestWindow.run(timer::start);
        try {
            if (!left.await(120, TimeUnit.SECONDS)) {
                throw new AssertionError("No frames come");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        TestWindow.run(timer::stop);
    }

    /** Waits, frame by frame, until something is so on the FX thread. */
    public static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!TestWindow.call(condition::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain until " + what);
            }
            pass(1);
        }
    }
}
