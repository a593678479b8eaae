package org.netloom.core.train;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.netloom.core.compile.NetworkCompiler;
import org.netloom.core.engine.Engine;
import org.netloom.core.layer.LayerCatalogue;

/** A Java of its own that trains one network and prints by how many bytes the process grew at most, the Java heap left out. */
public final class MeasuredMemory {

    private static final int ITERATIONS = 12;

    private MeasuredMemory() {}

    /** @param arguments the name of a {@link ForecastNetwork}, and rows of a minibatch */
    public static void main(String[] arguments) {
        new Engine().start();
        ForecastNetwork network = ForecastNetwork.valueOf(arguments[0]);
        // Classes load, and the Java compiler comes to the loops, before anything is measured.
        List<Object> held = new ArrayList<>();
        train(network.task(1), 30, held);
        System.gc();
        TrainingTask task = network.task(Integer.parseInt(arguments[1]));
        long before = Pointer.physicalBytes();
        System.out.println("grew " + (train(task, ITERATIONS, held) - before));
    }

    private static long train(TrainingTask task, int iterations, List<Object> held) {
        Learner learner = new Learner(
                task,
                new NetworkCompiler(LayerCatalogue.standard())
                        .compile(task.graph(), task.plan(), task.data().facts())
                        .toOptional()
                        .orElseThrow());
        // What the first network had must not be taken for the second.
        held.add(learner);
        held.add(learner.copyWeights());
        long most = 0;
        for (int i = 0; i < iterations; i++) {
            learner.learn(0, i);
            most = Math.max(most, Pointer.physicalBytes());
        }
        return most;
    }
}
