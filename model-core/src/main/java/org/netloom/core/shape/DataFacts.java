package org.netloom.core.shape;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

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
 * @param parts what an Input can read by itself; empty where nobody says, and every Input then reads the whole row
 */
public record DataFacts(
        int featureWidth,
        Task task,
        List<String> classNames,
        String source,
        List<Integer> indexSizes,
        int steps,
        List<Part> parts) {

    /** No data yet: an Input layer then goes by its own settings, and nothing is demanded of the output. */
    public static final DataFacts NONE = new DataFacts(0, Task.CLASSIFICATION, List.of(), "");

    public DataFacts {
        classNames = List.copyOf(classNames);
        indexSizes = List.copyOf(indexSizes);
        parts = List.copyOf(parts);
        if (steps > 0 && featureWidth % steps != 0) {
            throw new IllegalArgumentException(featureWidth + " numbers in " + steps + " steps");
        }
        if (!indexSizes.isEmpty() && indexSizes.size() != featureWidth) {
            throw new IllegalArgumentException(
                    "Index sizes of " + indexSizes.size() + " features, but there are " + featureWidth);
        }
    }

    /** Facts of data that are read as a whole. */
    public DataFacts(
            int featureWidth, Task task, List<String> classNames, String source, List<Integer> indexSizes, int steps) {
        this(featureWidth, task, classNames, source, indexSizes, steps, List.of());
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

    /** Whether there are several parts, each of which wants an Input of its own. */
    public boolean isInParts() {
        return parts.size() > 1;
    }

    /** Whether a row makes sense as a whole: always, unless pixels or tokens lie beside something else in it. */
    public boolean isReadWhole() {
        return !isInParts() || parts.stream().allMatch(Part::isOfRow);
    }

    /** A part by its name. */
    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /**
     * The facts as an Input meets them that reads one part.
     *
     * @param reads a part's name; blank for the whole row
     * @return empty if there is no such part, or if the row cannot be read whole
     */
    public Optional<DataFacts> readBy(String reads) {
        if (parts.isEmpty()) {
            return Optional.of(this);
        }
        if (reads.isBlank()) {
            return isReadWhole() ? Optional.of(this) : Optional.empty();
        }
        return part(reads).map(part -> isInParts() ? narrowed(part) : this);
    }

    private DataFacts narrowed(Part part) {
        return new DataFacts(
                part.width(),
                task,
                classNames,
                source,
                part.indexSize() == 0 ? List.of() : Collections.nCopies(part.width(), part.indexSize()),
                part.kind() == Part.Kind.TEXT ? part.width() : 0,
                List.of(part));
    }

    /** Where in the row the numbers lie that an Input reads, in their order. */
    public List<Part.Span> spans(String reads) {
        return isInParts() && !reads.isBlank()
                ? part(reads).orElseThrow().spans()
                : List.of(new Part.Span(0, featureWidth));
    }
}
