package org.netloom.core.shape;

/** What is asked of the network. */
public enum Task {
    /** One of several classes; two classes (yes or no) included. */
    CLASSIFICATION,
    /** A number. */
    REGRESSION
}
