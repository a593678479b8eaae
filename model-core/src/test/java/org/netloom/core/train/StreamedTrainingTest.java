package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.Balance;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.data.Progress;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.csv.TableCache;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.Engine;
import org.netloom.core.starter.StarterNetwork;

/** What is learnt from a table on disk is what would be learnt from it in memory, to the last digit. */
@Timeout(600)
class StreamedTrainingTest {

    @TempDir
    Path folder;

    private OpenedCsv open(boolean onDisk) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder("x,y,town,day,answer,amount\n");
        for (int row = 0; row < 6000; row++) {
            double x = random.nextInt(-500, 500) / 100.0;
            String y = random.nextInt(20) == 0 ? "?" : String.valueOf(random.nextInt(100_000));
            text.append(x).append(',').append(y).append(',');
            text.append("town").append(row < 5990 ? random.nextInt(5) : row).append(',');
            text.append("20").append(10 + random.nextInt(10)).append("-03-1").append(random.nextInt(10));
            text.append(x * x > 6 ? ",yes," : ",no,")
                    .append(x * 3 + random.nextDouble())
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("rows.csv"), text);
        TableCache cache = new TableCache(
                folder.resolve("cache"), new TableCache.Limits(onDisk ? 1 : Long.MAX_VALUE, Long.MAX_VALUE, 0));
        OpenedCsv csv = DataFiles.open(file, DialectWish.AUTO, Progress.UNSEEN, Optional.of(cache))
                .toOptional()
                .orElseThrow();
        assertThat(csv.table().isOnDisk()).isEqualTo(onDisk);
        return csv;
    }

    private static Outcome<PreparedData> prepare(
            OpenedCsv csv, String target, SplitSettings.Method method, String by, Balance balance) {
        TableProfile profile = TableProfile.of(csv.table());
        DataSettings settings = SchemaInference.propose(csv, profile)
                .then(proposed -> TargetAdvice.choose(csv.table(), profile, proposed, target))
                .toOptional()
                .orElseThrow();
        return DataPreparer.prepare(
                settings.withSplit(settings.split().with(method, by)).withBalance(balance), csv.table());
    }

    private static void assertSame(PreparedRows found, PreparedRows expected) {
        assertThat(found.sourceRows()).isEqualTo(expected.sourceRows());
        assertThat(found.features()).isEqualTo(expected.features());
        assertThat(found.labels()).isEqualTo(expected.labels());
        assertThat(found.values().largest()).isEqualTo(expected.values().largest());
    }

    @ParameterizedTest
    @CsvSource({
        "answer, SHUFFLED, '', NONE",
        "answer, STRATIFIED, '', OVERSAMPLE",
        "amount, SHUFFLED, '', NONE",
        "amount, GROUPED, town, NONE",
        "answer, ORDERED, day, CLASS_WEIGHTS",
        "amount, ORDERED, y, NONE"
    })
    void should_prepare_the_same_rows(String target, SplitSettings.Method method, String by, Balance balance)
            throws IOException {
        Outcome<PreparedData> streamed = prepare(open(true), target, method, by, balance);
        Outcome<PreparedData> held = prepare(open(false), target, method, by, balance);
        PreparedData found = streamed.toOptional().orElseThrow();
        PreparedData expected = held.toOptional().orElseThrow();
        assertThat(streamed.diagnostics()).isEqualTo(held.diagnostics());
        assertThat(found.preparation()).isEqualTo(expected.preparation());
        assertThat(found.classWeights()).isEqualTo(expected.classWeights());
        assertSame(found.training(), expected.training());
        assertSame(found.validation(), expected.validation());
        assertSame(found.test(), expected.test());
        assertThat(found.preparation().apply(open(true).table()).diagnostics())
                .isEqualTo(expected.preparation().apply(open(false).table()).diagnostics());
    }

    private List<Scores> train(PreparedData data) throws InterruptedException {
        StarterNetwork starter =
                StarterNetwork.propose(data.facts(), data.training().count());
        List<Scores> scores = new ArrayList<>();
        try (Trainer trainer = new Trainer(new Engine())) {
            TrainingSession session = trainer.session(
                    new TrainingTask(starter.graph(), starter.plan().withEpochs(3), data), event -> {
                        if (event instanceof TrainingEvent.Epoch epoch) {
                            scores.add(new Scores(
                                    epoch.training().loss(),
                                    epoch.validation().orElseThrow().loss()));
                        }
                    });
            session.start();
            session.await();
        }
        return scores;
    }

    private record Scores(double training, double validation) {}

    @Test
    void should_learn_the_same() throws Exception {
        PreparedData streamed = prepare(open(true), "answer", SplitSettings.Method.STRATIFIED, "", Balance.NONE)
                .toOptional()
                .orElseThrow();
        PreparedData held = prepare(open(false), "answer", SplitSettings.Method.STRATIFIED, "", Balance.NONE)
                .toOptional()
                .orElseThrow();
        assertThat(train(streamed)).hasSize(3).isEqualTo(train(held));
    }
}
