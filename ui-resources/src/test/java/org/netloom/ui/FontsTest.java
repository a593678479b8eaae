package org.netloom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {

    private static final String FOLDER = "/org/netloom/ui/fonts/";
    private static final String REGULAR = "NetloomSans-Regular.otf";
    private static final String BOLD = "NetloomSans-Bold.otf";
    private static final String MONO = "NetloomMono-Regular.ttf";

    @ParameterizedTest
    @ValueSource(strings = {REGULAR, BOLD})
    void should_draw_every_character_of_our_words(String font) throws IOException {
        CharacterMap drawn = CharacterMap.ofResource(FOLDER + font);
        TreeSet<String> missing = charactersOfMessages()
                .filter(code -> code >= 0x20 && !drawn.has(code))
                .map(Character::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing)
                .as("run ui-resources/fonts/build_fonts.py again: it takes in what the messages use")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {REGULAR, BOLD})
    void should_draw_the_most_frequent_chinese(String font) {
        CharacterMap drawn = CharacterMap.ofResource(FOLDER + font);
        assertThat("的一是不了在人有我他这中大来上个国神经网络训练卷积神经元损失函数，。：“”（）".codePoints()).allMatch(drawn::has);
    }

    @Test
    void should_draw_the_signs_of_formulas_in_mono() {
        CharacterMap drawn = CharacterMap.ofResource(FOLDER + MONO);
        assertThat("y = relu(x · W + b) × − ÷ Σ σ μ ε √ ≤ ≥ ≈ ∈ ₁ ²".codePoints())
                .allMatch(drawn::has);
    }

    @ParameterizedTest
    @ValueSource(strings = {REGULAR, BOLD, MONO})
    void should_stay_under_a_mebibyte(String font) throws IOException {
        Path file = Path.of(URI.create(Objects.requireNonNull(FontsTest.class.getResource(FOLDER + font))
                .toString()));
        assertThat(Files.size(file)).isLessThan(1 << 20);
    }

    private static Stream<Integer> charactersOfMessages() throws IOException {
        URI folder = URI.create(Objects.requireNonNull(FontsTest.class.getResource("/org/netloom/ui/messages"))
                .toString());
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<Path> bundles = files.filter(file -> file.toString().endsWith(".properties"))
                    .toList();
            assertThat(bundles).isNotEmpty();
            StringBuilder all = new StringBuilder();
            for (Path bundle : bundles) {
                all.append(Files.readString(bundle));
            }
            return all.codePoints().distinct().boxed();
        }
    }
}
