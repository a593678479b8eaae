package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YesNoWordsTest {

    @Test
    void should_put_no_first() {
        assertThat(YesNoWords.order(List.of("Yes", "no"))).contains(List.of("no", "Yes"));
        assertThat(YesNoWords.order(List.of("否", "是"))).contains(List.of("否", "是"));
    }

    @Test
    void should_take_two_texts_that_differ_in_case_alone_for_no_answers() {
        assertThat(YesNoWords.order(List.of("blue", "Blue"))).isEmpty();
        assertThat(YesNoWords.order(List.of("YES", "yes"))).isEmpty();
    }
}
