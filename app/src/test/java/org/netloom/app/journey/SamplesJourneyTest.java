package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.train.TrainingState;

/** What one sample is, chosen in the window: from a file to an answer. */
class SamplesJourneyTest {

    @TempDir
    private Path folder;

    @Test
    void should_learn_from_whole_sequences_and_be_asked_about_one() throws IOException {
        Path csv = recordings();
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(csv);
            window.click("#start-open-csv");
            window.until("sequences are found", () -> window.shows("#mend-sequences-found"));
            window.picture("sequences-found");
            window.click("#samples-kind");
            window.click("#choice-SEQUENCES");
            window.until("the id is told", () -> window.shows("#samples-id"));
            window.picture("sequences-import");
            assertThat(window.text("#samples-id")).isEqualTo("recording");
            assertThat(window.text("#samples-sequence-order")).isEqualTo("t");

            window.click("#starter-button");
            window.until("there is a project", () -> window.shows("#train-button"));
            assertThat(data(window).sequences())
                    .contains(new SequenceSettings("recording", "t", SequenceSettings.AS_TRAINED));
            train(window);

            window.click("#tab-header-evaluation");
            window.until("one sequence is asked about", () -> window.shows("#predict-last-rows"));
            window.until("it is answered", () -> List.of("rises", "falls").contains(window.text("#predict-answer")));
            window.picture("sequences-evaluation");
        }
    }

    @Test
    void should_undo_that_rows_are_taken_together() throws IOException {
        Path csv = recordings();
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(csv);
            window.click("#start-open-csv");
            window.click("#starter-button");
            window.click("#tab-header-data");
            window.until("the panel is there", () -> window.shows("#samples-kind"));
            DataSettings before = data(window);
            window.click("#samples-kind");
            window.click("#choice-SEQUENCES");
            window.until("sequences are samples", () -> data(window).sequences().isPresent());
            window.until("the panel tells so", () -> window.shows("#sequences-longest"));
            window.picture("sequences-data");

            window.click("#undo-button");
            window.until("all is as it was", () -> data(window).equals(before));
        }
    }

    @Test
    void should_look_back_on_one_series() throws IOException {
        Path csv = shops(1);
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(csv);
            window.click("#start-open-csv");
            window.until("a series is found", () -> window.shows("#mend-series-found"));
            window.click("#samples-kind");
            window.click("#choice-WINDOWS");
            window.until("the windows are told", () -> window.shows("#windows-length"));
            window.picture("series-import");
            window.click("#starter-button");
            window.until("there is a project", () -> window.shows("#train-button"));
            assertThat(data(window).windows()).contains(WindowSettings.of(10, 1));
            train(window);
            window.click("#tab-header-evaluation");
            window.until("it is drawn over time", () -> window.shows("#series"));
            window.until("it is told how it goes on", () -> window.text("#predict-answer")
                    .startsWith("sold"));
        }
    }

    @Test
    void should_tell_several_series_apart() throws IOException {
        Path csv = shops(3);
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(csv);
            window.click("#start-open-csv");
            window.click("#mend-series-found-several");
            window.until("the series are told", () -> window.shows("#samples-series"));
            window.picture("several-series-import");
            assertThat(window.text("#samples-series")).isEqualTo("shop");
            window.click("#samples-series");
            window.click("#choice-");
            window.until(
                    "they are one series", () -> window.text("#samples-series").startsWith("One"));
            window.click("#starter-button");
            window.click("#tab-header-data");
            window.click("#mend-series-several");
            window.until(
                    "no window runs across",
                    () -> data(window).windows().map(WindowSettings::series).equals(Optional.of("shop")));
            window.picture("several-series-data");
        }
    }

    private static void train(StudioWindow window) {
        window.click("#train-button");
        window.until(
                "the run is complete",
                () -> window.studio().training().stateProperty().get() == TrainingState.COMPLETED);
    }

    private static DataSettings data(StudioWindow window) {
        return window.studio().document().project().data().orElseThrow();
    }

    private Path recordings() throws IOException {
        Random random = new Random(4);
        List<String> lines = new ArrayList<>(List.of("recording,t,x,kind"));
        for (int recording = 0; recording < 40; recording++) {
            boolean rises = recording % 2 == 0;
            int length = 4 + random.nextInt(4);
            for (int t = 0; t < length; t++) {
                double x = (rises == t < length / 2 ? -1 : 1) + 0.1 * random.nextGaussian();
                lines.add(recording + "," + t + "," + x + "," + (rises ? "rises" : "falls"));
            }
        }
        return Files.write(folder.resolve("recordings.csv"), lines);
    }

    private Path shops(int count) throws IOException {
        List<String> lines = new ArrayList<>(List.of("shop,day,sold"));
        for (int shop = 0; shop < count; shop++) {
            for (int i = 0; i < 80; i++) {
                double sold = 100 * (shop + 1) + 10 * Math.sin(i * 2 * Math.PI / 7);
                lines.add("shop" + shop + "," + LocalDate.of(2021, 1, 1).plusDays(i) + ","
                        + Math.round(sold * 10) / 10.0);
            }
        }
        return Files.write(folder.resolve("shops.csv"), lines);
    }
}
