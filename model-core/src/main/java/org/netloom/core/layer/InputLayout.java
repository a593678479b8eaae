package org.netloom.core.layer;

/** How the numbers of a row are arranged. The words are the messages {@code choice.NAME}. */
public enum InputLayout {
    /** Side by side. */
    TABLE,
    /** Row of pixels after row of pixels, the channels of a pixel side by side. */
    IMAGE,
    /** Time step after time step, the features of a step side by side. */
    SEQUENCE
}
