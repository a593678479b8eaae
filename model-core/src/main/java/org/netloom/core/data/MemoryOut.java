package org.netloom.core.data;

import org.netloom.core.diagnose.Diagnostic;

/** That memory ran out, though it was thought to suffice. */
public final class MemoryOut {

    private MemoryOut() {}

    /** Whether that is why something failed. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    /**
     * Why the rows of a file cannot be used.
     *
     * @param file its name
     */
    public static Diagnostic of(String file) {
        return Diagnostic.error("file-memory-out", file);
    }
}
