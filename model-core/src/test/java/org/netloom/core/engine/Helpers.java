package org.netloom.core.engine;

import java.util.function.Supplier;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Networks with the helpers of Deeplearning4j and without, whatever was switched before; layers ask for theirs when they are made. */
public final class Helpers {

    private Helpers() {}

    public static ComputationGraph on(Supplier<ComputationGraph> making) {
        return made(making, false);
    }

    public static ComputationGraph off(Supplier<ComputationGraph> making) {
        return made(making, true);
    }

    private static ComputationGraph made(Supplier<ComputationGraph> making, boolean disabled) {
        String before = System.getProperty(HelperSelfTest.DISABLE, "true");
        System.setProperty(HelperSelfTest.DISABLE, Boolean.toString(disabled));
        try {
            return making.get();
        } finally {
            System.setProperty(HelperSelfTest.DISABLE, before);
        }
    }
}
