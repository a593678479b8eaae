package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help can be typed as it is shown. */
class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh_CN"})
    void should_show_apostrophes_once(String language) {
        String help = new CliRunner().run("new", "--help", "--lang", language).out();

        assertThat(help.replaceAll("\\s+", " ")).contains("sex = 'female'").doesNotContain("''");
    }

    @Test
    void should_be_a_word_of_its_own_too() {
        assertThat(new CliRunner().run("help").out())
                .isEqualTo(new CliRunner().run("--help").out());
        assertThat(new CliRunner().run("help", "train").out())
                .isEqualTo(new CliRunner().run("train", "--help").out());
    }
}
