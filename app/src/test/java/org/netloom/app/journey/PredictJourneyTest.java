package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.train.TrainingState;

/** New rows are predicted from the window, in whatever encoding they are. */
class PredictJourneyTest {

    @TempDir
    private Path folder;

    @Test
    void should_predict_the_rows_of_a_file_beside_it_and_say_what_was_noticed() throws IOException {
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(towns());
            window.click("#start-open-csv");
            window.click("#starter-button");
            window.click("#train-button");
            window.until(
                    "the run is complete",
                    () -> window.studio().training().stateProperty().get() == TrainingState.COMPLETED);
            window.click("#tab-header-evaluation");
            Path rows = Files.write(
                    folder.resolve("autumn.csv"),
                    "town,rain\nZürich,1\nKöln,2\nBern,3\n".getBytes(Charset.forName("windows-1252")));
            Path answers = folder.resolve("answers.csv");
            window.answerNextFileDialog(rows);
            window.answerNextFileDialog(answers);

            window.click("#predict-csv");

            window.until("it is told what was noticed", () -> window.shows("#dialog-close"));
            window.picture("predicted");
            assertThat(window.words(".nl-dialog"))
                    .contains("The predictions are saved", "autumn.csv is in another encoding")
                    .doesNotContain("not in the training rows");
            window.click("#dialog-close");
            assertThat(Files.readAllLines(answers))
                    .hasSize(4)
                    .element(1)
                    .asString()
                    .startsWith("Zürich,1,");
            assertThat(window.suggested()).isEqualTo(folder.resolve("autumn-predictions.csv"));
        }
    }

    private Path towns() throws IOException {
        Stream<String> rows = IntStream.range(0, 90).mapToObj(i -> "%s,%d,%s"
                .formatted(List.of("Zürich", "Köln", "Bern").get(i % 3), i * 7 % 11, i % 3 == 0 ? "wet" : "dry"));
        return Files.write(
                folder.resolve("towns.csv"),
                Stream.concat(Stream.of("town,rain,weather"), rows).toList());
    }
}
