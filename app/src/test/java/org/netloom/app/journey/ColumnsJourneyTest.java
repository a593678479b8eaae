package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DateText.Order;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.TextSettings.Tokenizer;

/** What was found out of a column is chosen otherwise on its card, on the page of a file and on that of the data. */
class ColumnsJourneyTest {

    @TempDir
    private Path folder;

    private Path stays() throws IOException {
        List<String> lines = new ArrayList<>(List.of("arrived,praise,blame,again"));
        for (int i = 0; i < 60; i++) {
            lines.add(
                    "0%d/0%d/2024,we liked the view from room %d and all of the food,the bed in room %d was hard and there was noise at night,%s"
                            .formatted(1 + i % 9, 1 + i % 7, i, i, i % 3 == 0 ? "yes" : "no"));
        }
        lines.add("13/01/2024,we liked the view and all of the food once more,it was cold,no");
        lines.add("01/14/2024,we liked it and all of the food once more,it was loud,no");
        return Files.write(folder.resolve("stays.csv"), lines);
    }

    @Test
    void should_read_dates_in_another_order_from_the_page_of_the_file_on() throws IOException {
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(stays());
            window.click("#start-open-csv");
            window.until("the card is there", () -> window.shows("#column-dates-arrived"));
            assertThat(label(window, "#column-dates-arrived")).isEqualTo("08/01/2024 → January 8, 2024");
            window.click("#column-dates-arrived");
            window.click("#choice-MONTH_FIRST");
            window.until("the cell is another date", () -> label(window, "#column-dates-arrived")
                    .equals("08/01/2024 → August 1, 2024"));
            window.click("#starter-button");
            window.click("#tab-header-data");
            assertThat(reading(window, "arrived").dates()).contains(Order.MONTH_FIRST);
            window.until("what is no date is said by row", () -> window.shows("#remark-cells-no-date"));

            window.until("the card of the data is there", () -> window.shows("#column-dates-arrived"));
            fire(window, "#column-dates-arrived");
            window.click("#choice-GUESSED");
            window.until(
                    "the cells tell it again",
                    () -> reading(window, "arrived").dates().isEmpty());
            window.click("#undo-button");
            window.until(
                    "that is undone", () -> reading(window, "arrived").dates().equals(Optional.of(Order.MONTH_FIRST)));
            window.picture("dates-month-first");
        }
    }

    @Test
    void should_read_the_numbers_of_one_column_with_another_decimal_sign() throws IOException {
        List<String> lines = new ArrayList<>(List.of("length;price;taken;sold"));
        for (int i = 0; i < 80; i++) {
            lines.add("%d.%d;%d,%d €;1,%d;%s"
                    .formatted(i % 30, 1 + i % 8, 3 + i % 9, 10 + i % 80, 100 + i, i % 3 == 0 ? "yes" : "no"));
        }
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(Files.write(folder.resolve("shop.csv"), lines));
            window.click("#start-open-csv");
            window.until("the card is there", () -> window.shows("#column-decimals-price"));
            assertThat(label(window, "#column-decimals-price")).isEqualTo("Decimal comma: 3,10 € → 3.1");
            assertThat(window.shows("#column-decimals-length")).isFalse();
            assertThat(label(window, "#column-decimals-taken")).isEqualTo("Decimal point: 1,100 → 1100");
            window.click("#column-decimals-taken");
            window.click("#choice-COMMA");
            window.until("the cell is another number", () -> label(window, "#column-decimals-taken")
                    .equals("Decimal comma: 1,100 → 1.1"));
            window.picture("decimals-import");
            window.click("#starter-button");
            window.click("#tab-header-data");
            assertThat(reading(window, "taken").decimals()).contains(DecimalSign.COMMA);
            assertThat(reading(window, "price").decimals()).isEmpty();

            window.until("the card of the data is there", () -> window.shows("#column-decimals-price"));
            fire(window, "#column-decimals-price");
            window.click("#choice-POINT");
            window.until(
                    "the cells are no numbers, and that is said by the type",
                    () -> window.column("price").type() != ColumnType.NUMBER);
            window.click("#undo-button");
            window.until(
                    "both are one step",
                    () -> reading(window, "price").decimals().isEmpty()
                            && window.column("price").type() == ColumnType.NUMBER);
            window.until(
                    "and seen", () -> label(window, "#column-decimals-price").equals("Decimal comma: 3,10 € → 3.1"));
            window.picture("decimals");
        }
    }

    @Test
    void should_divide_one_column_of_texts_otherwise_and_leave_the_other() throws IOException {
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(stays());
            window.click("#start-open-csv");
            window.click("#starter-button");
            window.click("#tab-header-data");
            window.until("the card is there", () -> window.find("#column-steps-blame") != null);
            fire(window, "#column-steps-blame");
            window.until("the tokens are shown", () -> window.shows("#text-tokenizer"));
            ColumnReading praise = reading(window, "praise");
            ColumnReading before = reading(window, "blame");

            window.click("#text-tokenizer");
            window.click("#choice-CHARACTER");
            window.until(
                    "texts are characters", () -> tokenizer(window, "blame").equals(Optional.of(Tokenizer.CHARACTER)));
            TextSettings characters = reading(window, "blame").text().orElseThrow();
            assertThat(characters.length()).as("characters are more than words").isGreaterThan(40);
            assertThat(characters.vocabulary()).as("and few are different").isEqualTo(100);
            assertThat(reading(window, "praise")).isEqualTo(praise);
            window.until("their number is shown", () -> label(window, "#text-vocabulary")
                    .startsWith("100 "));

            window.click("#undo-button");
            window.until("all of it is one step", () -> reading(window, "blame").equals(before));
        }
    }

    @Test
    void should_draw_how_test_rows_differ_on_the_card_of_their_column() throws IOException {
        List<String> lines = new ArrayList<>(List.of("day,sky,heat,sold"));
        for (int i = 0; i < 200; i++) {
            String sky = i % 7 < (i < 140 ? 5 : 1) ? "clear" : i % 2 == 0 ? "cloudy" : "rain";
            lines.add("%s,%s,%d,%d".formatted(LocalDate.of(2024, 1, 1).plusDays(i), sky, i / 10 + i % 7, i * 31 % 97));
        }
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.answerNextFileDialog(Files.write(folder.resolve("sold.csv"), lines));
            window.click("#start-open-csv");
            window.click("#starter-button");
            window.click("#tab-header-data");
            window.until("both are drawn", () -> isDrawn(window, "heat"));
            assertThat(TestWindow.call(() -> isDrawn(window, "day")))
                    .as("what the rows are divided by differs by intention")
                    .isFalse();
            assertThat(TestWindow.call(() -> isDrawn(window, "sky"))).isTrue();
            window.picture("drift");
            TestWindow.run(() -> {
                window.studio().actions().get("toggle-dark").run();
                window.studio().actions().get("toggle-language").run();
            });
            window.picture("drift-dark-zh");
        }
    }

    private static boolean isDrawn(StudioWindow window, String column) {
        Node legend = window.find("#column-card-" + column + " #drift-legend");
        return legend != null && legend.getParent().getParent().isVisible();
    }

    private static void fire(StudioWindow window, String id) {
        // The card may lie below the edge of the dock, where no mouse reaches it before it is scrolled to.
        TestWindow.run(() -> ((Button) Objects.requireNonNull(window.find(id))).fire());
    }

    private static String label(StudioWindow window, String id) {
        return TestWindow.call(() -> window.find(id) instanceof Button button ? button.getText() : "");
    }

    private static Optional<Tokenizer> tokenizer(StudioWindow window, String column) {
        return reading(window, column).text().map(TextSettings::tokenizer);
    }

    private static ColumnReading reading(StudioWindow window, String column) {
        return window.column(column).reading();
    }
}
