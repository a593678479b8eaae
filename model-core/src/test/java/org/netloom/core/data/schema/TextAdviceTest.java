package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.Column;
import org.netloom.core.data.Table;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.TextSettings.Tokenizer;

class TextAdviceTest {

    /** 2,400 different words in sentences of eight, 8 to 11 characters each. */
    private static Column sentences() {
        List<List<String>> rows = IntStream.range(0, 300)
                .mapToObj(row -> List.of(IntStream.range(8 * row, 8 * row + 8)
                        .mapToObj(word -> "word" + Integer.toString(word, 36))
                        .collect(Collectors.joining(" "))))
                .toList();
        return Table.of(List.of("said"), rows).column("said").orElseThrow();
    }

    @Test
    void should_propose_as_many_tokens_as_the_texts_suggest() {
        assertThat(TextAdvice.proposed(sentences())).isEqualTo(new TextSettings(Tokenizer.WORD, 10_000, 8));
        assertThat(TextAdvice.proposed(sentences(), Tokenizer.CHARACTER).vocabulary())
                .as("36 digits and letters, and blanks")
                .isEqualTo(100);
        assertThat(TextAdvice.proposed(sentences(), Tokenizer.BYTE_PAIR).vocabulary())
                .as("half as many pieces as words")
                .isEqualTo(2000);
    }

    @Test
    void should_propose_length_and_vocabulary_anew_for_other_tokens() {
        Column said = sentences();

        TextSettings characters = TextAdvice.withTokenizer(said, TextAdvice.proposed(said), Tokenizer.CHARACTER);

        assertThat(characters).isEqualTo(TextAdvice.proposed(said, Tokenizer.CHARACTER));
        assertThat(TextAdvice.withTokenizer(said, characters, Tokenizer.WORD)).isEqualTo(TextAdvice.proposed(said));
    }

    @Test
    void should_keep_what_a_person_chose_when_tokens_change() {
        Column said = sentences();
        TextSettings proposed = TextAdvice.proposed(said);

        assertThat(TextAdvice.withTokenizer(said, proposed.withLength(5), Tokenizer.CHARACTER))
                .isEqualTo(new TextSettings(Tokenizer.CHARACTER, 100, 5));
        assertThat(TextAdvice.withTokenizer(said, proposed.withVocabulary(777), Tokenizer.CHARACTER)
                        .vocabulary())
                .isEqualTo(777);
    }
}
