package org.netloom.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;

/** The mark of the product for title bars and task bars, in the sizes that systems ask for. */
public final class WindowIcons {

    private static final String FILE = "/org/netloom/ui/icons/netloom-%d.png";
    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

    private WindowIcons() {}

    /** All sizes; the system takes the one that fits. */
    public static List<Image> all() {
        return SIZES.stream().map(FILE::formatted).map(WindowIcons::read).toList();
    }

    private static Image read(String file) {
        try (InputStream stream = Objects.requireNonNull(WindowIcons.class.getResourceAsStream(file), file)) {
            return new Image(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the icon " + file, e);
        }
    }
}
