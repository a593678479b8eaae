package org.netloom.core.engine;

/** What has become of oneDNN, which computes convolution, pooling and batch normalisation several times faster than the plain code. */
public enum OneDnn {
    /** It gave the same as the plain code when it was tried, and is used. */
    ON,
    /** A system property switches it off. */
    SWITCHED_OFF,
    /** The native library was built without it. */
    ABSENT,
    /** It gave something else than the plain code, which is used instead. */
    DIFFERS,
    /** It failed when it was tried; the plain code is used instead. */
    FAILS
}
