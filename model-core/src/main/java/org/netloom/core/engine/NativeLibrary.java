package org.netloom.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;
import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which build of ND4J's native library is on the class path. */
final class NativeLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

    /** What the builds add to the name of the platform, the most wanted first. */
    private static final List<String> BUILDS =
            List.of("-onednn-avx512", "-onednn-avx2", "-onednn", "-avx512", "-avx2", "");

    private NativeLibrary() {}

    /** Its name, such as {@code linux-x86_64-onednn}; that of the platform if none is known. */
    static String name() {
        String platform = Loader.getPlatform();
        return BUILDS.stream()
                .map(build -> platform + build)
                .filter(name -> Nd4jCpu.class.getResource(name + "/" + System.mapLibraryName("nd4jcpu")) != null)
                .findFirst()
                .orElse(platform);
    }

    /** The version of ND4J, by what Maven left in its jar; a question mark if that is gone. */
    static String version() {
        Properties of = new Properties();
        try (InputStream left = Nd4j.class.getResourceAsStream("/META-INF/maven/org.nd4j/nd4j-api/pom.properties")) {
            if (left != null) {
                of.load(left);
            }
        } catch (IOException unreadable) {
            LOG.debug("The version of ND4J is not known", unreadable);
        }
        return of.getProperty("version", "?");
    }
}
