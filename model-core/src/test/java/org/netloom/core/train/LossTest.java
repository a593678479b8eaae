package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.engine.Engine;
import org.netloom.core.layer.Output;
import org.netloom.core.layer.OutputActivation;
import org.netloom.core.metrics.ForwardPass;
import org.netloom.core.metrics.Predictions;
import org.netloom.core.metrics.ScoreSum;
import org.netloom.core.metrics.Scores;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.sketch.Sketch;
import org.netloom.core.train.TrainingEvent.Epoch;
import org.netloom.core.train.TrainingEvent.Iteration;

/** The losses that are told are the ones that a person computes by hand from the answers. */
@Timeout(300)
class LossTest {

    private static TrainedModel train(TrainingTask task, List<TrainingEvent> events) throws InterruptedException {
        try (Trainer trainer = new Trainer(new Engine())) {
            TrainingSession session = trainer.session(task, events::add);
            session.start();
            session.await();
            return session.model().orElseThrow();
        }
    }

    private static double crossEntropy(Predictions answers, PreparedRows rows) {
        double sum = 0;
        for (int row = 0; row < rows.count(); row++) {
            sum -= Math.log(answers.probability(row, ScoreSum.labelOf(rows, row)));
        }
        return sum / rows.count();
    }

    private static double accuracy(Predictions answers, PreparedRows rows) {
        int right = 0;
        for (int row = 0; row < rows.count(); row++) {
            right += answers.classOf(row) == ScoreSum.labelOf(rows, row) ? 1 : 0;
        }
        return (double) right / rows.count();
    }

    @Test
    void should_tell_the_mean_cross_entropy_and_the_accuracy() throws Exception {
        TrainingTask task = Flowers.clouds(Flowers.PLAN.withKeepBest(false), "Dense");
        TrainedModel model = train(task, new ArrayList<>());
        PreparedRows rows = task.data().validation();
        Predictions answers = new ForwardPass(model.network(), model.tensors()).predict(rows);

        Scores scores = model.summary().validation().orElseThrow();

        assertThat(scores.loss()).isCloseTo(crossEntropy(answers, rows), within(1e-6));
        assertThat(scores.headline()).isEqualTo(accuracy(answers, rows));
    }

    @Test
    void should_tell_the_binary_cross_entropy_of_a_single_unit() throws Exception {
        TrainingTask clouds = Flowers.clouds(Flowers.PLAN.withKeepBest(false), "Dense");
        TrainingTask task = Flowers.yesNo(new TrainingTask(
                new Sketch(clouds.graph())
                        .with("Output1", node -> node.with(Output.UNITS, 1)
                                .with(Output.ACTIVATION, OutputActivation.SIGMOID))
                        .graph(),
                clouds.plan(),
                clouds.data()));
        TrainedModel model = train(task, new ArrayList<>());
        PreparedRows rows = task.data().validation();
        Predictions answers = new ForwardPass(model.network(), model.tensors()).predict(rows);

        Scores scores = model.summary().validation().orElseThrow();

        assertThat(scores.loss()).isCloseTo(crossEntropy(answers, rows), within(1e-5));
        assertThat(scores.headline()).isEqualTo(accuracy(answers, rows)).isGreaterThan(0.8);
    }

    @Test
    void should_tell_loss_and_score_of_a_minibatch_before_its_step() throws Exception {
        TrainingTask task =
                Flowers.clouds(Flowers.PLAN.withBatchSize(105).withEpochs(3).withKeepBest(false), "Dense");
        List<TrainingEvent> events = new ArrayList<>();
        train(task, events);
        List<Iteration> iterations = events.stream()
                .filter(Iteration.class::isInstance)
                .map(Iteration.class::cast)
                .toList();
        List<Epoch> epochs = events.stream()
                .filter(Epoch.class::isInstance)
                .map(Epoch.class::cast)
                .toList();

        for (int epoch = 0; epoch < 2; epoch++) {
            Scores after = epochs.get(epoch).training();
            assertThat(iterations.get(epoch + 1).loss()).isCloseTo(after.loss(), within(1e-5));
            assertThat(iterations.get(epoch + 1).score()).isEqualTo(after.headline());
        }
    }
}
