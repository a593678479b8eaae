package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.cli.PicturesOfShapes;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.DataSettings;
import org.netloom.core.train.TrainingState;

/** From a table that names pictures to a network that answers, with the mouse alone. */
class NamedPicturesJourneyTest {

    @TempDir
    private Path folder;

    /** A table beside a folder in which the pictures do not lie: they have been moved. */
    private Path table() throws IOException {
        Path shapes = Files.createDirectories(folder.resolve("moved/shapes"));
        PicturesOfShapes.write(shapes, 24, 1);
        List<String> lines = new ArrayList<>(List.of("photo,shape"));
        try (Stream<Path> files = Files.walk(shapes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String shape = file.getParent().getFileName().toString();
                lines.add("D:\\old\\shapes\\" + shape + "\\" + file.getFileName() + "," + shape);
            }
        }
        lines.add("D:\\old\\shapes\\circle\\gone.png,circle");
        return Files.write(folder.resolve("list.csv"), lines);
    }

    @Test
    void should_learn_from_pictures_that_a_table_names_once_it_is_told_where_they_lie() throws IOException {
        Path table = table();
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(table);
            window.click("#start-open-csv");
            window.answerNextFileDialog(folder.resolve("moved/shapes"));
            window.click("#mend-paths-nowhere");
            window.until("the pictures are read", () -> window.shows("#import-pictures"));
            window.until("the card has pictures", () -> window.shows("#pictures-in"));
            window.picture("named-pictures-import");
            turn(window);
            window.picture("named-pictures-import-dark-zh");
            turn(window);
            window.click("#picture-size");
            window.click("#choice-size-16");
            window.click("#starter-button");
            TestWindow.run(() -> window.studio().actions().get("show-data").run());
            window.until(
                    "the data are prepared",
                    () -> TestWindow.call(() ->
                            window.studio().training().blockProperty().get().isEmpty()));
            window.picture("named-pictures-data");
            window.click("#column-steps-photo");
            window.until("the pane is open", () -> window.shows("#named-pictures"));
            window.picture("named-pictures-pane");
            window.click("#train-button");
            window.until(
                    "the run is complete",
                    () -> window.studio().training().stateProperty().get() == TrainingState.COMPLETED);
            TestWindow.run(
                    () -> window.studio().actions().get("show-evaluation").run());
            window.until("an answer is shown", () -> window.shows("#predict-picture"));
            window.answerNextFileDialog(folder.resolve("moved/shapes/circle/0.png"));
            window.click("#predict-choose");
            window.until(
                    "the chosen picture is asked about",
                    () -> TestWindow.call(() -> ((Label) window.find("#predict-picture-name"))
                            .getText()
                            .equals("0.png")));
            window.picture("named-pictures-evaluation");

            DataSettings data = window.studio().document().project().data().orElseThrow();
            assertThat(data.pictures().orElseThrow().width()).isEqualTo(16);
            assertThat(data.pictures().orElseThrow().folder())
                    .isEqualTo(folder.resolve("moved/shapes").toString());
        }
    }

    /** The other look and the other language. */
    private static void turn(StudioWindow window) {
        TestWindow.run(() -> {
            window.studio().actions().get("toggle-dark").run();
            window.studio().actions().get("toggle-language").run();
        });
    }
}
