package org.netloom.app.session;

import java.util.Optional;
import org.netloom.core.diagnose.Diagnostic;

/**
 * Why training cannot be started now.
 *
 * @param reason the words are the messages {@code training.blocked.REASON}
 * @param diagnostic the gravest of the problems that stand in the way, if it is those
 * @param problems how many errors there are
 * @param other the project that is being trained, if it is another one that stands in the way; else empty
 */
public record StartBlock(Reason reason, Optional<Diagnostic> diagnostic, long problems, String other) {

    /** What stands in the way. */
    public enum Reason {
        /** A run is under way. */
        RUNNING,
        /** There are no data yet. */
        NO_DATA,
        /** The data are being read and prepared. */
        DATA_NOT_READY,
        /** Nothing is drawn yet. */
        NO_NETWORK,
        /** The network or the data have errors. */
        ERRORS,
        /** A cross-validation of this project is under way. */
        FOLDS,
        /** Another open project is being trained. */
        RUNNING_ELSEWHERE
    }

    static StartBlock of(Reason reason) {
        return new StartBlock(reason, Optional.empty(), 0, "");
    }

    static StartBlock elsewhere(String project) {
        return new StartBlock(Reason.RUNNING_ELSEWHERE, Optional.empty(), 0, project);
    }
}
