package org.netloom.app.fx;

import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.netloom.core.layer.Category;
import org.netloom.core.layer.LayerKind;

/**
 * The sign of a layer kind: a few letters on a tile in the colour of its kind. Letters tell kinds apart where colours cannot.
 * Sheets style it as {@code .kind-chip} with {@code .kind-io}, {@code .kind-core}, {@code .kind-convolution},
 * {@code .kind-recurrent}, {@code .kind-merge} or {@code .kind-output}.
 */
public final class LayerIcons {

    private static final double SMALL = 20;
    private static final String OUTPUT = "Output";
    private static final Map<String, String> GLYPHS = Map.ofEntries(
            Map.entry("Input", "in"),
            Map.entry(OUTPUT, "out"),
            Map.entry("Dense", "D"),
            Map.entry("Activation", "ƒ"),
            Map.entry("Dropout", "Dr"),
            Map.entry("BatchNormalization", "BN"),
            Map.entry("Conv2D", "C"),
            Map.entry("MaxPooling2D", "P"),
            Map.entry("AveragePooling2D", "A"),
            Map.entry("GlobalAveragePooling2D", "G"),
            Map.entry("Flatten", "F"),
            Map.entry("Embedding", "E"),
            Map.entry("LSTM", "L"),
            Map.entry("Concatenate", "&"),
            Map.entry("Add", "+"));

    private LayerIcons() {}

    /** The letters of a layer type; its initial if it has none of its own. */
    public static String glyph(String type) {
        return GLYPHS.getOrDefault(type, type.substring(0, 1));
    }

    /** The style class of a kind's colour. */
    public static String styleClass(LayerKind kind) {
        return styleClass(kind.type(), kind.category());
    }

    /** The tile of a kind, with sides of 18, 22 or 24 pixels at 100 % text. */
    public static Node chip(LayerKind kind, double size) {
        Text letters = new Text(glyph(kind.type()));
        letters.getStyleClass().add("kind-chip-text");
        StackPane tile = new StackPane(letters);
        tile.getStyleClass().addAll("kind-chip", styleClass(kind), "kind-chip-" + Math.round(size));
        if (size < SMALL) {
            tile.getStyleClass().add("kind-chip-small");
        }
        tile.setMouseTransparent(true);
        return tile;
    }

    private static String styleClass(String type, Category category) {
        return "kind-" + (type.equals(OUTPUT) ? "output" : category.name().toLowerCase(Locale.ROOT));
    }
}
