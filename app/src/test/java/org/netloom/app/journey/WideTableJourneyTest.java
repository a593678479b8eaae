package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.fx.FxWatchdog;
import org.netloom.app.window.TestWindow;

/** A table of hundreds of columns is looked through, paged and used without the window ever being held up. */
class WideTableJourneyTest {

    private static final int COLUMNS = 250;
    private static final int ROWS = 3_000;

    /** Nobody notices a tenth of a second; the test's own machine may be slow and busy. */
    private static final long LONGEST_HOLD_MILLIS = 400;

    @TempDir
    private Path folder;

    @Test
    void should_stay_smooth_with_hundreds_of_columns() throws IOException {
        Path csv = wide();
        try (StudioWindow window = StudioWindow.open(folder);
                FxWatchdog watchdog = new FxWatchdog()) {
            window.answerNextFileDialog(csv);
            window.click("#start-open-csv");
            window.until("the cards are shown", () -> window.find("#column-cards") != null);
            watchdog.reset();

            assertThat(said(window, "remark-ignored-text")).isEqualTo(2);
            window.click("#more-ignored-text");
            assertThat(said(window, "remark-ignored-text")).isEqualTo(COLUMNS / 5);
            TestWindow.run(() -> ((Hyperlink) window.find("#more-ignored-text")).fire());
            assertThat(said(window, "remark-ignored-text")).isEqualTo(2);

            window.robot().moveTo("#column-cards").scroll(200, VerticalDirection.DOWN);
            window.click("#show-table");
            TableView<?> table = (TableView<?>) window.find("#data-table");
            int shown = TestWindow.call(() -> table.getColumns().size());
            assertThat(shown).isLessThan(50);
            assertThat(window.text("#data-table-place")).contains("1").doesNotContain("31");
            window.click("#data-table-on");
            assertThat(window.text("#data-table-place")).contains("31");
            window.robot().moveTo("#data-table").scroll(300, VerticalDirection.DOWN);
            window.click("#show-relations");
            window.until("two columns are compared", () -> window.find("#pair-sentence") != null);

            assertThat(watchdog.longestHold().toMillis())
                    .as("longest time for which the window did not answer, in ms")
                    .isLessThanOrEqualTo(LONGEST_HOLD_MILLIS);
            window.click("#starter-button");
            window.until(
                    "there is a network",
                    () -> window.studio().document() != null
                            && !window.studio().document().project().graph().isEmpty());
            window.picture("wide-table");
        }
    }

    private static long said(StudioWindow window, String id) {
        return TestWindow.call(() -> ((Pane) window.find("#import-remarks"))
                .getChildren().stream().filter(row -> id.equals(row.getId())).count());
    }

    private Path wide() throws IOException {
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < COLUMNS; column++) {
            line.append('c').append(column).append(',');
        }
        lines.add(line + "answer");
        for (int row = 0; row < ROWS; row++) {
            line.setLength(0);
            double sum = 0;
            for (int column = 0; column < COLUMNS; column++) {
                double number = random.nextGaussian();
                sum += column < 10 ? number : 0;
                line.append(
                        switch (column % 5) {
                            case 0 -> String.format(java.util.Locale.ROOT, "id%06d", random.nextInt(10_000));
                            case 1 -> random.nextBoolean() ? "yes" : "no";
                            case 2 -> "2020-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
                            default -> String.format(java.util.Locale.ROOT, "%.3f", number);
                        });
                line.append(',');
            }
            lines.add(line + (sum > 0 ? "high" : "low"));
        }
        return Files.write(folder.resolve("wide.csv"), lines);
    }
}
