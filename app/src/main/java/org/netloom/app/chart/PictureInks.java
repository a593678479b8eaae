package org.netloom.app.chart;

import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** What pictures are painted with, read out of the style sheet; nothing of it is seen. */
public final class PictureInks extends Pane {

    private final Rectangle accent = ink("picture-accent");
    private final Rectangle opposite = ink("picture-opposite");
    private final Rectangle grid = ink("picture-grid");
    private final Text label = text("picture-label");
    private final Text strong = text("picture-strong");
    private final Text onAccent = text("picture-on-accent");

    PictureInks(Runnable onChange) {
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
        getChildren().addAll(accent, opposite, grid, label, strong, onAccent);
        accent.fillProperty().addListener(change -> onChange.run());
        label.fillProperty().addListener(change -> onChange.run());
        strong.fillProperty().addListener(change -> onChange.run());
        label.fontProperty().addListener(change -> onChange.run());
    }

    private static Rectangle ink(String style) {
        Rectangle ink = new Rectangle();
        ink.getStyleClass().add(style);
        return ink;
    }

    private static Text text(String style) {
        Text text = new Text();
        text.getStyleClass().add(style);
        return text;
    }

    /** The accent at a strength from 0 to 1. */
    public Color accent(double strength) {
        return paler(accent, strength);
    }

    /** The colour of what is contrary to the accent, at a strength from 0 to 1. */
    public Color opposite(double strength) {
        return paler(opposite, strength);
    }

    private static Color paler(Rectangle ink, double strength) {
        return ink.getFill() instanceof Color color
                ? Color.color(color.getRed(), color.getGreen(), color.getBlue(), Math.max(0, Math.min(1, strength)))
                : Color.TRANSPARENT;
    }

    /** Hairlines. */
    public Paint grid() {
        return grid.getFill();
    }

    /** Words in the background. */
    public Paint muted() {
        return label.getFill();
    }

    /** Words in front. */
    public Paint text() {
        return strong.getFill();
    }

    /** Words on the accent. */
    public Paint onAccent() {
        return onAccent.getFill();
    }

    /** The font of labels. */
    public Font small() {
        return label.getFont();
    }

    /** The font of figures. */
    public Font strong() {
        return strong.getFont();
    }

    /** How wide some words are. */
    public double width(String words, Font font) {
        Text measured = new Text(words);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /** The beginning of some words that fits, with an ellipsis if it is not all. */
    public String fit(String words, Font font, double room) {
        if (width(words, font) <= room) {
            return words;
        }
        for (int end = words.length() - 1; end > 0; end--) {
            String shorter = words.substring(0, end).strip() + "…";
            if (width(shorter, font) <= room) {
                return shorter;
            }
        }
        return "";
    }
}
