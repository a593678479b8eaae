package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.MissingValues;

/** What else is missing is said on the card of a column, and what looks so is taken for missing by one click. */
class MissingJourneyTest {

    private static final MissingValues WORD = MissingValues.of("unknown", false);

    @TempDir
    private Path folder;

    private Path people() throws IOException {
        List<String> lines = new ArrayList<>(List.of("glucose,age,ill"));
        for (int i = 0; i < 80; i++) {
            lines.add("%d,%s,%s"
                    .formatted(
                            i % 10 == 0 ? 0 : 80 + i * 7 % 90,
                            i % 4 == 0 ? "unknown" : String.valueOf(20 + i % 50),
                            i % 3 == 0 ? "yes" : "no"));
        }
        return Files.write(folder.resolve("people.csv"), lines);
    }

    @Test
    void should_take_for_missing_what_a_remark_and_a_card_point_at_and_what_is_typed() throws IOException {
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(people());
            window.click("#start-open-csv");
            window.until("the remark is there", () -> window.shows("#mend-missing-zero"));
            assertThat(label(window, "#column-missing-glucose")).isEqualTo("0?");
            window.click("#mend-missing-zero");
            window.until("the card says so", () -> label(window, "#column-missing-glucose")
                    .equals("incl. 0"));
            window.until("the remark is gone", () -> !window.shows("#mend-missing-zero"));

            fire(window, "#column-missing-age");
            fire(window, "#missing-accept-unknown");
            window.until("the column is one of numbers", () -> label(window, "#column-type-age")
                    .equals("Number"));
            window.picture("missing-import");

            window.click("#starter-button");
            window.click("#tab-header-data");
            window.until("the card of the data is there", () -> window.shows("#column-missing-age"));
            assertThat(window.column("age").type()).isEqualTo(ColumnType.NUMBER);
            assertThat(window.column("age").reading().missing()).isEqualTo(WORD);
            assertThat(window.column("glucose").reading().missing()).isEqualTo(MissingValues.of("0", false));

            fire(window, "#column-missing-age");
            type(window, "21.0");
            window.until(
                    "a number is missing too",
                    () -> window.column("age").reading().missing().equals(WORD.with(MissingValues.of("21", false))));
            window.until("the card counts again", () -> label(window, "#column-missing-age")
                    .equals("incl. 21, unknown"));
            window.click("#undo-button");
            window.until(
                    "that is undone",
                    () -> window.column("age").reading().missing().equals(WORD));
            window.until("and seen", () -> label(window, "#column-missing-age").equals("incl. unknown"));

            fire(window, "#column-missing-age");
            fire(window, "#missing-remove-unknown");
            window.until(
                    "the word is a value again, and the column none of numbers",
                    () -> window.column("age").reading().missing().none()
                            && window.column("age").type() != ColumnType.NUMBER);
            window.click("#undo-button");
            window.until(
                    "both are one step",
                    () -> window.column("age").reading().missing().equals(WORD)
                            && window.column("age").type() == ColumnType.NUMBER);
        }
    }

    @Test
    void should_keep_what_is_said_to_be_missing_before_the_first_word_on_it_is_settled() throws IOException {
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(people());
            window.click("#start-open-csv");
            window.until("the table is there", () -> window.shows("#mend-missing-zero"));
            window.click("#starter-button");
            window.click("#tab-header-data");
            window.until("the card of the data is there", () -> window.shows("#column-missing-age"));
            assertThat(window.column("age").type()).isNotEqualTo(ColumnType.NUMBER);
            int before = TestWindow.call(() -> window.studio().document().step());

            // Nothing that is found out comes back to the window before both are said.
            TestWindow.run(() -> {
                ((ButtonBase) Objects.requireNonNull(window.find("#column-missing-age"))).fire();
                typeNow(window, "unknown");
                ((ButtonBase) Objects.requireNonNull(window.find("#column-missing-age"))).fire();
                typeNow(window, "22");
                ((ButtonBase) Objects.requireNonNull(window.find("#column-missing-glucose"))).fire();
                typeNow(window, "0");
                assertThat(missing(window, "age")).isEqualTo(WORD.with(MissingValues.of("22", false)));
            });

            window.until(
                    "the column is one of numbers", () -> window.column("age").type() == ColumnType.NUMBER);
            assertThat(missing(window, "age")).isEqualTo(WORD.with(MissingValues.of("22", false)));
            assertThat(missing(window, "glucose")).isEqualTo(MissingValues.of("0", false));
            assertThat(TestWindow.call(() -> window.studio().document().step())).isEqualTo(before + 1);
            TestWindow.run(() -> window.studio().document().undo());
            assertThat(window.column("age").type()).isNotEqualTo(ColumnType.NUMBER);
            assertThat(missing(window, "age").none()).isTrue();
        }
    }

    private static MissingValues missing(StudioWindow window, String column) {
        return window.column(column).reading().missing();
    }

    private static void type(StudioWindow window, String text) {
        TestWindow.run(() -> typeNow(window, text));
    }

    private static void typeNow(StudioWindow window, String text) {
        TextField field = (TextField) Objects.requireNonNull(window.find("#missing-field"));
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    private static void fire(StudioWindow window, String id) {
        // The card may lie below the edge of the dock, where no mouse reaches it before it is scrolled to.
        TestWindow.run(() -> ((ButtonBase) Objects.requireNonNull(window.find(id))).fire());
    }

    private static String label(StudioWindow window, String id) {
        return TestWindow.call(() -> window.find(id) instanceof Button button ? button.getText() : "");
    }
}
