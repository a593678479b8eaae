package org.netloom.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

/**
 * Trains a network for long and looks at the memory at equal distances. Minibatches are of few rows: what an iteration leaves behind it
 * leaves however many there are, and small ones let many iterations happen in a time that somebody will wait for.
 */
final class Endurance {

    static final int ROWS = 2;

    private final Contestant contestant;
    private final int looks;
    private final int between;

    /**
     * @param looks how often memory is looked at
     * @param between iterations from one look to the next; the first look comes after as many
     */
    Endurance(Contestant contestant, int looks, int between) {
        this.contestant = contestant;
        this.looks = looks;
        this.between = between;
    }

    /** What was held at each look. The last one waits for what is to be given back. */
    List<HeldMemory> train(Consumer<HeldMemory> look) {
        ComputationGraph network = new ComputationGraph(contestant.configuration());
        network.init();
        Acceleration.apply(network);
        Acceleration.applyToTraining(network);
        DataSet[] batches = contestant.minibatches(ROWS);
        List<HeldMemory> held = new ArrayList<>();
        for (int i = 1; i <= looks * between; i++) {
            DataSet batch = batches[i % batches.length];
            network.fit(new INDArray[] {batch.getFeatures()}, new INDArray[] {batch.getLabels()});
            if (i % between == 0) {
                HeldMemory now = held.size() + 1 < looks ? HeldMemory.settled() : HeldMemory.comparedWith(held.get(0));
                held.add(now);
                look.accept(now);
            }
        }
        network.close();
        return held;
    }
}
