package org.netloom.core.compile;

import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.netloom.core.plan.TrainingPlan;

/** The rules of the engine for the rules of the plan. */
final class Updaters {

    private static final double MOMENTUM = 0.9;

    private Updaters() {}

    static IUpdater of(TrainingPlan plan) {
        double rate = plan.learningRate();
        return switch (plan.updater()) {
            // What makes AdamW of it, the decay of weights, is among the penalties.
            case ADAM, ADAMW -> new Adam(rate);
            case SGD -> new Sgd(rate);
            case NESTEROV -> new Nesterovs(rate, MOMENTUM);
            case RMSPROP -> new RmsProp(rate);
            case ADAGRAD -> new AdaGrad(rate);
        };
    }
}
