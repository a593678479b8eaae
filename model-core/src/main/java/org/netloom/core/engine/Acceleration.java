package org.netloom.core.engine;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.netloom.core.engine.recurrent.RecurrentAcceleration;

/**
 * Makes a network compute fast. What is set belongs to the running network alone: configuration, weights and what is saved stay as
 * Deeplearning4j knows them. Every network that was compiled or loaded comes through here once, on the thread that made it.
 */
public final class Acceleration {

    private Acceleration() {}

    /** Accelerates what can be, in place. */
    public static ComputationGraph apply(ComputationGraph network) {
        RecurrentAcceleration.apply(network);
        return network;
    }
}
