package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.compile.Specimen;
import org.netloom.core.data.FittedTarget;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.engine.Engine;
import org.netloom.core.engine.ThreadChoice;
import org.netloom.core.engine.ThreadMemory;
import org.netloom.core.engine.Threads;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.sketch.Rows;
import org.netloom.core.train.TrainingEvent.Iteration;
import org.netloom.core.train.TrainingEvent.ThreadsChosen;

/** With one thread a run is made of its seed alone, to the last bit: whatever ran before, and whether or not threads were tried first. */
@Timeout(300)
class RepeatableRunsTest {

    static Stream<Specimen> specimens() {
        return Specimen.all().stream();
    }

    /** Says that nothing is known, and so has everything tried. */
    private static final ThreadMemory FORGETFUL = new ThreadMemory() {
        @Override
        public OptionalInt recall(String network) {
            return OptionalInt.empty();
        }

        @Override
        public void remember(String network, int threads) {
            tried.add(threads);
        }

        private final List<Integer> tried = new ArrayList<>();
    };

    private static TrainingTask task(Specimen specimen) {
        TrainingPlan plan = TrainingPlan.DEFAULT.withBatchSize(8).withEpochs(3).withSeed(11);
        FittedTarget target = new FittedTarget(
                "target", specimen.facts().task(), specimen.facts().classNames(), 0, 1);
        return new TrainingTask(
                specimen.sketch().graph(),
                plan,
                new PreparedData(
                        specimen.facts(),
                        new Preparation(List.of(), target),
                        Rows.random(specimen.facts(), 28, 1),
                        Rows.random(specimen.facts(), 8, 2),
                        Rows.random(specimen.facts(), 8, 3)));
    }

    private static List<TrainingEvent> run(TrainingTask task, Threads threads) throws InterruptedException {
        List<TrainingEvent> events = new ArrayList<>();
        try (Trainer trainer = new Trainer(new Engine(threads))) {
            TrainingSession session = trainer.session(task, events::add);
            session.start();
            assertThat(session.await()).as("%s", events).isEqualTo(TrainingState.COMPLETED);
        }
        return events;
    }

    private static List<Double> losses(List<TrainingEvent> events) {
        return events.stream()
                .filter(Iteration.class::isInstance)
                .map(event -> ((Iteration) event).loss())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void should_lose_the_same_to_the_last_bit_at_every_run(Specimen specimen) throws InterruptedException {
        TrainingTask task = task(specimen);

        List<Double> first = losses(run(task, Threads.fixed(1)));

        assertThat(first).hasSize(12);
        assertThat(losses(run(task, Threads.fixed(1)))).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void should_be_the_same_run_after_threads_were_tried(Specimen specimen) throws InterruptedException {
        TrainingTask task = task(specimen);

        List<TrainingEvent> tried = run(task, Threads.automatic(0, FORGETFUL));

        ThreadChoice choice = tried.stream()
                .filter(ThreadsChosen.class::isInstance)
                .map(event -> ((ThreadsChosen) event).choice())
                .findFirst()
                .orElseThrow();
        List<Double> losses = losses(run(task, Threads.fixed(choice.threads())));
        assertThat(losses(tried)).isEqualTo(losses);
    }
}
