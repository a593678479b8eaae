package org.netloom.app.canvas;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.netloom.core.graph.NodeId;

/** Marks a node for a moment, so that the eye finds it. */
final class Flash {

    private static final Duration LENGTH = Duration.millis(900);

    private final Feedback feedback;

    Flash(Feedback feedback) {
        this.feedback = feedback;
    }

    void start(NodeId id) {
        feedback.flashing(Optional.of(id));
        PauseTransition pause = new PauseTransition(LENGTH);
        pause.setOnFinished(event -> {
            if (feedback.flashing().filter(id::equals).isPresent()) {
                feedback.flashing(Optional.empty());
            }
        });
        pause.play();
    }
}
