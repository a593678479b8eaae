package org.netloom.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sizes that hold text grow with it; lines and corners do not. */
class SheetsTest {

    @Test
    void should_multiply_what_grows_with_text() {
        assertThat(Sheets.grown(
                        ".a { -fx-font-size: 13px; -fx-padding: 6 12 6 8; -fx-min-height: 30; -fx-icon-size: 16px; -fx-hgap: 4 }",
                        1.5))
                .isEqualTo(
                        ".a { -fx-font-size: 19.50px; -fx-padding: 9.00 18.00 9.00 12.00; -fx-min-height: 45.00; -fx-icon-size: 24.00px; -fx-hgap: 6.00 }");
    }

    @Test
    void should_leave_lines_corners_and_what_grows_by_itself() {
        String sheet =
                ".a1 { -fx-border-width: 1; -fx-background-radius: 7, 6; -fx-background-insets: 0, 1; -fx-min-height: 8.6em;"
                        + " -nl-curve-1: #0b57d0; -fx-opacity: 0.5; -fx-max-width: -1; }";
        assertThat(Sheets.grown(sheet, 2)).isEqualTo(sheet);
    }

    @Test
    void should_take_the_sheets_as_they_are_at_100_percent() {
        assertThat(Sheets.of(Appearance.DEFAULT)).noneMatch(address -> address.startsWith("data:"));
        assertThat(Sheets.of(Appearance.DEFAULT.withTextScale(1.4)))
                .anyMatch(address -> address.startsWith("data:"))
                .hasSameSizeAs(Sheets.of(Appearance.DEFAULT));
    }

    @Test
    void should_keep_the_size_of_text_within_what_a_window_can_show() {
        assertThat(Appearance.DEFAULT.withTextScale(7).textScale()).isEqualTo(Appearance.LARGEST_SCALE);
        assertThat(Appearance.DEFAULT.withTextScale(0.1).textScale()).isEqualTo(Appearance.LEAST_SCALE);
        assertThat(Appearance.DEFAULT.withTextScale(Double.NaN).textScale()).isEqualTo(1);
    }
}
