package org.netloom.app.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/**
 * The fonts that the window carries, so that it looks the same everywhere and has Chinese on machines without a Chinese font.
 * Style sheets name the families {@code "Netloom Sans"} (regular and bold) and {@code "Netloom Mono"}.
 */
public final class Fonts {

    private static final String FOLDER = "/org/netloom/ui/fonts/";
    private static final List<String> FILES =
            List.of("NetloomSans-Regular.otf", "NetloomSans-Bold.otf", "NetloomMono-Regular.ttf");
    // The size asked for while loading is of no matter: style sheets set their own.
    private static final double ANY_SIZE = 13;

    private Fonts() {}

    /**
     * Makes the fonts known to JavaFX. Called once, before the first scene; loading again does no harm.
     *
     * @throws IllegalStateException if a font is broken: a bug of the build
     */
    public static void load() {
        for (String file : FILES) {
            try (InputStream stream = Objects.requireNonNull(Fonts.class.getResourceAsStream(FOLDER + file), file)) {
                if (Font.loadFont(stream, ANY_SIZE) == null) {
                    throw new IllegalStateException("JavaFX cannot read the font " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the font " + file, e);
            }
        }
    }
}
