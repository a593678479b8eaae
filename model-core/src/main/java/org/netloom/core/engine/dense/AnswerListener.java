package org.netloom.core.engine.dense;

import org.deeplearning4j.optimize.api.TrainingListener;

/**
 * A listener that wants to know what the network answered to a minibatch it learnt from, not how. Where the step is taken over plain
 * arrays, {@link #answered} is called in the place of {@link TrainingListener#onForwardPass} and {@link TrainingListener#onBackwardPass};
 * listeners that override one of these without being an answer listener keep the network to Deeplearning4j's own way.
 */
public interface AnswerListener extends TrainingListener {

    /**
     * The answers, before the step changed the weights.
     *
     * @param answers [rows, columns], row by row; overwritten by the next step
     */
    void answered(int rows, int columns, float[] answers);
}
