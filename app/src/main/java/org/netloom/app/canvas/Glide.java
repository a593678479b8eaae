package org.netloom.app.canvas;

import java.util.function.DoubleConsumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/** One short, smooth change at a time; a new one ends the old one where it was going. */
final class Glide {

    private static final Duration LENGTH = Duration.millis(150);

    private @org.jspecify.annotations.Nullable Transition running;

    /** Goes from 0 to 1. */
    void run(DoubleConsumer step, Runnable end) {
        stop();
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
