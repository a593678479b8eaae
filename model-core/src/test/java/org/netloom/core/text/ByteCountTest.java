package org.netloom.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of bytes as people read them. */
class ByteCountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "4217, 4.2 kB",
        "37400000, 37 MB",
        "999600000, 1.0 GB",
        "1500000000, 1.5 GB",
        "9000000000000000, '9,000 TB'"
    })
    void should_count_in_the_unit_that_suits(long bytes, String text) {
        assertThat(ByteCount.text(bytes, Locale.ENGLISH)).isEqualTo(text);
    }
}
