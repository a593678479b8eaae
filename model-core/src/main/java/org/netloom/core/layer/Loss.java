package org.netloom.core.layer;

/** What training makes small. The words are the messages {@code choice.NAME}. */
public enum Loss {
    /** The one that fits the activation. */
    AUTO,
    /** For softmax: how surprised the network is by the right class. */
    CROSS_ENTROPY,
    /** For sigmoid: the same for each unit by itself. */
    BINARY_CROSS_ENTROPY,
    /** Mean squared error. */
    MSE,
    /** Mean absolute error. */
    MAE
}
