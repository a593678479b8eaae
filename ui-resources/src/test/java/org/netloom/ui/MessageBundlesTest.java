package org.netloom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same things, with the same places for arguments. */
class MessageBundlesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final String CHINESE = "_zh_CN.properties";

    static Stream<String> rooms() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith(CHINESE))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void should_have_the_same_keys_in_both_languages(String room) throws Exception {
        assertThat(load(room + CHINESE).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load(room + ".properties").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void should_begin_every_key_with_the_name_of_its_bundle(String room) throws Exception {
        assertThat(load(room + ".properties").stringPropertyNames()).allMatch(key -> key.startsWith(room + "."));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void should_have_the_same_places_for_arguments_in_both_languages(String room) throws Exception {
        Properties english = load(room + ".properties");
        Properties chinese = load(room + CHINESE);
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key)))
                    .as("places of %s", key)
                    .isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void should_leave_no_sentence_empty_or_with_a_lone_apostrophe(String room) throws Exception {
        for (String file : List.of(room + ".properties", room + CHINESE)) {
            Properties words = load(file);
            for (String key : words.stringPropertyNames()) {
                String text = words.getProperty(key);
                assertThat(text).as(key).isNotBlank();
                // Two apostrophes are one; a brace between apostrophes is a brace.
                assertThat(text.replace("''", "").replaceAll("'[{}]'", "").contains("'"))
                        .as("%s has a lone apostrophe, which MessageFormat swallows: %s", key, text)
                        .isFalse();
            }
        }
    }

    @Test
    void should_speak_english_unless_the_locale_is_chinese() {
        assertThat(Messages.in(Locale.GERMANY).text("shell.tab.training")).isEqualTo("Training");
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).text("shell.tab.training"))
                .isEqualTo("训练");
    }

    /** The places of a sentence, those within the branches of a choice included. */
    private static Set<Integer> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> Integer.valueOf(place.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String file) throws IOException, URISyntaxException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder().resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(Messages.class.getResource("/org/netloom/ui/messages/shell.properties"))
                        .toURI())
                .getParent();
    }
}
