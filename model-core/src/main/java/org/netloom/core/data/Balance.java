package org.netloom.core.data;

/** What is done where some classes have many more training rows than others. The words are the messages {@code balance.NAME}. */
public enum Balance {
    /** Nothing: every row counts alike. */
    NONE,
    /**
     * The loss of a training row is multiplied by a weight: rows / (classes · rows of its class), so that all classes count alike and
     * the mean weight is 1. Validation and test are measured as they are.
     */
    CLASS_WEIGHTS,
    /** Training rows of the smaller classes are repeated, drawn by chance, until each class has as many as the largest. */
    OVERSAMPLE,
    /** Training rows of the larger classes are left out, drawn by chance, until each class has as many as the smallest. */
    UNDERSAMPLE
}
