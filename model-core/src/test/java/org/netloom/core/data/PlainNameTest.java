package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A file that others have named gets a name that every disk takes. */
class PlainNameTest {

    @Test
    void should_count_bytes_and_keep_the_ending_of_what_is_too_long() {
        String name = PlainName.of("表".repeat(200) + ".csv");

        assertThat(name).isEqualTo("表".repeat(65) + ".csv");
        assertThat(PlainName.of("y".repeat(500)).getBytes(StandardCharsets.UTF_8))
                .hasSize(200);
    }

    @Test
    void should_not_cut_a_sign_in_two() {
        assertThat(PlainName.of("🌸".repeat(100) + "a.csv")).isEqualTo("🌸".repeat(48) + "a.csv");
    }

    @Test
    void should_hide_nothing_and_take_no_name_of_the_system_after_it_was_cut() {
        assertThat(PlainName.of("y".repeat(50) + ".".repeat(100) + "z".repeat(150)))
                .isEqualTo("z".repeat(150));
        assertThat(PlainName.of("y".repeat(50) + ".".repeat(300) + "con.csv")).isEqualTo("_con.csv");
    }

    @Test
    void should_take_what_is_allowed_everywhere() {
        assertThat(PlainName.of("../my rows.csv")).isEqualTo("my rows.csv");
        assertThat(PlainName.of(".rows.csv. ")).isEqualTo("rows.csv");
        assertThat(PlainName.of("nul")).isEqualTo("_nul");
        assertThat(PlainName.of("a:b?.csv")).isEqualTo("a_b_.csv");
        assertThat(PlainName.of("..")).isEmpty();
    }
}
