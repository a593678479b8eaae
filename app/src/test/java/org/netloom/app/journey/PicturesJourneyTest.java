package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.cli.PicturesOfShapes;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.Augmentation;
import org.netloom.core.data.Augmentation.Kind;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.train.TrainingState;

/** From a folder of pictures to a network that answers, with the mouse alone. */
class PicturesJourneyTest {

    @TempDir
    private Path folder;

    @Test
    void should_learn_from_a_folder_of_pictures_with_the_mouse_alone() throws IOException {
        Path shapes = Files.createDirectory(folder.resolve("shapes"));
        PicturesOfShapes.write(shapes, 24, 1);
        Files.write(shapes.resolve("circle/broken.png"), new byte[] {1, 2, 3});
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(shapes);
            window.click("#start-open-pictures");
            window.click("#picture-fit");
            window.click("#choice-PAD");
            window.until("the pictures are read again", () -> window.shows("#contact-sheet") && isReady(window));
            window.picture("pictures-import");
            turn(window);
            window.picture("pictures-import-dark-zh");
            turn(window);
            window.click("#picture-size");
            window.click("#choice-size-16");
            window.click("#starter-button");
            show(window, "data");
            window.click("#augmentation-FLIP_HORIZONTAL");
            rotate(window, 20);
            window.until("variations are drawn", () -> variations(window) == 24);
            window.picture("pictures-augmentation");
            window.click("#train-button");
            window.until(
                    "the run is complete",
                    () -> window.studio().training().stateProperty().get() == TrainingState.COMPLETED);

            assertThat(window.studio().document().project().data().orElseThrow().pictures())
                    .contains(new PictureSettings(
                            16,
                            16,
                            3,
                            PictureSettings.Fit.PAD,
                            new Augmentation(Map.of(Kind.FLIP_HORIZONTAL, 1.0, Kind.ROTATE, 20.0))));
            window.picture("pictures-trained");
            show(window, "evaluation");
            window.until("an answer is shown", () -> window.shows("#predict-picture"));
            window.picture("pictures-evaluation");
            show(window, "data");
            turn(window);
            window.picture("pictures-data-dark-zh");
        }
    }

    private static void rotate(StudioWindow window, double degrees) {
        TestWindow.run(() -> ((Slider) window.find("#augmentation-ROTATE")).setValue(degrees));
    }

    private static int variations(StudioWindow window) {
        return TestWindow.call(() -> ((Parent) window.find("#augmentation-variations"))
                .getChildrenUnmodifiable()
                .size());
    }

    /** The other look and the other language. */
    private static void turn(StudioWindow window) {
        TestWindow.run(() -> {
            window.studio().actions().get("toggle-dark").run();
            window.studio().actions().get("toggle-language").run();
        });
    }

    private static boolean isReady(StudioWindow window) {
        return TestWindow.call(() -> {
            Node starter = window.find("#starter-button");
            return starter != null && !starter.isDisabled();
        });
    }

    private static void show(StudioWindow window, String panel) {
        TestWindow.run(() -> window.studio().actions().get("show-" + panel).run());
    }
}
