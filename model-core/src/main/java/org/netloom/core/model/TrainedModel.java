package org.netloom.core.model;

import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.netloom.core.compile.InputTensors;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.metrics.Evaluation;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.metrics.ForwardPass;
import org.netloom.core.metrics.Predictions;

/**
 * A network that has learnt, with all that is needed to ask it. One thread at a time may ask, the trainer's by custom.
 *
 * @param network its vertices are named by node ids
 * @param tensors how rows are laid out for it
 * @param preparation how cells become its numbers, and its numbers answers
 * @param summary how it was trained
 */
public record TrainedModel(
        ComputationGraph network, InputTensors tensors, Preparation preparation, TrainingSummary summary) {

    /** Answers to new rows, of which the target need not be there; or which columns are missing. */
    public Outcome<TablePredictions> predict(Table table) {
        return preparation.apply(table).then(rows -> Outcome.of(answers(rows)));
    }

    private TablePredictions answers(PreparedRows rows) {
        Predictions answers = new ForwardPass(network, tensors).predict(rows);
        for (int row = 0; rows.past().isBase() && row < answers.count(); row++) {
            answers.values()[row] += rows.past().base(row);
        }
        return new TablePredictions(preparation.target(), rows.sourceRows(), answers);
    }

    /** How well it answers labelled rows that were prepared by {@link #preparation()}; a failure if there are none. */
    public Outcome<EvaluationReport> evaluate(PreparedRows rows) {
        return rows.count() == 0
                ? Outcome.failed(Diagnostic.error("no-rows-to-evaluate"))
                : Outcome.of(Evaluation.of(new ForwardPass(network, tensors), preparation.target(), rows));
    }

    /**
     * Why this model does not belong to a project, if so: the graph or the preparation of the data was changed after training.
     *
     * @param graph the project's
     * @param current what the project's data settings give today
     */
    public Optional<Diagnostic> mismatch(ModelGraph graph, Preparation current) {
        if (!summary.graphFingerprint().equals(GraphFingerprint.of(graph))) {
            return Optional.of(Diagnostic.error("model-other-graph"));
        }
        return preparation.isAlike(current) ? Optional.empty() : Optional.of(Diagnostic.error("model-other-data"));
    }
}
