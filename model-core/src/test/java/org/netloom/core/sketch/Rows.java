package org.netloom.core.sketch;

import java.util.Random;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Task;

/** Makes random rows that fit the facts. */
public final class Rows {

    private Rows() {}

    public static PreparedRows random(DataFacts facts, int count, long seed) {
        Random random = new Random(seed);
        int width = facts.featureWidth();
        int labelWidth = facts.task() == Task.REGRESSION ? 1 : facts.classCount();
        float[] features = new float[count * width];
        for (int i = 0; i < features.length; i++) {
            int size = facts.indexSizes().isEmpty() ? 0 : facts.indexSizes().get(i % width);
            features[i] = size > 0 ? random.nextInt(size) : (float) random.nextGaussian();
        }
        float[] labels = new float[count * labelWidth];
        for (int row = 0; row < count; row++) {
            if (facts.task() == Task.REGRESSION) {
                labels[row] = (float) random.nextGaussian();
            } else {
                labels[row * labelWidth + random.nextInt(labelWidth)] = 1;
            }
        }
        int[] sources = java.util.stream.IntStream.range(0, count).toArray();
        return new PreparedRows(count, width, labelWidth, features, labels, sources);
    }
}
