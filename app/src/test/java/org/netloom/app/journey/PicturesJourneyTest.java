package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.cli.PicturesOfShapes;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.train.TrainingState;

/** From a folder of pictures to a network that answers, with the mouse alone. */
class PicturesJourneyTest {

    @TempDir
    private Path folder;

    @Test
    void should_learn_from_a_folder_of_pictures_after_three_clicks() throws IOException {
        Path shapes = Files.createDirectory(folder.resolve("shapes"));
        PicturesOfShapes.write(shapes, 24, 1);
        Files.write(shapes.resolve("circle/broken.png"), new byte[] {1, 2, 3});
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(shapes);
            window.click("#start-open-pictures");
            window.click("#picture-size");
            window.click("#choice-size-16");
            window.click("#starter-button");
            window.click("#train-button");
            window.until(
                    "the run is complete",
                    () -> window.studio().training().stateProperty().get() == TrainingState.COMPLETED);

            assertThat(window.studio().document().project().data().orElseThrow().pictures())
                    .contains(new PictureSettings(16, 16, 3, PictureSettings.Fit.CROP));
            window.picture("pictures-trained");
        }
    }
}
