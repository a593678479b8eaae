package org.netloom.core.engine;

import java.util.Map;

/**
 * The system properties that the native library reads while its classes load. What a person set on the command line stays.
 *
 * <p>{@code org.bytedeco.javacpp.maxBytes} bounds what lies outside the Java heap, by default as much as the heap itself.
 * {@code org.bytedeco.javacpp.maxPhysicalBytes} is switched off: it reads {@code /proc} at every allocation, which took 18 % of the
 * time of a small network. A launcher that sets both on the command line comes first, and should.
 *
 * <p>{@code org.eclipse.deeplearning4j.helpers.disable} is {@code true} unless said otherwise. The oneDNN helpers are wanted here: they make
 * convolution several times faster ({@link HelperSelfTest} tries them first). They ask by an old name for a class that has moved;
 * {@link org.nd4j.nativeblas.Nd4jCpu} answers to it.
 */
final class EngineSettings {

    private static final Map<String, String> WANTED = Map.of(
            "org.bytedeco.javacpp.maxPhysicalBytes",
            "0",
            "org.bytedeco.javacpp.maxBytes",
            Long.toString(Runtime.getRuntime().maxMemory()),
            "org.nd4j.log.initialization",
            "false",
            HelperSelfTest.DISABLE,
            "false");

    private EngineSettings() {}

    static void apply() {
        WANTED.forEach((key, value) -> {
            if (System.getProperty(key) == null) {
                System.setProperty(key, value);
            }
        });
    }
}
