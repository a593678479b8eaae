package org.netloom.app.session;

import java.util.function.Consumer;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.model.TablePredictions;

/** Where trained networks are asked. Questions are answered one after the other, on the trainer's thread, and after a run under way. */
public interface ModelDesk {

    /** Compares a network's answers to a part of its rows with the truth; the report comes on the FX thread. */
    void evaluate(TrainedRun run, Part part, Consumer<Outcome<EvaluationReport>> onFx);

    /** Asks a network about new rows; the answers come on the FX thread. */
    void predict(TrainedRun run, Table table, Consumer<Outcome<TablePredictions>> onFx);
}
