package org.netloom.core.engine.update;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.AdamUpdater;

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
            if (block.getGradientUpdater() instanceof AdamUpdater plain) {
                block.setGradientUpdater(new FastAdam(plain));
            }
        }
    }
}
