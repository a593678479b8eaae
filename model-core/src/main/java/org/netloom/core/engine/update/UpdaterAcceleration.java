package org.netloom.core.engine.update;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.NesterovsUpdater;
import org.nd4j.linalg.learning.RmsPropUpdater;
import org.nd4j.linalg.learning.SgdUpdater;

/** Puts fast updaters into the place of a network's own. The state stays where it is, so it is saved and restored as before. */
public final class UpdaterAcceleration {

    private UpdaterAcceleration() {}

    /** Replaces what can be replaced; a network in double precision keeps its own. */
    public static void apply(ComputationGraph network) {
        if (network.numParams() == 0 || network.params().dataType() != DataType.FLOAT) {
            return;
        }
        for (UpdaterBlock block : network.getUpdater().getUpdaterBlocks()) {
            block.init();
            block.setGradientUpdater(fast(block.getGradientUpdater()));
        }
    }

    static GradientUpdater<?> fast(GradientUpdater<?> own) {
        if (own instanceof AdamUpdater plain) {
            return new FastAdam(plain);
        }
        if (own instanceof SgdUpdater plain) {
            return new FastSgd(plain);
        }
        if (own instanceof NesterovsUpdater plain) {
            return new FastNesterovs(plain);
        }
        return own instanceof RmsPropUpdater plain ? new FastRmsProp(plain) : own;
    }
}
