package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.train.TrainingState;

/** From a table to a running training. */
class FiveClicksTest {

    private static final int PASSENGERS = 300;

    @TempDir
    private Path folder;

    @Test
    void should_train_after_five_clicks() throws IOException {
        Path csv = passengers();
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(csv);
            window.click("#start-open-csv");
            window.click("#target-choice");
            window.click("#target-survived");
            window.picture("five-clicks-import");
            window.click("#starter-button");
            window.click("#train-button");
            window.until(
                    "minibatches are trained",
                    () -> window.studio().training().history().minibatchLoss().count() > 0);

            assertThat(window.clicks()).isLessThanOrEqualTo(5);
            assertThat(roleOf(window, "survived")).isEqualTo(ColumnRole.TARGET);
            assertThat(roleOf(window, "alive")).isEqualTo(ColumnRole.IGNORED);
            window.until(
                    "the run is complete",
                    () -> window.studio().training().stateProperty().get() == TrainingState.COMPLETED);
            window.picture("five-clicks-trained");
        }
    }

    private static ColumnRole roleOf(StudioWindow window, String column) {
        return window.studio().document().project().data().orElseThrow().columns().stream()
                .filter(settings -> settings.name().equals(column))
                .map(ColumnSettings::role)
                .findFirst()
                .orElseThrow();
    }

    /** Passengers of a ship: who survives depends on sex, class and age, and one column gives the answer away. */
    private Path passengers() throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>(List.of("survived,pclass,sex,age,fare,alive"));
        for (int i = 0; i < PASSENGERS; i++) {
            boolean woman = random.nextInt(3) == 0;
            int ticket = 1 + random.nextInt(3);
            int age = 1 + random.nextInt(70);
            double chance = (woman ? 0.75 : 0.2) + (ticket == 1 ? 0.15 : 0) + (age < 12 ? 0.2 : 0);
            boolean survived = random.nextDouble() < chance;
            lines.add(String.join(
                    ",",
                    survived ? "1" : "0",
                    String.valueOf(ticket),
                    woman ? "female" : "male",
                    i % 9 == 0 ? "" : String.valueOf(age),
                    String.valueOf(5 + random.nextInt(300) / ticket + 0.25),
                    survived ? "yes" : "no"));
        }
        return Files.write(folder.resolve("passengers.csv"), lines);
    }
}
