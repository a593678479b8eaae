package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void should_break_a_word_that_is_too_wide_between_its_parts() {
        assertThat(lines("BatchNormalization", 14)).containsExactly("Batch", "Normalization");
        assertThat(lines("GlobalAveragePooling2D 21", 15)).containsExactly("GlobalAverage", "Pooling2D 21");
    }

    @Test
    void should_break_at_blanks_alone_while_words_fit() {
        assertThat(lines("Dense for the tired", 10)).containsExactly("Dense for", "the tired");
        assertThat(lines("Dense 1", 20)).containsExactly("Dense 1");
    }

    @Test
    void should_leave_a_word_whole_that_has_no_parts() {
        assertThat(lines("incomprehensibilities", 10)).containsExactly("incomprehensibilities");
        assertThat(lines("", 10)).containsExactly("");
    }

    private static java.util.List<String> lines(String name, double room) {
        return Words.linesOf(name, room, String::length);
    }
}
