package org.netloom.core.train;

import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.plan.TrainingPlan.Updater;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.TensorShape;

/**
 * How much memory outside the Java heap training will want at least. For each parameter: itself, its gradient, what the updater
 * remembers, and the kept copy. For each activation of a minibatch: itself and its gradient.
 */
final class MemoryForecast {

    private static final int BYTES = 4;

    private MemoryForecast() {}

    static long bytes(ModelGraph graph, ShapeReport shapes, TrainingPlan plan, int rows) {
        double parameters = (double) shapes.parameters() * (3 + remembered(plan.updater()));
        double activations = 0;
        for (Node node : graph.withoutBypassed().nodes()) {
            activations += 2.0
                    * rows
                    * shapes.outputOf(node.id()).map(TensorShape::size).orElse(0L);
        }
        return (long) Math.min(Long.MAX_VALUE, BYTES * (parameters + activations));
    }

    private static int remembered(Updater updater) {
        return switch (updater) {
            case ADAM, ADAMW -> 2;
            case NESTEROV, RMSPROP, ADAGRAD -> 1;
            case SGD -> 0;
        };
    }
}
