package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/** What is said to be missing, and is not there. */
class UnheldMissingTest {

    private static final Table TABLE = Table.of(
            List.of("weight", "kind"),
            List.of(List.of("-999.0", "plain"), List.of("70.5", "Unknown"), List.of("", "NA"), List.of("81", "plain")));

    private static MissingValues unheld(String column, MissingValues said) {
        Table marked = TABLE.marked(name -> name.equals(column) ? said : MissingValues.NONE);
        return UnheldMissing.of(marked.column(column).orElseThrow());
    }

    @Test
    void should_find_numbers_by_value_and_words_without_regard_to_case() {
        assertThat(unheld("weight", new MissingValues(List.of(-999.0, -12345.0), List.of())))
                .isEqualTo(new MissingValues(List.of(-12345.0), List.of()));
        assertThat(unheld("kind", new MissingValues(List.of(), List.of("unknown", "none known"))))
                .isEqualTo(new MissingValues(List.of(), List.of("none known")));
    }

    @Test
    void should_find_what_is_missing_anyway() {
        assertThat(unheld("kind", MissingValues.of("na", false)).none()).isTrue();
        assertThat(unheld("kind", MissingValues.NONE).none()).isTrue();
    }

    @Test
    void should_say_what_would_be_a_number_with_the_other_decimal_sign() {
        assertThat(UnheldMissing.remark("x", "-999,25", false))
                .isEqualTo(Diagnostic.warning("missing-unheld", "x", "-999,25", 1, "-999.25"));
        assertThat(UnheldMissing.remark("x", "79.5", true))
                .isEqualTo(Diagnostic.warning("missing-unheld", "x", "79.5", 1, "79,5"));
        assertThat(UnheldMissing.remark("x", "-12345", false).arguments()).contains(0);
        assertThat(UnheldMissing.remark("unknown", true).arguments()).contains(0);
    }

    @Test
    void should_name_the_column_and_what_it_does_not_hold() {
        Table marked = TABLE.marked(name -> MissingValues.of("-999", false));

        assertThat(UnheldMissing.remarks(marked)).containsExactly(UnheldMissing.remark("kind", "-999", false));
    }
}
