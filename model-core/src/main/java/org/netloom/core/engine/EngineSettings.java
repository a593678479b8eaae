package org.netloom.core.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.Pointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The system properties that the native library reads while its classes load. What a person set on the command line stays, if it can be read.
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

    private static final Logger LOG = LoggerFactory.getLogger(EngineSettings.class);

    private static final String PHYSICAL = "org.bytedeco.javacpp.maxPhysicalBytes";
    private static final String BYTES = "org.bytedeco.javacpp.maxBytes";
    private static final Set<String> SIZES = Set.of(PHYSICAL, BYTES);
    private static final Pattern SIZE = Pattern.compile("\\d{1,18}\\s*(%|[tgmk]?b?)");

    private static final Map<String, String> WANTED = Map.of(
            PHYSICAL,
            "0",
            BYTES,
            Long.toString(Runtime.getRuntime().maxMemory()),
            "org.nd4j.log.initialization",
            "false",
            HelperSelfTest.DISABLE,
            "false");

    private EngineSettings() {}

    /** To be called before anything of the native library loads. */
    static void apply() {
        WANTED.forEach((key, value) -> {
            String given = System.getProperty(key);
            if (given != null && SIZES.contains(key) && !isSize(given)) {
                // JavaCPP would throw while its classes load, and every later use of them would fail without saying
                // why.
                LOG.warn("{} is no number of bytes, such as 4G or 50%: {}. Taken instead: {}", key, given, value);
                System.setProperty(key, value);
            } else if (given == null) {
                System.setProperty(key, value);
            }
        });
    }

    /** What JavaCPP reads: a whole number, and perhaps a unit, or a share of the Java heap. */
    static boolean isSize(String text) {
        return SIZE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * What may be taken outside the Java heap, in bytes, once the library has loaded. Says so where something else loaded JavaCPP first,
     * which then holds to settings of its own.
     */
    static long memoryLimit() {
        if (Pointer.maxPhysicalBytes() > 0 && "0".equals(System.getProperty(PHYSICAL))) {
            LOG.warn(
                    "JavaCPP was loaded before its settings were made: small networks are slower, and its limits its own");
        }
        return limit(Pointer.maxBytes(), Pointer.totalPhysicalBytes());
    }

    /**
     * The smaller of what JavaCPP may take and what the machine has.
     *
     * @param allowed 0 or less for no limit
     * @param present 0 or less if nobody knows
     * @return 0 if there is no limit and nobody knows
     */
    static long limit(long allowed, long present) {
        if (present <= 0) {
            return Math.max(0, allowed);
        }
        return allowed <= 0 ? present : Math.min(allowed, present);
    }
}
