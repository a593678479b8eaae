package org.netloom.core.engine.normal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.layers.normalization.BatchNormalizationHelper;

/** Gives the batch normalisations of a network their fast helper. What is saved is unchanged: a helper belongs to the running network. */
public final class NormalAcceleration {

    private static final VarHandle HELPER = helper();

    private NormalAcceleration() {}

    /** Accelerates every batch normalisation that learns its scale; the others stay as they are. */
    public static void apply(ComputationGraph network) {
        for (Layer layer : network.getLayers()) {
            if (layer instanceof BatchNormalization normalization
                    && !normalization.layerConf().isLockGammaBeta()) {
                BatchNormalizationHelper before = (BatchNormalizationHelper) HELPER.get(normalization);
                HELPER.set(normalization, new FastBatchNormalization(before));
            }
        }
    }

    private static VarHandle helper() {
        try {
            return MethodHandles.privateLookupIn(BatchNormalization.class, MethodHandles.lookup())
                    .findVarHandle(BatchNormalization.class, "helper", BatchNormalizationHelper.class);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("This is not the Deeplearning4j that was built against", missing);
        }
    }
}
