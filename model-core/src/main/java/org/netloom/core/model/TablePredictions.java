package org.netloom.core.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.netloom.core.data.AnswerText;
import org.netloom.core.data.FittedTarget;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.TableWriter.ExtraColumn;
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

    /**
     * The answers as columns for a file: {@code prediction}, and for classes how likely each one is; cells of rows without an answer are empty.
     *
     * @param table the rows that were asked about; answers are written with its decimal sign
     */
    public List<ExtraColumn> columns(Table table) {
        boolean comma = table.decimalComma();
        List<ExtraColumn> columns = new ArrayList<>();
        columns.add(column(
                table.rows(),
                "prediction",
                answer -> target.task() == Task.CLASSIFICATION
                        ? className(answer)
                        : AnswerText.number(number(answer), comma)));
        for (int i = 0; i < target.classNames().size(); i++) {
            int index = i;
            columns.add(column(
                    table.rows(),
                    "probability_" + target.classNames().get(i),
                    answer -> AnswerText.probability(probability(answer, index), comma)));
        }
        return columns;
    }

    private ExtraColumn column(int tableRows, String name, IntFunction<String> cell) {
        List<String> cells = new ArrayList<>(Collections.nCopies(tableRows, ""));
        for (int answer = 0; answer < count(); answer++) {
            cells.set(sourceRows[answer], cell.apply(answer));
        }
        return new ExtraColumn(name, cells);
    }
}
