package org.netloom.core.train;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.learning.config.IUpdater;
import org.netloom.core.plan.Schedule;
import org.netloom.core.plan.TrainingPlan;

/**
 * Sets the learning rate before each iteration. It goes into the updaters' own settings as a plain number, so that a saved network
 * names no class of ours. Lives on the trainer's thread.
 */
final class Pace {

    private final TrainingPlan plan;
    private final int perEpoch;
    private final Set<IUpdater> updaters = Collections.newSetFromMap(new IdentityHashMap<>());
    private double lowered = 1;
    private double smallest = Double.POSITIVE_INFINITY;
    private int since;
    private double present = Double.NaN;

    Pace(TrainingPlan plan, ComputationGraph network, int perEpoch) {
        this.plan = plan;
        this.perEpoch = perEpoch;
        for (Layer layer : network.getLayers()) {
            for (String parameter : layer.paramTable().keySet()) {
                IUpdater updater = layer.getConfig().getUpdaterByParam(parameter);
                if (updater != null && updater.hasLearningRate()) {
                    updaters.add(updater);
                }
            }
        }
    }

    /**
     * Sets the rate of an iteration and says what it is.
     *
     * @param iteration how many came before
     */
    double set(int iteration) {
        double rate = plan.learningRate() * lowered * plan.schedule().share(iteration, perEpoch, plan.epochs());
        if (rate != present) {
            updaters.forEach(updater -> updater.setLrAndSchedule(rate, null));
            present = rate;
        }
        return rate;
    }

    /**
     * An epoch was measured.
     *
     * @param loss on the validation rows, or on the training rows where there are none
     */
    void measured(double loss) {
        if (loss < smallest) {
            smallest = loss;
            since = 0;
            return;
        }
        since++;
        Schedule schedule = plan.schedule();
        if (schedule.kind() == Schedule.Kind.ON_PLATEAU && since % schedule.patience() == 0) {
            lowered *= schedule.factor();
        }
    }

    /** Whether nothing has got better for as long as the plan waits. */
    boolean isSpent() {
        return plan.stopAfter() > 0 && since >= plan.stopAfter();
    }
}
