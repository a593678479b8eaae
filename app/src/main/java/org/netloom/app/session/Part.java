package org.netloom.app.session;

import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;

/** The parts into which the rows are divided. */
public enum Part {
    /** What only evaluation sees: the honest figure. */
    TEST,
    /** What the best epoch was chosen by. */
    VALIDATION,
    /** What the network learnt from. */
    TRAINING;

    /** The rows of this part. */
    public PreparedRows rows(PreparedData data) {
        return switch (this) {
            case TEST -> data.test();
            case VALIDATION -> data.validation();
            case TRAINING -> data.training();
        };
    }
}
