package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.Reason;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.text.Listing;
import org.netloom.ui.Messages;

/** One is not said as many. */
class CountsInWordsTest {

    private final Words words = new Words(Messages.in(Locale.ENGLISH));

    @Test
    void should_speak_of_one_as_of_one() {
        assertThat(said("category-unknown", "city", 1, "Bern")).startsWith("In column city, one cell holds a category");
        assertThat(said("cells-no-number", "age", 1, "7")).contains("one cell is no number and counts", "(line 7)");
        assertThat(said("rows-without-target", 1, "y"))
                .isEqualTo("One row is left out: it has no value for the target y.");
        assertThat(said("rows-blank", 1, "3")).isEqualTo("One row without any value is left out (line 3).");
        assertThat(said("comments-left-out", 1, "made by {me}")).contains("One line of comments", "“made by {me}”");
        assertThat(said("rows-not-predicted", 1)).contains("One row has", "Its cells are");
        assertThat(said("windows-not-predicted", 1, 12)).contains("One row has", "fewer than 12 complete rows");
        assertThat(words.text("cli.predict.done", 1, "out.csv")).isEqualTo("1 row answered, written to out.csv");
    }

    @Test
    void should_count_what_is_none_or_many() {
        assertThat(said("archive-no-table", "a.zip", 0))
                .contains("the archive is empty")
                .doesNotContain("0");
        assertThat(said("archive-no-table", "a.zip", 1)).contains("its only file does not end in .csv");
        assertThat(said("archive-no-table", "a.zip", 3)).contains("none of its 3 files ends in .csv");
        assertThat(said("category-unknown", "city", 2, "Bern")).contains("2 cells hold");
        assertThat(said("rows-blank", 2, "3, 4")).contains("2 rows without any value are left out (lines 3, 4).");
        assertThat(words.text("cli.predict.done", 1200, "out.csv")).startsWith("1,200 rows answered");
        assertThat(words.text("cli.predict.done", 0, "out.csv")).startsWith("0 rows answered");
    }

    @Test
    void should_speak_of_one_row_column_and_reason() {
        assertThat(words.text("cli.new.file", "a.csv", 1, 1200)).isEqualTo("a.csv: 1 row, 1,200 columns");
        assertThat(words.text("cli.new.pictures", "a", 1, 2)).isEqualTo("a: 1 picture in 2 classes");
        assertThat(words.text(Reason.of("decimal-point", 1))).isEqualTo("Decimal point: one number has one.");
        assertThat(words.text(Reason.of("type-number", 1, 1))).isEqualTo("The only cell is a number.");
        assertThat(words.text(Reason.of("delimiter-regular", ",", 2, 1)))
                .isEqualTo("Delimiter “,”: it divides the first row into 2 cells.");
        assertThat(said("rows-outside-filter", 1, 20, "a > 1"))
                .startsWith("One of 20 rows does not meet the condition a > 1")
                .contains("It is answered");
        assertThat(said("row-outside-filter", "a > 1")).startsWith("The row does not meet the condition a > 1");
        assertThat(words.text("dataset.filter-rows.kept", 0, 20)).isEqualTo("None of 20 rows meets it.");
        assertThat(words.text("dataset.filter-rows.kept", 7, 20)).isEqualTo("7 of 20 rows meet it.");
    }

    @Test
    void should_part_what_it_lists_as_the_language_does() {
        Diagnostic several = Diagnostic.error("target-unknown", "z", new Listing(List.of("a", "b"), true));

        assertThat(words.text(several)).contains("a, b …");
        assertThat(new Words(Messages.in(Locale.CHINESE)).text(several)).contains("a、b …");
    }

    private String said(String code, Object... arguments) {
        return words.text(Diagnostic.warning(code, arguments));
    }
}
