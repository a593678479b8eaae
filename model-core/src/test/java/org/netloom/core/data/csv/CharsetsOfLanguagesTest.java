package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.data.Confidence;

/** A column of names tells the encoding of its language; a few of them are enough for a guess only, unless it is right. */
class CharsetsOfLanguagesTest {

    private static final int FEW = 3;

    static Stream<Arguments> languages() {
        return LanguageWords.all().stream().flatMap(language -> language.charsets().stream()
                .filter(Charset::isSupported)
                .map(charset -> Arguments.of(language, Charset.forName(charset))));
    }

    private static String csv(List<String> words) {
        StringBuilder text = new StringBuilder("id,name,size\n");
        for (int i = 0; i < words.size(); i++) {
            text.append(i)
                    .append(',')
                    .append(words.get(i))
                    .append(',')
                    .append(i * 37 % 101)
                    .append('\n');
        }
        return text.toString();
    }

    private static CharsetSniffer.Guess sniff(byte[] bytes) throws IOException {
        return CharsetSniffer.sniff(FileScan.of(new ByteArrayInputStream(bytes)), Optional.empty())
                .orElseThrow();
    }

    /** Encodings that read the text alike are equally right. */
    private static void assertRead(String text, Charset charset) throws IOException {
        byte[] bytes = text.getBytes(charset);
        CharsetSniffer.Guess guess = sniff(bytes);

        assertThat(new String(bytes, charset)).isEqualTo(text);
        assertThat(new String(bytes, guess.charset()))
                .as("read as %s", guess.charset())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void should_read_a_column_of_names(LanguageWords language, Charset charset) throws IOException {
        assertRead(csv(language.words()), charset);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void should_read_a_column_of_capitals(LanguageWords language, Charset charset) throws IOException {
        Locale locale = charset.name().equals("windows-1254") ? Locale.forLanguageTag("tr") : Locale.ROOT;
        List<String> words = language.words().stream()
                .map(word -> word.replace("ΐ", "ϊ").toUpperCase(locale))
                .toList();

        assertRead(csv(words), charset);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void should_only_guess_by_a_few_names_unless_right(LanguageWords language, Charset charset) throws IOException {
        List<String> telling = language.words().stream()
                .filter(word -> word.chars().anyMatch(c -> c >= 128))
                .toList();
        for (int i = 0; i + FEW <= telling.size(); i++) {
            String text = csv(telling.subList(i, i + FEW));
            byte[] bytes = text.getBytes(charset);
            CharsetSniffer.Guess guess = sniff(bytes);

            if (!new String(bytes, guess.charset()).equals(text)) {
                assertThat(guess.reason().confidence())
                        .as("%s read as %s", text, guess.charset())
                        .isEqualTo(Confidence.GUESS);
            }
        }
    }

    @Test
    void should_not_take_signs_beside_plain_words_for_letters() throws IOException {
        assertRead("temp in °C,area in m²,price\n21,3,£4\n22,5,€6\n", Charset.forName("windows-1252"));
        assertRead("what,n\n“so–called”,1\nit’s,2\n±5 µm,3\n", Charset.forName("windows-1252"));
    }

    @Test
    void should_not_take_apostrophes_of_english_words_for_letters() throws IOException {
        List<String> words = List.of(
                "it’s don’t can’t won’t isn’t aren’t we’re they’re you’ll I’ve she’d I’m John’s dogs’ ‘so’ “yes” no… wasn’t didn’t"
                        .split(" "));

        assertRead(csv(words), Charset.forName("windows-1252"));
    }

    @Test
    void should_read_traditional_chinese_that_holds_a_character_of_a_later_table() throws IOException {
        byte[] bytes = (csv(LanguageWords.all().stream()
                                .filter(language -> language.charsets().contains("Big5"))
                                .findFirst()
                                .orElseThrow()
                                .words())
                        + "40,圍碁,1\n")
                .getBytes(Charset.forName("x-windows-950"));

        assertThat(sniff(bytes).charset()).isEqualTo(Charset.forName("x-windows-950"));
    }

    @Test
    void should_not_take_two_values_of_chinese_for_another_east_asian_language() throws IOException {
        assertRead("id,sex\n" + "1,男\n2,女\n".repeat(40), Charset.forName("GB18030"));
    }

    @Test
    void should_be_likely_of_many_letters_of_one_language() throws IOException {
        String text = "id,name\n1,Новосибирск\n2,Екатеринбург\n3,Челябинск\n4,Красноярск\n5,Владивосток\n";

        CharsetSniffer.Guess guess = sniff(text.getBytes(Charset.forName("windows-1251")));

        assertThat(guess.charset()).isEqualTo(Charset.forName("windows-1251"));
        assertThat(guess.reason().code()).isEqualTo("charset-letters");
        assertThat(guess.reason().confidence()).isEqualTo(Confidence.LIKELY);
    }
}
