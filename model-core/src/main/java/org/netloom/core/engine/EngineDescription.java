package org.netloom.core.engine;

/**
 * What the native backend turned out to be; a plain value for the status bar, the settings and reports.
 *
 * @param processor what computes, such as {@code CPU}
 * @param library which build of the native library was loaded, such as {@code linux-x86_64-onednn}
 * @param version of Deeplearning4j and ND4J, such as {@code 1.0.0-M2.1}
 * @param instructions the widest vector instructions that the processor has; oneDNN and the matrix library choose their code by it
 * @param cores that the process may use, at least 1
 * @param memoryLimit how many bytes the engine may take outside the Java heap: what it was allowed, or what the
 *     machine has if that is less; 0 if neither is known
 * @param oneDnn whether oneDNN computes, and if not, why
 */
public record EngineDescription(
        String processor,
        String library,
        String version,
        Instructions instructions,
        int cores,
        long memoryLimit,
        OneDnn oneDnn) {

    /** Vector instructions, the narrowest first. */
    public enum Instructions {
        BASIC,
        AVX2,
        AVX512;

        /** By the number that ND4J has for them. */
        static Instructions ofLevel(int level) {
            return level >= 3 ? AVX512 : level == 2 ? AVX2 : BASIC;
        }
    }

    /** Whether oneDNN computes convolution, pooling and batch normalisation. */
    public boolean helpers() {
        return oneDnn == OneDnn.ON;
    }
}
