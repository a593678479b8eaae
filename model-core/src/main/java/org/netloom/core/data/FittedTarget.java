package org.netloom.core.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.shape.Task;

/**
 * What was learnt of the target.
 *
 * @param name the column
 * @param task classes or numbers
 * @param classNames the classes in the order of the output units; empty for regression
 * @param mean of the training rows; 0 for classification
 * @param deviation the standard deviation of the training rows, greater than 0; 1 for classification
 * @param unit what is glued to its numbers, such as kg; null if nothing is, and in models from before that was kept
 */
public record FittedTarget(
        String name,
        Task task,
        List<String> classNames,
        double mean,
        double deviation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NumberUnit unit) {

    /** A target to whose numbers nothing is glued. */
    public FittedTarget(String name, Task task, List<String> classNames, double mean, double deviation) {
        this(name, task, classNames, mean, deviation, null);
    }

    public FittedTarget {
        classNames = List.copyOf(classNames);
    }

    /** The same, whatever it is measured in. */
    FittedTarget withoutUnit() {
        return new FittedTarget(name, task, classNames, mean, deviation);
    }

    /** How many label numbers a row has. */
    public int width() {
        return task == Task.REGRESSION ? 1 : classNames.size();
    }

    /** A target in its own unit as the network is shown it. */
    public double scaled(double value) {
        return (value - mean) / deviation;
    }

    /** What the network says, in the target's own unit. */
    public double unscaled(double output) {
        return output * deviation + mean;
    }
}
