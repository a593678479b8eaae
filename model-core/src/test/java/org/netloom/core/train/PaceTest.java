package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.engine.Engine;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.plan.Clipping;
import org.netloom.core.plan.Schedule;
import org.netloom.core.plan.Schedule.Kind;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.train.TrainingEvent.Epoch;
import org.netloom.core.train.TrainingEvent.Iteration;

/** The learning rate follows its schedule, the gradients their limit, and training ends where nothing gets better. */
@Timeout(300)
class PaceTest {

    private static final TrainingPlan PLAN = Flowers.PLAN
            .withUpdater(TrainingPlan.Updater.SGD)
            .withLearningRate(0.1)
            .withKeepBest(false)
            .withEpochs(4);

    private record Run(List<TrainingEvent> events, TrainedModel model) {
        List<Double> rates() {
            return events.stream()
                    .filter(Iteration.class::isInstance)
                    .map(event -> ((Iteration) event).learningRate())
                    .toList();
        }

        long epochs() {
            return events.stream().filter(Epoch.class::isInstance).count();
        }
    }

    private static Run train(TrainingPlan plan) throws InterruptedException {
        List<TrainingEvent> events = new ArrayList<>();
        try (Trainer trainer = new Trainer(new Engine())) {
            TrainingSession session = trainer.session(Flowers.clouds(plan, "Dense"), events::add);
            session.start();
            session.await();
            return new Run(events, session.model().orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ON_PLATEAU"},
            mode = EnumSource.Mode.EXCLUDE)
    void should_tell_the_rate_of_every_iteration(Kind kind) throws Exception {
        Schedule schedule = Schedule.DEFAULT.withKind(kind).withEvery(2);

        Run run = train(PLAN.withSchedule(schedule));

        int perEpoch = run.rates().size() / 4;
        for (int i = 0; i < run.rates().size(); i++) {
            assertThat(run.rates().get(i)).isCloseTo(0.1 * schedule.share(i, perEpoch, 4), within(1e-12));
        }
    }

    @Test
    void should_take_steps_of_the_length_that_it_tells() throws Exception {
        INDArray whole = moved(PLAN);
        INDArray half = moved(PLAN.withSchedule(new Schedule(Kind.STEP, 0.5, 1, 1, 0).withKind(Kind.CONSTANT))
                .withLearningRate(0.05));

        assertThat(whole.sub(half.mul(2)).norm2Number().doubleValue())
                .isLessThan(1e-5 * whole.norm2Number().doubleValue());
    }

    /** By one step of the whole data. */
    private static INDArray moved(TrainingPlan plan) throws InterruptedException {
        TrainingPlan one = plan.withEpochs(1).withBatchSize(100_000).withPenalties(0, 0);
        INDArray after = train(one).model().network().params();
        INDArray start = train(one.withLearningRate(1e-30)).model().network().params();
        return after.sub(start);
    }

    @Test
    void should_shorten_long_gradients_and_keep_their_direction() throws Exception {
        INDArray free = moved(PLAN);
        double norm = free.norm2Number().doubleValue() / PLAN.learningRate();
        INDArray limited = moved(PLAN.withClipping(new Clipping(Clipping.Kind.GLOBAL_NORM, norm / 4)));
        INDArray short_ = moved(PLAN.withClipping(new Clipping(Clipping.Kind.GLOBAL_NORM, norm * 4)));

        assertThat(limited.mul(4).sub(free).norm2Number().doubleValue()).isLessThan(1e-5 * norm);
        assertThat(short_).isEqualTo(free);
    }

    @Test
    void should_limit_each_value() throws Exception {
        INDArray free = moved(PLAN);
        double largest = free.amaxNumber().doubleValue() / PLAN.learningRate();
        INDArray limited = moved(PLAN.withClipping(new Clipping(Clipping.Kind.BY_VALUE, largest / 2)));

        assertThat(limited.amaxNumber().doubleValue() / PLAN.learningRate()).isCloseTo(largest / 2, within(1e-6));
    }

    @Test
    void should_lower_the_rate_where_validation_stands_still() throws Exception {
        Schedule schedule = new Schedule(Kind.ON_PLATEAU, 0.5, 1, 2, 0);

        // So small a rate leaves the loss where it is, to the last bit.
        Run run = train(PLAN.withEpochs(8).withLearningRate(1e-30).withSchedule(schedule));

        List<Double> rates = run.rates();
        int perEpoch = rates.size() / 8;
        assertThat(rates.get(0)).isEqualTo(1e-30);
        assertThat(rates.get(3 * perEpoch)).isEqualTo(0.5e-30);
        assertThat(rates.get(5 * perEpoch)).isEqualTo(0.25e-30);
    }

    @Test
    void should_stop_where_nothing_gets_better() throws Exception {
        assertThat(train(PLAN.withEpochs(50).withLearningRate(1e-30).withStopAfter(3))
                        .epochs())
                .isEqualTo(4);
    }

    @Test
    void should_rise_and_fall_as_the_papers_say() {
        Schedule cycle = Schedule.DEFAULT.withKind(Kind.ONE_CYCLE).withWarmUp(0.3);
        assertThat(cycle.share(0, 10, 10)).isCloseTo(1 / 25.0, within(1e-12));
        assertThat(cycle.share(30, 10, 10)).isEqualTo(1);
        assertThat(cycle.share(100, 10, 10)).isCloseTo(4e-6, within(1e-12));
        Schedule warm = Schedule.DEFAULT.withKind(Kind.WARM_UP_COSINE).withWarmUp(0.1);
        assertThat(warm.share(4, 10, 10)).isEqualTo(0.5);
        assertThat(warm.share(55, 10, 10)).isCloseTo(0.5, within(1e-12));
        assertThat(Schedule.DEFAULT.withKind(Kind.STEP).withEvery(2).share(45, 10, 10))
                .isEqualTo(0.25);
        assertThat(Schedule.DEFAULT.withKind(Kind.EXPONENTIAL).share(5, 10, 10))
                .isCloseTo(Math.sqrt(0.5), within(1e-12));
    }
}
