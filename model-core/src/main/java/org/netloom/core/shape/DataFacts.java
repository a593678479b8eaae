package org.netloom.core.shape;

import java.util.List;

/**
 * What the prepared data demands of a network's two ends.
 *
 * @param featureWidth how many numbers a prepared row has, at least 1
 * @param task what is asked
 * @param classNames the classes in the order of the output units; empty for regression
 * @param source what the person calls the data, such as {@code iris.csv}
 */
public record DataFacts(int featureWidth, Task task, List<String> classNames, String source) {

    public DataFacts {
        classNames = List.copyOf(classNames);
    }

    /** How many classes there are; 0 for regression. */
    public int classCount() {
        return classNames.size();
    }
}
