package org.netloom.core.layer;

/** The groups of the palette, in its order. The words are the messages {@code category.NAME}. */
public enum Category {
    IO,
    CORE,
    CONVOLUTION,
    RECURRENT,
    MERGE
}
