package org.netloom.core.engine;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Who shares the work of a network between threads. OpenMP's threads spin for milliseconds after each operation that they shared, on cores
 * that others want meanwhile: an LSTM whose rows are shared between two threads gains a third in time where operations keep to one
 * thread, and loses where they do not.
 */
public enum Sharing {
    /** Each operation of the library, by OpenMP, and rows beside: for networks whose time goes into convolutions. */
    OPERATIONS,
    /** Rows alone, by {@link org.netloom.core.numbers.Workers}. */
    ROWS;

    /** What suits a network. */
    public static Sharing of(ComputationGraph network) {
        return Arrays.stream(network.getLayers())
                        .map(layer -> layer.conf().getLayer())
                        .anyMatch(layer -> layer instanceof ConvolutionLayer || layer instanceof SubsamplingLayer)
                ? OPERATIONS
                : ROWS;
    }

    /** How many threads operations use where the network has so many. */
    int ofOperations(int threads) {
        return this == OPERATIONS ? threads : 1;
    }
}
