package org.netloom.app.canvas;

import java.util.Locale;

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

    /** The name of the style sheet's property. */
    String property() {
        return "-nl-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
