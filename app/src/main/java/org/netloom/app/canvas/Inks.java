package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The style sheet's colours and fonts for what is painted rather than built of nodes; follows light and dark at run time. */
final class Inks extends Region {

    private static final Map<Ink, CssMetaData<Inks, Paint>> META = new EnumMap<>(Ink.class);
    private static final List<CssMetaData<? extends Styleable, ?>> ALL;

    static {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        for (Ink ink : Ink.values()) {
            META.put(ink, metaData(ink));
            all.add(metaOf(ink));
        }
        ALL = Collections.unmodifiableList(all);
    }

    private final Map<Ink, StyleableObjectProperty<Paint>> colours = new EnumMap<>(Ink.class);
    private final Text label = probe("canvas-wire-label");
    private final Text far = probe("canvas-far-name");
    private final Map<String, List<String>> farLines = new HashMap<>();

    /** @param onChange told when a colour changes */
    Inks(Runnable onChange) {
        getStyleClass().add("canvas-inks");
        setMouseTransparent(true);
        setManaged(false);
        for (Ink ink : Ink.values()) {
            StyleableObjectProperty<Paint> colour =
                    new SimpleStyleableObjectProperty<>(metaOf(ink), this, ink.property(), Color.TRANSPARENT);
            colour.addListener((source, before, after) -> onChange.run());
            colours.put(ink, colour);
        }
        far.fontProperty().addListener((source, before, after) -> farLines.clear());
        getChildren().addAll(label, far);
    }

    Paint of(Ink ink) {
        return property(ink).get();
    }

    /** The font of the shapes on wires. */
    Font labelFont() {
        return label.getFont();
    }

    /** The font of the names of nodes that are too small for a face. */
    Font farFont() {
        return far.getFont();
    }

    /** The name of a node that is too small for a face, in lines. */
    List<String> farLines(String name, double room) {
        return farLines.computeIfAbsent(
                name,
                key -> Words.linesOf(key, room, line -> {
                    far.setText(line);
                    return far.getLayoutBounds().getWidth();
                }));
    }

    /** How wide a shape on a wire is. */
    double labelWidth(String text) {
        label.setText(text);
        return label.getLayoutBounds().getWidth();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ALL;
    }

    private StyleableObjectProperty<Paint> property(Ink ink) {
        StyleableObjectProperty<Paint> property = colours.get(ink);
        if (property == null) {
            throw new IllegalStateException("No colour for " + ink);
        }
        return property;
    }

    private static CssMetaData<Inks, Paint> metaOf(Ink ink) {
        CssMetaData<Inks, Paint> meta = META.get(ink);
        if (meta == null) {
            throw new IllegalStateException("No style for " + ink);
        }
        return meta;
    }

    private static CssMetaData<Inks, Paint> metaData(Ink ink) {
        return new CssMetaData<>(ink.property(), PaintConverter.getInstance(), Color.TRANSPARENT) {
            @Override
            public boolean isSettable(Inks inks) {
                return !inks.property(ink).isBound();
            }

            @Override
            public StyleableProperty<Paint> getStyleableProperty(Inks inks) {
                return inks.property(ink);
            }
        };
    }

    private static Text probe(String styleClass) {
        Text text = new Text();
        text.getStyleClass().add(styleClass);
        // Not invisible, since then it would not be styled.
        text.setOpacity(0);
        text.setManaged(false);
        return text;
    }
}
