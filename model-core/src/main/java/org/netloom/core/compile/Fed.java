package org.netloom.core.compile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What goes into a network at once: an array for each of its inputs. Closing gives the native memory back.
 *
 * @param features in the order of the inputs
 * @param masks which steps count, in the same order, null for an input of which all do; empty if that is so for each of them
 */
public record Fed(INDArray[] features, Optional<@Nullable INDArray[]> masks) implements AutoCloseable {

    @Override
    public void close() {
        close(features);
        masks.ifPresent(Fed::close);
    }

    private static void close(@Nullable INDArray[] arrays) {
        for (INDArray array : arrays) {
            if (array != null) {
                array.close();
            }
        }
    }
}
