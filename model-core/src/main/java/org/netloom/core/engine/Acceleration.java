package org.netloom.core.engine;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.netloom.core.engine.dense.DenseAcceleration;
import org.netloom.core.engine.layers.LayerExchange;
import org.netloom.core.engine.layers.MaskExchange;
import org.netloom.core.engine.normal.NormalAcceleration;
import org.netloom.core.engine.recurrent.RecurrentAcceleration;
import org.netloom.core.engine.update.UpdaterAcceleration;

/**
 * Makes a network compute fast. What is set belongs to the running network alone: configuration, weights and what is saved stay as
 * Deeplearning4j knows them. Every network that was compiled or loaded comes through here once, on the thread that made it.
 */
public final class Acceleration {

    private Acceleration() {}

    /** Accelerates what can be, in place. */
    public static ComputationGraph apply(ComputationGraph network) {
        MaskExchange.apply(network);
        RecurrentAcceleration.apply(network);
        LayerExchange.apply(network);
        NormalAcceleration.apply(network);
        return network;
    }

    /** Leaves a network as Deeplearning4j computes it, but for what it has wrong where steps are masked. */
    public static ComputationGraph applyCorrections(ComputationGraph network) {
        MaskExchange.apply(network);
        RecurrentAcceleration.remove(network);
        return network;
    }

    /** Accelerates what only training needs; called once the updaters have their place, before the first iteration. */
    public static void applyToTraining(ComputationGraph network) {
        UpdaterAcceleration.apply(network);
        DenseAcceleration.apply(network);
    }
}
