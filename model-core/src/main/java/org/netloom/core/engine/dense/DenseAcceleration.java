package org.netloom.core.engine.dense;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.Solver;
import org.deeplearning4j.optimize.api.ConvexOptimizer;
import org.deeplearning4j.optimize.solvers.StochasticGradientDescent;
import org.deeplearning4j.optimize.stepfunctions.NegativeGradientStepFunction;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Lets networks of dense layers train without the cost of an operation at every turn. The solver that Deeplearning4j makes for a network
 * gets another optimiser, which is asked at every step; what is saved is unchanged, since solvers are not.
 */
public final class DenseAcceleration {

    private static final VarHandle SOLVER = field(ComputationGraph.class, "solver", Solver.class);
    private static final VarHandle OPTIMIZER = field(Solver.class, "optimizer", ConvexOptimizer.class);

    private static final VarHandle LABELS = field(ComputationGraph.class, "labels", INDArray[].class);

    private DenseAcceleration() {}

    /** The labels of the minibatch that a network is learning from, if it has any. */
    static INDArray @Nullable [] labels(ComputationGraph network) {
        return (INDArray[]) LABELS.get(network);
    }

    /** Puts the optimiser in, if the network is a chain of dense layers in single precision. Keeps the updater and its state. */
    public static void apply(ComputationGraph network) {
        if (network.numParams() == 0
                || network.params().dataType() != DataType.FLOAT
                || !network.conf().isMiniBatch()
                || network.getConfiguration().getBackpropType() != BackpropType.Standard) {
            return;
        }
        ConvexOptimizer own = optimizer(network);
        if (own.getClass() == StochasticGradientDescent.class) {
            StochasticGradientDescent plain = (StochasticGradientDescent) own;
            if (plain.getStepFunction() instanceof NegativeGradientStepFunction) {
                DenseChain.of(network).ifPresent(chain -> put(network, new DenseDescent(network, plain, chain)));
            }
        }
    }

    /** The present optimiser. Makes it, the updater and the place of the gradients, if they are not there yet. */
    static ConvexOptimizer optimizer(ComputationGraph network) {
        network.getUpdater();
        return ((Solver) SOLVER.get(network)).getOptimizer();
    }

    /** Puts an optimiser into the place of the present one. */
    static void put(ComputationGraph network, ConvexOptimizer optimizer) {
        OPTIMIZER.set((Solver) SOLVER.get(network), optimizer);
    }

    private static VarHandle field(Class<?> owner, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("This is not the Deeplearning4j that was built against", missing);
        }
    }
}
