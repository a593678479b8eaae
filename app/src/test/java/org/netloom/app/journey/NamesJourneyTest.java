package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.ColumnSettings;

/** The columns of a file without header are named on its page: all at once, or one after the other. */
class NamesJourneyTest {

    @TempDir
    private Path folder;

    @Test
    void should_name_columns_by_a_pasted_list_and_go_by_these_names_in_the_project() throws IOException {
        try (StudioWindow window = StudioWindow.open(folder)) {
            open(window);
            window.click("#name-columns");
            assertThat(field(window, 1).isFocused()).isTrue();
            TestWindow.run(() -> {
                ClipboardContent list = new ClipboardContent();
                list.putString("rooms\nfloor\nsize\n");
                Clipboard.getSystemClipboard().setContent(list);
                field(window, 1).paste();
            });
            assertThat(field(window, 3).getText()).isEqualTo("size");
            window.picture("names");
            window.click("#names-use");
            window.until("the columns are named", () -> window.shows("#column-role-rooms"));
            assertThat(window.shows("#names-list")).isFalse();

            window.click("#starter-button");

            window.until(
                    "there is a project",
                    () -> window.studio().document().project().data().isPresent());
            assertThat(window.studio().document().project().data().orElseThrow().columns())
                    .extracting(ColumnSettings::name)
                    .containsExactly("rooms", "floor", "size");
        }
    }

    @Test
    void should_name_columns_one_after_the_other_and_close_without_leaving_the_page() throws IOException {
        try (StudioWindow window = StudioWindow.open(folder)) {
            open(window);
            window.click("#name-columns");
            window.robot().write("rooms");
            window.keys(KeyCode.ENTER);
            assertThat(field(window, 2).isFocused()).isTrue();
            window.robot().write("floor");

            window.keys(KeyCode.ESCAPE);

            assertThat(window.shows("#names-list")).isFalse();
            assertThat(window.shows("#column-role-column_1"))
                    .as("the page is there, and nothing was named")
                    .isTrue();
        }
    }

    private void open(StudioWindow window) throws IOException {
        List<String> rows = IntStream.range(0, 60)
                .mapToObj(i -> "%d,%d,%s".formatted(i % 7, i * 5 % 11, i % 7 > 3 ? "large" : "small"))
                .toList();
        window.answerNextFileDialog(Files.write(folder.resolve("flats.csv"), rows));
        window.click("#start-open-csv");
        window.until("the cards are there", () -> window.shows("#column-role-column_1"));
    }

    private static TextField field(StudioWindow window, int column) {
        return (TextField) window.find("#name-" + column);
    }
}
