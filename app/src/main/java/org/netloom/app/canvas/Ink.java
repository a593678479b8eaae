package org.netloom.app.canvas;

import java.util.Locale;
import org.netloom.core.graph.Tint;

/** What the canvas is painted with. The colours stand in the style sheet, under {@code .canvas-inks}. */
enum Ink {
    GRID,
    CANVAS,
    WIRE,
    ACCENT,
    ACCENT_SOFT,
    ERROR,
    WARNING,
    GOOD,
    PANEL,
    LINE,
    TEXT,
    MUTED,
    IO,
    CORE,
    CONVOLUTION,
    RECURRENT,
    MERGE,
    OUTPUT;

    /** The colour of frames of a tint. */
    static Ink of(Tint tint) {
        return switch (tint) {
            case NEUTRAL -> IO;
            case BLUE -> CORE;
            case GREEN -> OUTPUT;
            case AMBER -> WARNING;
            case RED -> ERROR;
            case PURPLE -> CONVOLUTION;
        };
    }

    /** The name of the style sheet's property. */
    String property() {
        return "-nl-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
