package org.netloom.app.canvas;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/** One short, smooth change at a time; a new one ends the old one where it was going. */
final class Glide {

    private static final Duration LENGTH = Duration.millis(150);

    private final BooleanSupplier still;
    private @org.jspecify.annotations.Nullable Transition running;

    /** @param still whether to be at the end at once */
    Glide(BooleanSupplier still) {
        this.still = still;
    }

    /** Goes from 0 to 1. */
    void run(DoubleConsumer step, Runnable end) {
        stop();
        if (still.getAsBoolean()) {
            step.accept(1);
            end.run();
            return;
        }
        Transition transition = new Transition() {
            {
                setCycleDuration(LENGTH);
                setInterpolator(Interpolator.EASE_BOTH);
            }

            @Override
            protected void interpolate(double fraction) {
                step.accept(fraction);
            }
        };
        transition.setOnFinished(event -> end.run());
        running = transition;
        transition.play();
    }

    /** Ends what is under way, at once. */
    void stop() {
        Transition transition = running;
        running = null;
        if (transition != null && transition.getStatus() == javafx.animation.Animation.Status.RUNNING) {
            transition.jumpTo("end");
            transition.stop();
            transition.getOnFinished().handle(new javafx.event.ActionEvent());
        }
    }
}
