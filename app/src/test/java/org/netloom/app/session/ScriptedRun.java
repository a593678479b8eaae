package org.netloom.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.netloom.core.metrics.Scores;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.model.TrainingSummary;
import org.netloom.core.train.TrainingEvent;
import org.netloom.core.train.TrainingState;

/** A run that tells what a test says, and remembers what it was told to do. */
public final class ScriptedRun implements Run {

    public final RunSnapshot snapshot;
    public final List<String> commands = new ArrayList<>();
    private final Consumer<TrainingEvent> listener;

    public ScriptedRun(RunSnapshot snapshot, Consumer<TrainingEvent> listener) {
        this.snapshot = snapshot;
        this.listener = listener;
    }

    public void tell(TrainingEvent event) {
        listener.accept(event);
    }

    public void tellState(TrainingState state) {
        tell(new TrainingEvent.StateChanged(state));
    }

    /** A run whose loss falls smoothly, with noise on the minibatches. */
    public void tellClassification(int epochs, int planned, int iterationsPerEpoch, double noise, boolean ends) {
        java.util.Random random = new java.util.Random(7);
        tell(new TrainingEvent.Started(planned, iterationsPerEpoch, 521, iterationsPerEpoch * 16));
        tellState(TrainingState.RUNNING);
        int iteration = 0;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (int i = 0; i < iterationsPerEpoch; i++) {
                iteration++;
                double x = (double) iteration / iterationsPerEpoch;
                double loss = 0.12
                        + Math.exp(-x / 10) * (1 + noise * random.nextGaussian() * 0.3)
                        + Math.abs(random.nextGaussian()) * noise * 0.1;
                if (noise > 1 && random.nextInt(40) == 0) {
                    loss += 12;
                }
                double right =
                        Math.round((1 - 0.65 * Math.exp(-x / 8) + noise * random.nextGaussian() * 0.05) * 16) / 16.0;
                tell(new TrainingEvent.Iteration(
                        iteration, epoch, 16, loss, Math.min(1, right), 0.001, iteration * 1_290_000L));
            }
            tell(new TrainingEvent.Epoch(
                    epoch,
                    iteration,
                    new Scores.Classification(0.12 + Math.exp(-epoch / 10.0), 0.985 - 0.63 * Math.exp(-epoch / 8.0)),
                    Optional.of(new Scores.Classification(
                            0.15
                                    + 0.98 * Math.exp(-epoch / 10.0)
                                    + Math.max(0, epoch - 41) * 0.004
                                    + 0.01 * random.nextGaussian(),
                            Math.rint((0.957 - 0.62 * Math.exp(-epoch / 8.5)) * 46) / 46)),
                    iteration * 1_290_000L));
        }
        if (ends) {
            tellState(TrainingState.COMPLETED);
        }
    }

    /** A run that learns a number. */
    public void tellRegression(int epochs, int iterationsPerEpoch) {
        java.util.Random random = new java.util.Random(7);
        tell(new TrainingEvent.Started(epochs, iterationsPerEpoch, 2049, iterationsPerEpoch * 32));
        tellState(TrainingState.RUNNING);
        int iteration = 0;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (int i = 0; i < iterationsPerEpoch; i++) {
                iteration++;
                double x = (double) iteration / iterationsPerEpoch;
                tell(new TrainingEvent.Iteration(
                        iteration,
                        epoch,
                        32,
                        0.12 + Math.exp(-x / 6) * (1 + random.nextGaussian() * 0.1),
                        2.1 + 5.2 * Math.exp(-x / 6) * (1 + random.nextGaussian() * 0.1),
                        0.001,
                        iteration * 2_000_000L));
            }
            double e = Math.exp(-epoch / 6.0);
            tell(new TrainingEvent.Epoch(
                    epoch,
                    iteration,
                    new Scores.Regression(0.12 + e, 2.1 + 5 * e, 2.9 + 6 * e, 0.86 - 1.2 * e),
                    Optional.of(new Scores.Regression(0.14 + e, 2.4 + 5 * e, 3.1 + 6 * e, 0.83 - 1.25 * e)),
                    iteration * 2_000_000L));
        }
        tellState(TrainingState.COMPLETED);
    }

    @Override
    public void start() {
        commands.add("start");
    }

    @Override
    public void pause() {
        commands.add("pause");
    }

    @Override
    public void resume() {
        commands.add("resume");
    }

    @Override
    public void step() {
        commands.add("step");
    }

    @Override
    public void stop() {
        commands.add("stop");
    }

    @Override
    public Optional<TrainedRun> trained() {
        // The desk of the tests answers without a network.
        TrainingSummary summary = new TrainingSummary("", 1, 1, 1, 1, Optional.empty(), Optional.empty());
        return Optional.of(new TrainedRun(
                snapshot, new TrainedModel(null, null, snapshot.data().preparation(), summary)));
    }
}
