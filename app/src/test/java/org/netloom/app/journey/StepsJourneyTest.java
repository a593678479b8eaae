package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnSteps.Clip;
import org.netloom.core.data.DataSettings;

/** From a real table, of which much is to be said, to a running training; then the steps of a column. */
class StepsJourneyTest {

    @TempDir
    private Path folder;

    @Test
    void should_say_what_is_uneven_and_mend_it_in_five_clicks() {
        Path csv = Path.of(System.getProperty("netloom.sharedData", "")).resolve("csv/adult-train.csv");
        assumeTrue(Files.exists(csv), "There is no " + csv);
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(csv);
            window.click("#start-open-csv");
            window.until("the table is understood", () -> window.shows("#remark-classes-uneven"));
            window.picture("adult-import");
            window.click("#mend-classes-uneven");
            window.click("#starter-button");
            window.click("#train-button");
            window.until(
                    "minibatches are trained",
                    () -> window.studio().training().history().minibatchLoss().count() > 0);

            assertThat(window.clicks()).isLessThanOrEqualTo(5);
            assertThat(data(window).balance()).isEqualTo(Balance.CLASS_WEIGHTS);
            window.picture("adult-training");
        }
    }

    @Test
    void should_change_the_steps_of_a_column_and_undo_it() {
        Path csv = Path.of(System.getProperty("netloom.sharedData", "")).resolve("csv/titanic.csv");
        assumeTrue(Files.exists(csv), "There is no " + csv);
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(csv);
            window.click("#start-open-csv");
            window.click("#starter-button");
            window.click("#tab-header-data");
            window.until("the card of age is there", () -> window.shows("#column-steps-age"));
            // The card may lie below the edge of the dock, where no mouse reaches it before it is scrolled to.
            TestWindow.run(() -> ((Button) Objects.requireNonNull(window.find("#column-steps-age"))).fire());
            window.until("the steps are shown", () -> window.shows("#recipe-clip"));
            window.click("#recipe-clip");
            window.click("#choice-FENCES");
            window.until("outliers are clipped", () -> steps(window, "age").clip() == Clip.FENCES);
            window.click("#recipe-flag");
            window.until("the network is told", () -> steps(window, "age").missingFlag());
            window.picture("steps-of-age");

            window.click("#undo-button");
            window.click("#undo-button");
            window.until("all is as it was", () -> steps(window, "age").equals(ColumnSteps.NONE));
        }
    }

    @Test
    void should_keep_the_rows_that_meet_a_condition_and_take_the_step_back() {
        Path csv = Path.of(System.getProperty("netloom.sharedData", "")).resolve("csv/titanic.csv");
        assumeTrue(Files.exists(csv), "There is no " + csv);
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(csv);
            window.click("#start-open-csv");
            window.click("#starter-button");
            window.click("#tab-header-data");
            window.click("#add-step");
            window.click("#choice-filter");
            window.retype("#formula-text", "age >= 18 or is_missing(age)");
            window.click("#formula-apply");
            window.until("the step is shown", () -> window.shows("#filter-0"));

            assertThat(data(window).steps().filters()).containsExactly("age >= 18 or is_missing(age)");
            assertThat(TestWindow.call(() -> ((Text) Objects.requireNonNull(window.find("#filter-0"))
                                    .lookup(".text"))
                            .getText()))
                    .as("an underscore is part of a name, no mark of a key")
                    .isEqualTo("age >= 18 or is_missing(age)");
            window.click("#remove-filter-0");
            window.until(
                    "the step is gone", () -> data(window).steps().filters().isEmpty());
        }
    }

    private static ColumnSteps steps(StudioWindow window, String column) {
        return data(window).columns().stream()
                .filter(settings -> settings.name().equals(column))
                .map(ColumnSettings::steps)
                .findFirst()
                .orElseThrow();
    }

    private static DataSettings data(StudioWindow window) {
        return window.studio().document().project().data().orElseThrow();
    }
}
