package org.netloom.core.model;

import org.netloom.core.data.FittedTarget;
import org.netloom.core.metrics.Predictions;
import org.netloom.core.shape.Task;

/**
 * Answers to the rows of a table, in the words and units of the target.
 *
 * @param target what is told
 * @param sourceRows for each answer, the index of its row in the table; rows that could not be prepared have none
 * @param answers what the network said
 */
public record TablePredictions(FittedTarget target, int[] sourceRows, Predictions answers) {

    /** How many answers there are. */
    public int count() {
        return answers.count();
    }

    /** The name of the likeliest class. Classification only. */
    public String className(int answer) {
        return target.classNames().get(answers.classOf(answer));
    }

    /** How likely a class is, 0 to 1. Classification only. */
    public double probability(int answer, int classIndex) {
        return answers.probability(answer, classIndex);
    }

    /** The number, in the target's own unit. Regression only. */
    public double number(int answer) {
        return target.unscaled(answers.value(answer, 0));
    }

    /** The answer as it stands in a file: a class, or a number. */
    public String text(int answer) {
        return target.task() == Task.CLASSIFICATION ? className(answer) : Double.toString(number(answer));
    }
}
