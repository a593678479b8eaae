package org.netloom.core.diagnose;

/** How much a diagnostic matters. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Training is possible, but the result may disappoint. */
    WARNING,
    /** Nothing can go on before it is mended. */
    ERROR
}
