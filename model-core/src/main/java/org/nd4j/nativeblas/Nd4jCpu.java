package org.nd4j.nativeblas;

/**
 * Answers where Deeplearning4j 1.0.0-M2.1 asks whether oneDNN may be used. {@code BaseMKLDNNHelper} looks by reflection for
 * {@code org.nd4j.nativeblas.Nd4jCpu$Environment}, a class that this release has moved to another package: the look-up fails, and
 * convolution, pooling and batch normalisation fall back to plain code that is several times slower. This class stands at the old
 * place and hands the question on. Nothing else may use it.
 */
public final class Nd4jCpu {

    private Nd4jCpu() {}

    /** The environment of the native library, by its old name. */
    public static final class Environment {

        private static final Environment ONLY = new Environment();

        private Environment() {}

        /** The one environment. */
        public static Environment getInstance() {
            return ONLY;
        }

        /** Whether the native library was built with oneDNN and may use it. */
        public boolean isUseMKLDNN() {
            return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance()
                    .isUseONEDNN();
        }
    }
}
