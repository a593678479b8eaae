package org.netloom.core.train;

import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.plan.TrainingPlan.Updater;
import org.netloom.core.shape.ShapeReport;
import org.netloom.core.shape.TensorShape;

/**
 * How much memory outside the Java heap training will want, in bytes. For each parameter: itself, its gradient, what the updater remembers,
 * and a copy: of the weights before the threads were tried, later of the best ones. What the updater remembers is copied while threads are tried
 * ({@link Rehearsal}). For each row of a minibatch: every activation; the slopes that live at once, which are those of one layer's input
 * and output; and what a layer keeps beside ({@link org.netloom.core.layer.LayerKind#keptPerRow}). {@code MemoryForecastBenchmark} holds it
 * to what processes take, within a factor of two.
 */
final class MemoryForecast {

    private static final int BYTES = 4;
    /** The slope of the input, that of the output, and one of them in the order of numbers that the native library wants. */
    private static final int LIVE_SLOPES = 3;
    /**
     * The first iteration finds out how large the workspaces must be and lies outside of them. What it took is given back to the machine
     * only where its arrays are large, so that about this much may stay.
     */
    private static final double MOST_LEFT_OVER = 128 << 20;

    private MemoryForecast() {}

    static long bytes(ModelGraph graph, ShapeReport shapes, TrainingPlan plan, int rows) {
        double parameters = (double) shapes.parameters() * (3 + 2 * remembered(plan.updater()));
        double activations = 0;
        double largest = 0;
        double kept = 0;
        for (Node node : graph.withoutBypassed().nodes()) {
            double size = shapes.outputOf(node.id()).map(TensorShape::size).orElse(0L);
            activations += size;
            largest = Math.max(largest, size);
            kept += kept(node, shapes);
        }
        double flowing = BYTES * rows * (activations + LIVE_SLOPES * largest);
        double all = BYTES * (parameters + rows * kept) + flowing + Math.min(flowing, MOST_LEFT_OVER);
        return (long) Math.min(Long.MAX_VALUE, all);
    }

    /** The most rows of a minibatch that find room; 0 if one is too many. */
    static int mostRows(ModelGraph graph, ShapeReport shapes, TrainingPlan plan, int rows, long limit) {
        int fits = 0;
        int tooMany = rows + 1;
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) >>> 1;
            if (bytes(graph, shapes, plan, middle) <= limit) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits;
    }

    private static long kept(Node node, ShapeReport shapes) {
        return LayerCatalogue.standard()
                .find(node.kind())
                .flatMap(kind -> shapes.inputsOf(node.id()).flatMap(inputs -> shapes.outputOf(node.id())
                        .map(output -> kind.keptPerRow(node.parameters(), inputs, output))))
                .orElse(0L);
    }

    private static int remembered(Updater updater) {
        return switch (updater) {
            case ADAM, ADAMW -> 2;
            case NESTEROV, RMSPROP, ADAGRAD -> 1;
            case SGD -> 0;
        };
    }
}
