package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.netloom.core.engine.Engine;
import org.netloom.core.metrics.MetricBuffer;
import org.netloom.core.metrics.Scores;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.sketch.Sketch;
import org.netloom.core.train.TrainingEvent.BestKept;
import org.netloom.core.train.TrainingEvent.Epoch;
import org.netloom.core.train.TrainingEvent.Iteration;
import org.netloom.core.train.TrainingEvent.Problem;
import org.netloom.core.train.TrainingEvent.Started;
import org.netloom.core.train.TrainingEvent.StateChanged;

@Timeout(300)
class TrainingSessionTest {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static Trainer trainer;

    @BeforeAll
    static void open() {
        trainer = new Trainer(new Engine());
    }

    @AfterAll
    static void close() {
        trainer.close();
    }

    private static final List<TrainingSession> OPEN = new ArrayList<>();

    @AfterEach
    void endWhatAFailedTestLeft() {
        OPEN.forEach(TrainingSession::close);
        OPEN.clear();
    }

    private record Run(TrainingSession session, MetricBuffer<TrainingEvent> buffer) {
        static Run of(TrainingTask task) {
            MetricBuffer<TrainingEvent> buffer = new MetricBuffer<>();
            TrainingSession session = trainer.session(task, buffer);
            OPEN.add(session);
            return new Run(session, buffer);
        }

        List<TrainingEvent> toTheEnd() throws InterruptedException {
            session.start();
            session.await();
            return buffer.drain();
        }
    }

    private static <E extends TrainingEvent> List<E> only(Class<E> kind, List<TrainingEvent> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The numbers of a curve, without the times. */
    private static List<Double> curve(List<TrainingEvent> events) {
        List<Double> numbers = new ArrayList<>();
        for (TrainingEvent event : events) {
            if (event instanceof Iteration iteration) {
                numbers.addAll(List.of(iteration.loss(), iteration.score()));
            } else if (event instanceof Epoch epoch) {
                numbers.addAll(List.of(epoch.training().loss(), epoch.training().headline()));
                numbers.add(epoch.validation().orElseThrow().loss());
            }
        }
        return numbers;
    }

    private static float[] weights(Run run) {
        return run.session().model().orElseThrow().network().params().toFloatVector();
    }

    @Test
    void should_tell_every_iteration_and_epoch_in_order_and_the_last_state_last() throws Exception {
        Run run = Run.of(Flowers.clouds(Flowers.PLAN, "Dense"));

        List<TrainingEvent> events = run.toTheEnd();

        assertThat(run.session().state()).isEqualTo(TrainingState.COMPLETED);
        assertThat(events.get(0)).isEqualTo(new StateChanged(TrainingState.PREPARING));
        assertThat(only(Started.class, events)).containsExactly(new Started(5, 7, 3 * 16 + 17 * 3, 105));
        assertThat(only(Iteration.class, events))
                .extracting(Iteration::iteration)
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 35).boxed().toList());
        assertThat(only(Iteration.class, events).get(6).rows()).isEqualTo(105 - 6 * 16);
        assertThat(only(Epoch.class, events)).extracting(Epoch::epoch).containsExactly(1, 2, 3, 4, 5);
        assertThat(only(Epoch.class, events)).extracting(Epoch::iteration).containsExactly(7, 14, 21, 28, 35);
        assertThat(events.get(events.size() - 1)).isEqualTo(new StateChanged(TrainingState.COMPLETED));
    }

    @Test
    void should_learn_three_clouds() throws Exception {
        Run run = Run.of(Flowers.clouds(Flowers.PLAN.withEpochs(30), "Dense"));

        run.toTheEnd();

        TrainedModel model = run.session().model().orElseThrow();
        assertThat(model.summary().training().orElseThrow().headline()).isGreaterThan(0.97);
    }

    @Test
    void should_learn_a_plane_and_tell_the_error_in_its_unit() throws Exception {
        Run run = Run.of(Flowers.plane(Flowers.PLAN.withEpochs(60), "Dense"));

        run.toTheEnd();

        Scores scores =
                run.session().model().orElseThrow().summary().validation().orElseThrow();
        assertThat(scores).isInstanceOfSatisfying(Scores.Regression.class, regression -> {
            assertThat(regression.r2()).isGreaterThan(0.98);
            assertThat(regression.mae()).isBetween(0.01, 4.0);
            assertThat(regression.rmse()).isGreaterThanOrEqualTo(regression.mae());
        });
    }

    @Test
    void should_draw_the_same_curve_from_the_same_seed_to_the_last_bit() throws Exception {
        TrainingTask task = Flowers.clouds(Flowers.PLAN, "Dense", "BatchNormalization", "Dropout");
        Run first = Run.of(task);
        Run second = Run.of(task);
        Run other = Run.of(Flowers.clouds(Flowers.PLAN.withSeed(7), "Dense", "BatchNormalization", "Dropout"));

        List<Double> curve = curve(first.toTheEnd());

        assertThat(curve(second.toTheEnd())).isEqualTo(curve).hasSize(2 * 35 + 3 * 5);
        assertThat(weights(second)).isEqualTo(weights(first));
        assertThat(curve(other.toTheEnd())).isNotEqualTo(curve);
    }

    @Test
    void should_draw_the_same_curve_with_pauses_and_steps_in_between() throws Exception {
        TrainingTask task = Flowers.clouds(Flowers.PLAN, "Dense", "Dropout");
        Run straight = Run.of(task);
        List<Double> curve = curve(straight.toTheEnd());
        Run halting = Run.of(task);
        for (int step = 1; step <= 10; step++) {
            halting.session().step();
            assertThat(halting.session().awaitRest(SOON)).contains(TrainingState.PAUSED);
        }
        halting.session().resume();

        assertThat(halting.session().await()).isEqualTo(TrainingState.COMPLETED);
        assertThat(curve(halting.buffer().drain())).isEqualTo(curve);
        assertThat(weights(halting)).isEqualTo(weights(straight));
    }

    @Test
    void should_do_one_minibatch_a_step() throws Exception {
        Run run = Run.of(Flowers.clouds(Flowers.PLAN, "Dense"));
        List<TrainingEvent> events = new ArrayList<>();
        for (int step = 1; step <= 8; step++) {
            run.session().step();
            assertThat(run.session().awaitRest(SOON)).contains(TrainingState.PAUSED);
            run.buffer().drain(events::add);
            assertThat(only(Iteration.class, events)).hasSize(step);
        }
        run.session().close();

        assertThat(run.session().await()).isEqualTo(TrainingState.STOPPED);
        assertThat(only(Epoch.class, events)).hasSize(1);
    }

    /** Does something once, at an iteration, on the trainer's thread: no race then decides how many iterations follow. */
    private static List<TrainingEvent> obeying(TrainingTask task, int at, Consumer<TrainingSession> order)
            throws InterruptedException {
        List<TrainingEvent> events = new ArrayList<>();
        TrainingSession[] self = new TrainingSession[1];
        self[0] = trainer.session(task, event -> {
            events.add(event);
            if (event instanceof Iteration iteration && iteration.iteration() == at) {
                order.accept(self[0]);
            }
        });
        self[0].start();
        self[0].await();
        assertThat(self[0].model()).isPresent();
        return events;
    }

    @Test
    void should_stop_within_one_minibatch_and_keep_what_was_learnt() throws Exception {
        List<TrainingEvent> events =
                obeying(Flowers.clouds(Flowers.PLAN.withEpochs(1000), "Dense"), 17, TrainingSession::stop);

        assertThat(only(Iteration.class, events)).hasSize(17);
        assertThat(events.get(events.size() - 1)).isEqualTo(new StateChanged(TrainingState.STOPPED));
    }

    @Test
    void should_stop_while_it_is_paused() throws Exception {
        Run run = Run.of(Flowers.clouds(Flowers.PLAN, "Dense"));
        run.session().pause();
        run.session().start();
        assertThat(run.session().awaitRest(SOON)).contains(TrainingState.PAUSED);
        run.session().stop();

        assertThat(run.session().await()).isEqualTo(TrainingState.STOPPED);
        assertThat(only(Iteration.class, run.buffer().drain())).isEmpty();
    }

    @Test
    void should_be_stopped_before_it_starts_and_never_start_again() {
        Run run = Run.of(Flowers.clouds(Flowers.PLAN, "Dense"));
        run.session().stop();

        assertThat(run.session().state()).isEqualTo(TrainingState.STOPPED);
        assertThat(run.session().start()).isFalse();
        assertThat(run.session().model()).isEmpty();
    }

    @Test
    void should_start_only_once() throws Exception {
        Run run = Run.of(Flowers.clouds(Flowers.PLAN, "Dense"));

        assertThat(run.session().start()).isTrue();
        assertThat(run.session().start()).isFalse();
        assertThat(run.session().await()).isEqualTo(TrainingState.COMPLETED);
    }

    @Test
    void should_explain_a_loss_that_is_no_number_and_keep_the_last_good_weights() throws Exception {
        TrainingPlan wild = Flowers.PLAN.withUpdater(TrainingPlan.Updater.SGD).withLearningRate(1e6);
        Run run = Run.of(Flowers.plane(wild, "Dense"));

        List<TrainingEvent> events = run.toTheEnd();

        assertThat(run.session().state()).isEqualTo(TrainingState.FAILED);
        assertThat(only(Problem.class, events)).singleElement().satisfies(problem -> {
            assertThat(problem.diagnostic().code()).isEqualTo("loss-not-finite");
            assertThat(problem.diagnostic().arguments()).contains(1e6, 1e5);
        });
        assertThat(weights(run)).doesNotContain(Float.NaN, Float.POSITIVE_INFINITY);
        assertThat(events.get(events.size() - 1)).isEqualTo(new StateChanged(TrainingState.FAILED));
    }

    @Test
    void should_blame_unscaled_features_where_they_are_the_cause() throws Exception {
        TrainingPlan plan = Flowers.PLAN.withUpdater(TrainingPlan.Updater.SGD).withEpochs(50);
        Run run = Run.of(Flowers.planeTimes(1e5f, plan));

        assertThat(only(Problem.class, run.toTheEnd()))
                .extracting(problem -> problem.diagnostic().code())
                .containsExactly("loss-not-finite-unscaled");
    }

    @Test
    void should_report_a_graph_that_cannot_be_trained() throws Exception {
        TrainingTask task = Flowers.clouds(Flowers.PLAN, "Dense");
        TrainingTask loose = new TrainingTask(
                new Sketch(task.graph()).cut("Dense1", "Output1").graph(), task.plan(), task.data());
        Run run = Run.of(loose);

        List<TrainingEvent> events = run.toTheEnd();

        assertThat(run.session().state()).isEqualTo(TrainingState.FAILED);
        assertThat(only(Problem.class, events)).isNotEmpty();
        assertThat(run.session().model()).isEmpty();
    }

    @Test
    void should_turn_a_bug_into_a_problem() throws Exception {
        List<TrainingEvent> events = new ArrayList<>();
        TrainingSession session = trainer.session(Flowers.clouds(Flowers.PLAN, "Dense"), event -> {
            events.add(event);
            if (event instanceof Iteration) {
                throw new IllegalStateException("a bug");
            }
        });
        session.start();

        assertThat(session.await()).isEqualTo(TrainingState.FAILED);
        assertThat(only(Problem.class, events))
                .extracting(problem -> problem.diagnostic().code())
                .containsExactly("training-failed");
    }

    @Test
    void should_give_back_the_best_weights_if_the_plan_wants_them() throws Exception {
        TrainingPlan plan = Flowers.PLAN.withLearningRate(0.3).withEpochs(15);
        Run best = Run.of(Flowers.clouds(plan, "Dense"));
        Run last = Run.of(Flowers.clouds(plan.withKeepBest(false), "Dense"));

        List<TrainingEvent> events = best.toTheEnd();
        last.toTheEnd();

        Epoch lowest = only(Epoch.class, events).stream()
                .min(java.util.Comparator.comparingDouble(
                        epoch -> epoch.validation().orElseThrow().loss()))
                .orElseThrow();
        TrainedModel model = best.session().model().orElseThrow();
        assertThat(lowest.epoch()).isLessThan(15);
        assertThat(only(BestKept.class, events)).extracting(BestKept::epoch).containsExactly(lowest.epoch());
        assertThat(model.summary().validation()).isEqualTo(lowest.validation());
        assertThat(model.evaluate(best.session().task().data().validation())
                        .toOptional()
                        .orElseThrow()
                        .scores())
                .isEqualTo(lowest.validation().orElseThrow());
        assertThat(last.session().model().orElseThrow().summary().keptEpoch()).isEqualTo(15);
    }
}
