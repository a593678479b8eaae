package org.netloom.app.cli;

import java.util.Optional;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.model.TrainingSummary;
import org.netloom.core.shape.Task;

/**
 * How good a model is on each part of the data; a part without rows has no report.
 *
 * @param task what is asked
 * @param rows of all three parts
 */
record Results(
        Task task,
        int rows,
        Optional<EvaluationReport> training,
        Optional<EvaluationReport> validation,
        Optional<EvaluationReport> test,
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
                model.summary());
    }

    /** The part that says most of new rows: the test rows, else the validation rows, else the training rows. */
    Optional<EvaluationReport> best() {
        return test.or(() -> validation).or(() -> training);
    }

    private static Optional<EvaluationReport> report(TrainedModel model, PreparedRows rows) {
        return rows.count() == 0 ? Optional.empty() : model.evaluate(rows).toOptional();
    }
}
