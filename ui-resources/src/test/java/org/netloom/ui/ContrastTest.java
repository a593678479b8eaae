package org.netloom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text must be readable on what it stands on: WCAG 2.1 asks for 4.5 to 1. */
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("(-nl-[a-z-]+):\\s*#([0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "text, panel bg canvas field hover accent-soft error-soft warning-soft good-soft",
        "muted, panel bg canvas field hover accent-soft",
        "accent-text, panel bg canvas hover accent-soft",
        "error, panel bg canvas error-soft",
        "warning, panel bg canvas warning-soft",
        "good, panel bg canvas good-soft",
        "on-accent, accent-fill kind-io kind-core kind-convolution kind-recurrent kind-merge kind-output",
    })
    void should_give_text_enough_contrast_in_every_look(String text, String grounds) throws IOException {
        for (String look : new String[] {"light", "dark", "contrast-light", "contrast-dark"}) {
            // Where a person asks for high contrast, WCAG's stricter level AAA.
            double least = look.startsWith("contrast") && !text.equals("on-accent") ? 7 : 4.5;
            for (String ground : grounds.split(" ")) {
                assertContrast(look, text, ground, least);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "line, panel bg canvas",
        "wire, canvas",
        "accent, panel canvas",
        "curve-training, panel",
        "curve-validation, panel"
    })
    void should_give_lines_enough_contrast_where_a_person_asks_for_it(String line, String grounds) throws IOException {
        for (String look : new String[] {"contrast-light", "contrast-dark"}) {
            for (String ground : grounds.split(" ")) {
                assertContrast(look, line, ground, 3);
            }
        }
    }

    private static void assertContrast(String look, String figure, String ground, double least) throws IOException {
        Map<String, Integer> tokens = tokens("/org/netloom/ui/css/tokens-" + look + ".css");
        assertThat(contrast(colour(tokens, figure), colour(tokens, ground)))
                .as("%s: %s on %s", look, figure, ground)
                .isGreaterThanOrEqualTo(least);
    }

    private static int colour(Map<String, Integer> tokens, String name) {
        return Objects.requireNonNull(tokens.get("-nl-" + name), name);
    }

    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    // Relative luminance as in WCAG 2.1, from sRGB.
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Integer> tokens(String sheet) throws IOException {
        try (InputStream stream = Objects.requireNonNull(ContrastTest.class.getResourceAsStream(sheet), sheet)) {
            Map<String, Integer> tokens = new HashMap<>();
            String css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (MatchResult match : TOKEN.matcher(css).results().toList()) {
                tokens.put(match.group(1), Integer.parseInt(match.group(2), 16));
            }
            return tokens;
        }
    }
}
