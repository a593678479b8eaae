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
    MAE,
    /** The squared error of small errors, the absolute error of large ones. */
    HUBER,
    /** Cross entropy that counts less what is answered well already; yes or no by each unit if it is a sigmoid. */
    FOCAL
}
