package org.netloom.core.graph;

/** The colours that a frame can have. What they look like is a matter of the theme; the file has their names in lower case. */
public enum Tint {
    NEUTRAL,
    BLUE,
    GREEN,
    AMBER,
    RED,
    PURPLE
}
