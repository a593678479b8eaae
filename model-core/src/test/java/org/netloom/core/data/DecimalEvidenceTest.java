package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.data.DecimalSign.COMMA;
import static org.netloom.core.data.DecimalSign.POINT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A column's numbers have the decimal sign of their file, unless they are numbers with the other one only. */
class DecimalEvidenceTest {

    private static DecimalSign sign(DecimalSign usual, List<String> texts) {
        DecimalSign sign = DecimalEvidence.sign(texts, usual);
        assertThat(DecimalEvidence.of(texts).sign(usual)).isEqualTo(sign);
        // Asked again with what was found, the answer is the same.
        assertThat(DecimalEvidence.sign(texts, sign)).isEqualTo(sign);
        return sign;
    }

    private static DecimalSign sign(DecimalSign usual, String... texts) {
        return sign(usual, List.of(texts));
    }

    private static List<String> times(int count, String text, String... others) {
        List<String> texts = new ArrayList<>(Collections.nCopies(count, text));
        texts.addAll(List.of(others));
        return texts;
    }

    @Test
    void should_be_the_other_one_where_cells_are_numbers_with_that_only() {
        assertThat(sign(POINT, "5,7", "12", "0,25")).isEqualTo(COMMA);
        assertThat(sign(COMMA, "5.7", "12", "0.25")).isEqualTo(POINT);
        assertThat(sign(POINT, "5 784,87 €", "1.784,8 €")).isEqualTo(COMMA);
        assertThat(sign(COMMA, "1.5M", "300K")).isEqualTo(POINT);
        assertThat(sign(POINT, "0,123", "0,5")).isEqualTo(COMMA);
    }

    @Test
    void should_be_the_usual_one_where_the_cells_do_not_tell() {
        for (DecimalSign usual : DecimalSign.values()) {
            assertThat(sign(usual, "1", "20", "300")).isEqualTo(usual);
            assertThat(sign(usual, "1,500", "2,750")).isEqualTo(usual);
            assertThat(sign(usual, "1.500", "2.750")).isEqualTo(usual);
            assertThat(sign(usual, "red", "green, blue", "v. 2")).isEqualTo(usual);
            assertThat(sign(usual)).isEqualTo(usual);
        }
    }

    @Test
    void should_be_the_usual_one_where_cells_have_it_but_for_slips() {
        assertThat(sign(POINT, times(20, "5.7", "5,8"))).isEqualTo(POINT);
        assertThat(sign(COMMA, times(20, "5,7", "5.8"))).isEqualTo(COMMA);
        assertThat(sign(POINT, times(20, "5,7", "5.8"))).isEqualTo(COMMA);
        assertThat(sign(POINT, times(6, "5,7", "5.8", "5.9", "6.1", "6.2"))).isEqualTo(POINT);
    }

    @Test
    void should_not_be_turned_by_a_slip_between_thousands() {
        assertThat(sign(POINT, times(60, "1,500", "12,50"))).isEqualTo(POINT);
        assertThat(sign(POINT, times(10, "1,500", "1,234,567", "12,50", "13,50")))
                .isEqualTo(POINT);
        // A tenth of what is measured to three places ends in a zero that is not written.
        assertThat(sign(COMMA, times(20, "1.523", "1.52", "1.4"))).isEqualTo(POINT);
    }

    @Test
    void should_be_the_usual_one_where_too_many_cells_are_no_numbers() {
        assertThat(sign(POINT, times(8, "5,7", "unknown", "unknown"))).isEqualTo(POINT);
        assertThat(sign(COMMA, "12.05.2024", "13.05.2024")).isEqualTo(COMMA);
        assertThat(sign(POINT, "48,85, 2,35", "52,52, 13,40")).isEqualTo(POINT);
        assertThat(DecimalEvidence.of(List.of("192.168.100.200", "10.100.100.101"))
                        .numbers())
                .as("addresses")
                .isZero();
        assertThat(DecimalEvidence.of(List.of("192.168.900.200", "1.234.567")).numbers())
                .isEqualTo(2);
    }
}
