package org.netloom.core.engine.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What the tests share that try a fast way before it is trusted. Draws nothing at random, so that runs with a seed stay what they are. */
public final class Agreement {

    private Agreement() {}

    /** What a network answers, and all its slopes after that; closes it. One input, one output. */
    public static List<INDArray> results(ComputationGraph network, INDArray input, INDArray labels) {
        List<INDArray> results = new ArrayList<>();
        results.add(network.outputSingle(input).dup());
        network.setInputs(input);
        network.setLabels(labels);
        network.computeGradientAndScore();
        results.add(network.gradient().gradient().dup());
        network.close();
        return results;
    }

    /** The largest difference of two numbers, each by the largest number of its array if that is above 1; infinite where one is none. */
    public static double difference(List<INDArray> expected, List<INDArray> received) {
        double worst = 0;
        for (int i = 0; i < expected.size(); i++) {
            double scale = Math.max(1, expected.get(i).amaxNumber().doubleValue());
            INDArray off = received.get(i).sub(expected.get(i));
            if (!Double.isFinite(off.sumNumber().doubleValue())) {
                // The largest of some numbers passes over what is none.
                return Double.POSITIVE_INFINITY;
            }
            worst = Math.max(worst, off.amaxNumber().doubleValue() / scale);
        }
        return worst;
    }

    /** Numbers between -1 and 1 that look drawn and are not. */
    public static INDArray waves(int step, int length, DataType precision) {
        double[] values = new double[length];
        Arrays.setAll(values, i -> Math.sin(step * (i + 1.0)));
        return Nd4j.createFromArray(values).castTo(precision);
    }

    /** For each row one class after the other. */
    public static INDArray classes(int rows, int count) {
        INDArray labels = Nd4j.zeros(DataType.FLOAT, rows, count);
        for (int row = 0; row < rows; row++) {
            labels.putScalar(row, row % count, 1);
        }
        return labels;
    }
}
