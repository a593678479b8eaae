package org.netloom.core.shape;

import java.util.List;

/**
 * What the prepared data demands of a network's two ends.
 *
 * @param featureWidth how many numbers a prepared row has, at least 1; 0 only where there is no data
 * @param task what is asked
 * @param classNames the classes in the order of the output units; empty for regression
 * @param source what the person calls the data, such as {@code iris.csv}
 * @param indexSizes for each feature, how many categories it counts (0, 1, 2 …) if it is the index of one, or 0 if it is an ordinary
 *     number; an empty list says that all are ordinary
 * @param steps how many steps follow one another in a sample, all of one width; 0 if a sample is one row
 */
public record DataFacts(
        int featureWidth, Task task, List<String> classNames, String source, List<Integer> indexSizes, int steps) {

    /** No data yet: an Input layer then goes by its own settings, and nothing is demanded of the output. */
    public static final DataFacts NONE = new DataFacts(0, Task.CLASSIFICATION, List.of(), "");

    public DataFacts {
        classNames = List.copyOf(classNames);
        indexSizes = List.copyOf(indexSizes);
        if (steps > 0 && featureWidth % steps != 0) {
            throw new IllegalArgumentException(featureWidth + " numbers in " + steps + " steps");
        }
        if (!indexSizes.isEmpty() && indexSizes.size() != featureWidth) {
            throw new IllegalArgumentException(
                    "Index sizes of " + indexSizes.size() + " features, but there are " + featureWidth);
        }
    }

    /** Facts of data of which each sample is one row. */
    public DataFacts(int featureWidth, Task task, List<String> classNames, String source, List<Integer> indexSizes) {
        this(featureWidth, task, classNames, source, indexSizes, 0);
    }

    /** Facts of data whose features are all ordinary numbers. */
    public DataFacts(int featureWidth, Task task, List<String> classNames, String source) {
        this(featureWidth, task, classNames, source, List.of());
    }

    /** Whether there is data. */
    public boolean isKnown() {
        return featureWidth > 0;
    }

    /** How many classes there are; 0 for regression. */
    public int classCount() {
        return classNames.size();
    }

    /** Whether each number is the index of something: of a category, or of a token. */
    public boolean hasTokens() {
        return !indexSizes.isEmpty() && !indexSizes.contains(0);
    }

    /** How many numbers a step has, where steps follow one another; otherwise how many a sample has. */
    public int stepWidth() {
        return steps > 0 ? featureWidth / steps : featureWidth;
    }
}
