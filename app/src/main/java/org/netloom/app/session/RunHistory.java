package org.netloom.app.session;

import java.util.OptionalInt;
import org.netloom.core.metrics.MetricSeries;
import org.netloom.core.metrics.Scores;
import org.netloom.core.train.TrainingEvent;

/**
 * All curves of a run, complete: one point for every minibatch and one for every epoch, none left out. Across stand epochs, so that minibatch
 * and epoch curves lie over each other. FX thread only.
 */
public final class RunHistory {

    private final MetricSeries minibatchLoss = new MetricSeries();
    private final MetricSeries minibatchScore = new MetricSeries();
    private final Part training = new Part(new MetricSeries(), new MetricSeries(), new MetricSeries());
    private final Part validation = new Part(new MetricSeries(), new MetricSeries(), new MetricSeries());
    private int epochs = 1;
    private int iterationsPerEpoch = 1;
    private int lastEpoch;
    private int bestEpoch;
    private double bestLoss = Double.POSITIVE_INFINITY;

    /**
     * The curves of one part of the rows, a point an epoch.
     *
     * @param loss what training minimises
     * @param score accuracy, or the mean absolute error in the target's unit
     * @param r2 regression only; else empty
     */
    public record Part(MetricSeries loss, MetricSeries score, MetricSeries r2) {
        private void add(double epoch, Scores scores) {
            loss.append(epoch, scores.loss());
            score.append(epoch, scores.headline());
            if (scores instanceof Scores.Regression regression) {
                r2.append(epoch, regression.r2());
            }
        }
    }

    /** Takes what the run told; events without figures change nothing. */
    public void accept(TrainingEvent event) {
        if (event instanceof TrainingEvent.Started started) {
            epochs = started.epochs();
            iterationsPerEpoch = Math.max(1, started.iterationsPerEpoch());
        } else if (event instanceof TrainingEvent.Iteration iteration) {
            double x = (double) iteration.iteration() / iterationsPerEpoch;
            minibatchLoss.append(x, iteration.loss());
            minibatchScore.append(x, iteration.score());
        } else if (event instanceof TrainingEvent.Epoch epoch) {
            lastEpoch = epoch.epoch();
            training.add(epoch.epoch(), epoch.training());
            epoch.validation().ifPresent(scores -> {
                validation.add(epoch.epoch(), scores);
                if (scores.loss() < bestLoss) {
                    bestLoss = scores.loss();
                    bestEpoch = epoch.epoch();
                }
            });
        }
    }

    /** The loss of every minibatch. */
    public MetricSeries minibatchLoss() {
        return minibatchLoss;
    }

    /** Accuracy or mean absolute error of every minibatch. */
    public MetricSeries minibatchScore() {
        return minibatchScore;
    }

    /** The training rows after each epoch. */
    public Part training() {
        return training;
    }

    /** The validation rows after each epoch; without points if there are no such rows. */
    public Part validation() {
        return validation;
    }

    /** How many epochs are planned. */
    public int epochs() {
        return epochs;
    }

    /** How many minibatches make an epoch. */
    public int iterationsPerEpoch() {
        return iterationsPerEpoch;
    }

    /** The last epoch that was finished, 0 before the first is. */
    public int lastEpoch() {
        return lastEpoch;
    }

    /** The epoch with the smallest validation loss. */
    public OptionalInt bestEpoch() {
        return bestEpoch == 0 ? OptionalInt.empty() : OptionalInt.of(bestEpoch);
    }
}
