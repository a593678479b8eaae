package org.netloom.core.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SharedData;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.data.schema.WindowAdvice;
import org.netloom.core.engine.Engine;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.metrics.Scores;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.train.Trainer;
import org.netloom.core.train.TrainingSession;
import org.netloom.core.train.TrainingTask;

/** What a person gets who chooses nothing but the target: accuracy or R² on the test rows of real tables. */
@Timeout(600)
class StarterNetworkOnRealDataTest {

    private static Trainer trainer;

    @BeforeAll
    static void open() {
        trainer = new Trainer(new Engine());
    }

    @AfterAll
    static void close() {
        trainer.close();
    }

    @ParameterizedTest(name = "{0}: at least {2}")
    @CsvSource({
        "iris.csv, species, 0.93",
        "penguins.csv, species, 0.95",
        "titanic.csv, survived, 0.78",
        "pima-indians-diabetes.csv, -1, 0.72",
        "mpg.csv, mpg, 0.80",
        "housing.csv, -1, 0.75",
        "tips.csv, tip, 0.20",
        "adult-train.csv, -1, 0.84"
    })
    void should_reach(String file, String target, double least) throws InterruptedException {
        Scores scores = test(prepare(file, target, UnaryOperator.identity())).scores();

        assertThat(scores instanceof Scores.Regression regression ? regression.r2() : scores.headline())
                .isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest(name = "{0}: at least {2}, and better than the last value")
    @CsvSource({"airline-passengers.csv, passengers, 0.8, 12", "daily-min-temperatures.csv, temp, 0.62, 14"})
    void should_forecast_what_is_later_than_all_that_was_learnt(String file, String target, double least, int length)
            throws InterruptedException {
        EvaluationReport.Regression report = (EvaluationReport.Regression)
                test(prepare(file, target, settings -> WindowAdvice.with(settings, WindowSettings.of(length, 1))));

        assertThat(report.scores().r2()).isGreaterThanOrEqualTo(least);
        assertThat(report.scores().mae())
                .isLessThan(report.persistence().orElseThrow().mae());
    }

    private static EvaluationReport test(PreparedData data) throws InterruptedException {
        StarterNetwork starter =
                StarterNetwork.propose(data.facts(), data.training().count());
        TrainingSession session = trainer.session(new TrainingTask(starter.graph(), starter.plan(), data), event -> {});
        session.start();
        session.await();
        TrainedModel model = session.model().orElseThrow();

        return model.evaluate(data.test()).toOptional().orElseThrow();
    }

    private static PreparedData prepare(String file, String target, UnaryOperator<DataSettings> change) {
        OpenedCsv csv = DataFiles.open(SharedData.file("csv/" + file), HeaderMode.AUTO)
                .toOptional()
                .orElseThrow();
        TableProfile profile = TableProfile.of(csv.table());
        Optional<DataSettings> settings = SchemaInference.propose(csv, profile)
                .then(proposed -> TargetAdvice.choose(csv.table(), profile, proposed, target))
                .toOptional();
        return DataPreparer.prepare(change.apply(settings.orElseThrow()), csv.table())
                .toOptional()
                .orElseThrow();
    }
}
