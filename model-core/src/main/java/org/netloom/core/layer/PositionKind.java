package org.netloom.core.layer;

/** What tells the steps of a sequence apart. The words are the messages {@code choice.NAME}. */
public enum PositionKind {
    /** Vectors that training finds. */
    LEARNED,
    /** Sines and cosines of many wavelengths. */
    SINUSOIDAL
}
