package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.engine.Engine;
import org.netloom.core.metrics.Scores;
import org.netloom.core.starter.StarterNetwork;
import org.netloom.core.train.CrossValidation.Event;

@Timeout(600)
class CrossValidationTest {

    private static final int ROWS = 97;

    @TempDir
    Path folder;

    private final Trainer trainer = new Trainer(new Engine());
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        trainer.close();
    }

    @Test
    void should_test_every_row_once_and_learn_from_the_others_each_time() throws Exception {
        CrossValidation folds = new CrossValidation(trainer, question(4, 30, settings -> settings), events::add);
        folds.start();

        List<Event> told = toTheEnd();
        List<Event.Judged> judged = judged(told);
        assertThat(judged).extracting(Event.Judged::fold).containsExactly(0, 1, 2, 3);
        assertThat(judged.stream().mapToInt(fold -> fold.report().rows()).sum()).isEqualTo(ROWS);
        assertThat(judged).allSatisfy(fold -> {
            assertThat(fold.report().scores().headline()).isGreaterThan(0.8);
            assertThat(fold.linear().map(Scores::headline))
                    .hasValueSatisfying(accuracy -> assertThat(accuracy).isGreaterThan(0.8));
        });
        assertThat(last(told).state()).isEqualTo(TrainingState.COMPLETED);
    }

    @Test
    void should_end_within_a_minibatch_when_it_is_stopped() throws Exception {
        CrossValidation[] folds = new CrossValidation[1];
        folds[0] = new CrossValidation(trainer, question(4, 30, settings -> settings), event -> {
            events.add(event);
            if (event instanceof Event.Told told
                    && told.fold() == 1
                    && told.event() instanceof TrainingEvent.Iteration) {
                folds[0].stop();
            }
        });
        folds[0].start();

        List<Event> told = toTheEnd();
        assertThat(last(told).state()).isEqualTo(TrainingState.STOPPED);
        assertThat(judged(told)).extracting(Event.Judged::fold).containsExactly(0);
        assertThat(told.stream()
                        .filter(Event.Told.class::isInstance)
                        .map(Event.Told.class::cast)
                        .filter(one -> one.fold() == 1 && one.event() instanceof TrainingEvent.Iteration))
                .hasSize(1);
    }

    @Test
    void should_not_begin_to_train_when_it_is_stopped_before() throws Exception {
        CrossValidation folds = new CrossValidation(trainer, question(2, 30, settings -> settings), events::add);
        folds.stop();
        folds.start();

        List<Event> told = toTheEnd();
        assertThat(last(told).state()).isEqualTo(TrainingState.STOPPED);
        assertThat(told).noneMatch(Event.Told.class::isInstance);
    }

    @Test
    void should_say_why_there_cannot_be_folds() throws Exception {
        CrossValidation folds = new CrossValidation(
                trainer,
                question(3, 1, settings -> settings.withSplit(settings.split().with(SplitSettings.Method.ORDERED, ""))),
                events::add);
        folds.start();

        assertThat(last(toTheEnd()).problems()).extracting(Diagnostic::code).containsExactly("folds-in-order");
    }

    @Test
    void should_tell_what_broke_off() throws Exception {
        CrossValidation folds = new CrossValidation(trainer, question(2, 1, settings -> settings), event -> {
            events.add(event);
            if (event instanceof Event.Begun) {
                throw new IllegalStateException("on purpose");
            }
        });
        folds.start();

        assertThat(last(toTheEnd()).problems()).extracting(Diagnostic::code).containsExactly("training-failed");
    }

    private CrossValidation.Question question(
            int folds, int epochs, java.util.function.UnaryOperator<DataSettings> change) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder("width,height,kind\n");
        for (int row = 0; row < ROWS; row++) {
            double width = random.nextInt(1000) / 10.0;
            double height = random.nextInt(1000) / 10.0;
            text.append(width).append(',').append(height);
            text.append(width > height ? ",lying\n" : ",standing\n");
        }
        Path file = Files.writeString(folder.resolve("shapes.csv"), text);
        OpenedCsv csv = DataFiles.open(file, DialectWish.AUTO).toOptional().orElseThrow();
        TableProfile profile = TableProfile.of(csv.table());
        DataSettings settings = SchemaInference.propose(csv, profile)
                .then(proposed -> TargetAdvice.choose(csv.table(), profile, proposed, "kind"))
                .toOptional()
                .orElseThrow();
        PreparedData data =
                DataPreparer.prepare(settings, csv.table()).toOptional().orElseThrow();
        StarterNetwork starter =
                StarterNetwork.propose(data.facts(), data.training().count());
        return new CrossValidation.Question(
                starter.graph(), starter.plan().withEpochs(epochs), change.apply(settings), csv.table(), folds);
    }

    private List<Event> toTheEnd() throws InterruptedException {
        List<Event> told = new ArrayList<>();
        while (told.isEmpty() || !(told.get(told.size() - 1) instanceof Event.Ended)) {
            Event next = events.poll(300, TimeUnit.SECONDS);
            assertThat(next).as("what follows " + told.size() + " events").isNotNull();
            told.add(next);
        }
        assertThat(events).isEmpty();
        return told;
    }

    private static Event.Ended last(List<Event> told) {
        return (Event.Ended) told.get(told.size() - 1);
    }

    private static List<Event.Judged> judged(List<Event> told) {
        return told.stream()
                .filter(Event.Judged.class::isInstance)
                .map(Event.Judged.class::cast)
                .toList();
    }
}
