package org.netloom.core.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.Engine;
import org.netloom.core.model.TablePredictions;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.train.Trainer;
import org.netloom.core.train.TrainingSession;
import org.netloom.core.train.TrainingState;
import org.netloom.core.train.TrainingTask;

/**
 * Whatever columns people keep, and whichever of them is asked for: the way from the file to a network that was trained, judged and asked ends there, or with a
 * reason that lies in the table.
 */
class AnyTableTest {

    /** What a table can lack so that nothing is to be learnt from it as it is. */
    private static final Set<String> REASONS = Set.of(
            "file-blank",
            "file-only-header",
            "target-one-class",
            "target-empty",
            "target-id",
            "target-text",
            "target-date",
            "target-many-classes",
            "too-few-rows",
            "too-few-windows",
            "one-column",
            "no-features");

    private static Trainer trainer;

    @BeforeContainer
    static void open() {
        trainer = new Trainer(new Engine());
    }

    @AfterContainer
    static void close() {
        trainer.close();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void should_lead_to_a_trained_network_or_to_a_reason(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        String text = table(random);
        Outcome<OpenedCsv> read = opened(text);
        Outcome<PreparedData> prepared = read.then(csv -> prepared(csv, random));
        boolean found = prepared.toOptional().isPresent();
        Statistics.label("prepared").collect(found);
        Statistics.label("prepared").coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        if (found) {
            train(prepared.toOptional().orElseThrow(), read.toOptional().orElseThrow(), text);
        } else {
            assertThat(prepared.diagnostics())
                    .as(text)
                    .filteredOn(Diagnostic::isError)
                    .extracting(Diagnostic::code)
                    .isNotEmpty()
                    .isSubsetOf(REASONS);
        }
    }

    private static Outcome<PreparedData> prepared(OpenedCsv csv, Random random) {
        Table table = csv.table();
        String target = table.names().get(random.nextInt(table.names().size()));
        TableProfile profile = TableProfile.of(table);
        return SchemaInference.propose(csv, profile)
                .then(settings -> TargetAdvice.choose(table, profile, settings, target))
                .then(settings -> DataPreparer.prepare(settings, table));
    }

    private static void train(PreparedData data, OpenedCsv csv, String text) throws InterruptedException {
        StarterNetwork starter = StarterNetwork.propose(data);
        TrainingSession session =
                trainer.session(new TrainingTask(starter.graph(), starter.plan().withEpochs(1), data), event -> {});
        session.start();
        assertThat(session.await()).as(text).isEqualTo(TrainingState.COMPLETED);
        TrainedModel model = session.model().orElseThrow();
        if (data.test().count() > 0) {
            assertThat(model.evaluate(data.test()).toOptional()).as(text).isPresent();
        }
        Outcome<TablePredictions> answers = model.predict(csv.table());
        assertThat(answers.toOptional()).as(() -> answers.diagnostics() + text).isPresent();
    }

    private static Outcome<OpenedCsv> opened(String text) throws IOException {
        Path file = Files.createTempFile("any", ".csv");
        try {
            return DataFiles.open(Files.writeString(file, text), HeaderMode.AUTO);
        } finally {
            Files.delete(file);
        }
    }

    private static String table(Random random) {
        int columns = 1 + random.nextInt(7);
        int rows = List.of(3, 5, 9, 20, 60, 150).get(random.nextInt(6));
        List<IntFunction<String>> cells = new ArrayList<>();
        List<Double> missing = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(column(random));
            missing.add(random.nextInt(3) > 0 ? 0 : random.nextInt(5) == 0 ? 1 : random.nextDouble());
            names.add(List.of("a", "b c", "日期", "target", "id", "Price ($)", "x.1", "")
                            .get(random.nextInt(8))
                    + (random.nextBoolean() ? i : ""));
        }
        StringBuilder text = new StringBuilder();
        if (random.nextInt(6) > 0) {
            text.append(String.join(",", names)).append('\n');
        }
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns; i++) {
                String cell = random.nextDouble() < missing.get(i)
                        ? List.of("", "NA", "?").get(random.nextInt(3))
                        : cells.get(i).apply(row);
                text.append(i > 0 ? "," : "").append(cell.contains(",") ? '"' + cell + '"' : cell);
            }
            text.append('\n');
        }
        return text.append("\n").toString();
    }

    private static IntFunction<String> column(Random random) {
        int much = 1 + random.nextInt(1 + random.nextInt(60));
        return switch (random.nextInt(18)) {
            case 0 -> row -> String.valueOf(random.nextInt(much));
            case 1 -> row -> String.valueOf(random.nextGaussian() * much);
            case 2 -> row -> "k" + random.nextInt(much);
            case 3 -> row -> random.nextBoolean() ? "yes" : "no";
            case 4 -> row -> "2024-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            case 5 ->
                row -> "%d/%d/%d".formatted(1 + random.nextInt(12), 1 + random.nextInt(12), 1990 + random.nextInt(30));
            case 6 ->
                row -> "the room %d was %s and the food we had was good"
                        .formatted(random.nextInt(99), random.nextBoolean() ? "fine" : "poor");
            case 7 -> row -> String.valueOf(row);
            case 8 -> row -> "u%05d".formatted(row);
            case 9 -> row -> "$%d,%03d.50".formatted(1 + random.nextInt(9), random.nextInt(1000));
            case 10 -> row -> random.nextInt(100) + "%";
            case 11 -> row -> random.nextInt(10) == 0 ? "unknown" : String.valueOf(random.nextInt(90));
            case 12 -> row -> "constant";
            case 13 -> row -> random.nextInt(20) == 0 ? "-999" : String.valueOf(random.nextInt(much));
            case 14 ->
                row -> List.of("1e300", "-1e300", "1e-300", "0", "NaN", "inf", "1e400")
                        .get(random.nextInt(7));
            case 15 -> row -> List.of("🙂", "é", "", " ", "=1+1", "\"\"", "<b>").get(random.nextInt(7));
            case 16 -> row -> "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
            default -> row -> random.nextBoolean() ? String.valueOf(random.nextInt(9)) : "w" + random.nextInt(4);
        };
    }
}
