package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.NodeId;
import org.netloom.core.train.TrainingState;

/** Reach: from a table to a network that is built, trained and judged, and no mouse. */
class KeyboardJourneyTest {

    private static final int MOST_STEPS = 150;

    @TempDir
    Path folder;

    @Test
    void should_build_train_and_evaluate_a_network_with_the_keyboard_alone() throws Exception {
        Path csv = IrisFile.in(folder);
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(csv);
            window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            window.until("the columns are shown", () -> window.find("#data-only-button") != null);
            press(window, "data-only-button");
            window.until("the canvas is there", () -> window.find("#canvas") != null);
            build(window);
            window.keys(KeyCode.CONTROL, KeyCode.ENTER);
            window.until(
                    "the run is complete",
                    () -> window.studio().training().stateProperty().get() == TrainingState.COMPLETED);
            window.keys(KeyCode.CONTROL, KeyCode.DIGIT4);
            window.until("the test rows are counted", () -> window.find("#confusion-matrix") != null);
            assertThat(window.text("#evaluation-headline")).isNotBlank();
            window.picture("keyboard-evaluated");
            assertThat(window.clicks()).isZero();
        }
    }

    private static void build(StudioWindow window) {
        tabTo(window, "canvas");
        add(window, "Input");
        add(window, "Dense");
        add(window, "Output");
        window.keys(KeyCode.ESCAPE);
        window.keys(KeyCode.TAB);
        connectTo(window, "Dense");
        connectTo(window, "Output");
        assertThat(window.studio().document().project().graph().connections())
                .containsExactlyInAnyOrder(wire("input_1", "dense_1"), wire("dense_1", "output_1"));
        // What is wrong is mended by the keyboard too: the first problem, and its first repair.
        for (int left = 5; window.studio().document().analysis().hasErrors() && left > 0; left--) {
            window.keys(KeyCode.F8);
            window.keys(KeyCode.ENTER);
        }
        assertThat(window.studio().document().analysis().hasErrors()).isFalse();
    }

    private static void add(StudioWindow window, String type) {
        window.keys(KeyCode.SHIFT, KeyCode.A);
        window.robot().write(type);
        window.keys(KeyCode.ENTER);
    }

    private static void connectTo(StudioWindow window, String name) {
        window.keys(KeyCode.C);
        window.robot().write(name);
        window.keys(KeyCode.ENTER);
    }

    private static void press(StudioWindow window, String id) {
        tabTo(window, id);
        window.keys(KeyCode.SPACE);
    }

    /** Goes from control to control until one has the focus. */
    private static void tabTo(StudioWindow window, String id) {
        for (int step = 0; step < MOST_STEPS; step++) {
            Node owner = TestWindow.call(() -> window.stage().getScene().getFocusOwner());
            if (owner != null && id.equals(owner.getId())) {
                return;
            }
            window.keys(KeyCode.TAB);
        }
        throw new AssertionError("Tab never leads to " + id);
    }

    private static Connection wire(String from, String to) {
        return new Connection(new NodeId(from), new NodeId(to));
    }
}
