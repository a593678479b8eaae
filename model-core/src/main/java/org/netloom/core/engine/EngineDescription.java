package org.netloom.core.engine;

/**
 * What the native backend turned out to be; a plain value for the status bar and for reports.
 *
 * @param processor what computes, such as {@code CPU}
 * @param architecture what the library was built for, such as {@code linux-x86_64}
 * @param threads how many threads one operation may use, at least 1
 * @param memoryLimit how many bytes the engine may take outside the Java heap; 0 if nothing limits it
 * @param helpers whether oneDNN computes convolution, pooling and batch normalisation; if not, the log says why
 */
public record EngineDescription(
        String processor, String architecture, int threads, long memoryLimit, boolean helpers) {}
