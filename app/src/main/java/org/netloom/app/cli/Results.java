package org.netloom.app.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.metrics.LinearModel;
import org.netloom.core.metrics.Scores;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.model.TrainingSummary;
import org.netloom.core.shape.Task;

/**
 * How good a model is on each part of the data; a part without rows has no report.
 *
 * @param task what is asked
 * @param rows of all three parts
 * @param linear what a linear model of the same features reaches on the part that says most; empty if there is none
 */
record Results(
        Task task,
        int rows,
        Optional<EvaluationReport> training,
        Optional<EvaluationReport> validation,
        Optional<EvaluationReport> test,
        Optional<Scores> linear,
        TrainingSummary summary) {

    /** Asks a model for all rows; on the trainer's thread. */
    static Results of(TrainedModel model, PreparedData data) {
        return new Results(
                data.facts().task(),
                data.training().count()
                        + data.validation().count()
                        + data.test().count(),
                report(model, data.training()),
                report(model, data.validation()),
                report(model, data.test()),
                LinearModel.fit(data).map(linear -> linear.scores(mostTelling(data))),
                model.summary());
    }

    /** The part that says most of new rows: the test rows, else the validation rows, else the training rows. */
    Optional<EvaluationReport> best() {
        return test.or(() -> validation).or(() -> training);
    }

    private static PreparedRows mostTelling(PreparedData data) {
        return Stream.of(data.test(), data.validation(), data.training())
                .filter(rows -> rows.count() > 0)
                .findFirst()
                .orElse(data.training());
    }

    private static Optional<EvaluationReport> report(TrainedModel model, PreparedRows rows) {
        return rows.count() == 0 ? Optional.empty() : model.evaluate(rows).toOptional();
    }
}
