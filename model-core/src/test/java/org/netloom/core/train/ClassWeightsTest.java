package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.engine.Engine;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.starter.StarterNetwork;

/** Uneven classes. Here one class has four times the rows of the other, all of them training rows. */
@Timeout(300)
class ClassWeightsTest {

    private static final int SMALLER = 12;
    private static final int LARGER = 48;

    private static Trainer trainer;

    @BeforeAll
    static void open() {
        trainer = new Trainer(new Engine());
    }

    @AfterAll
    static void close() {
        trainer.close();
    }

    private static PreparedData data(Balance balance) {
        Random random = new Random(3);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < SMALLER + LARGER; i++) {
            boolean rare = i % 5 == 0;
            rows.add(List.of(
                    String.valueOf(random.nextGaussian() + (rare ? 1 : 0)),
                    String.valueOf(random.nextGaussian()),
                    rare ? "rare" : "usual"));
        }
        DataSettings settings = new DataSettings(
                new DataReference("a.csv", ""),
                CsvDialect.STANDARD,
                List.of(
                        column("a", ColumnType.NUMBER, ColumnRole.FEATURE),
                        column("b", ColumnType.NUMBER, ColumnRole.FEATURE),
                        column("kind", ColumnType.CATEGORY, ColumnRole.TARGET)),
                new SplitSettings(1, 0, 1, true),
                balance);
        return DataPreparer.prepare(settings, Table.of(List.of("a", "b", "kind"), rows))
                .toOptional()
                .orElseThrow();
    }

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
    }

    private static double[] weightsAfterTraining(PreparedData data) throws InterruptedException {
        TrainingPlan plan = TrainingPlan.DEFAULT
                .withUpdater(TrainingPlan.Updater.SGD)
                .withLearningRate(0.1)
                .withBatchSize(1000)
                .withEpochs(20)
                .withSeed(5)
                .withKeepBest(false);
        TrainingTask task =
                new TrainingTask(StarterNetwork.propose(data.facts(), 60).graph(), plan, data);
        TrainingSession session = trainer.session(task, event -> {});
        session.start();
        assertThat(session.await()).isEqualTo(TrainingState.COMPLETED);
        return session.model().orElseThrow().network().params().toDoubleVector();
    }

    @Test
    void should_weigh_classes_so_that_they_count_alike_and_the_mean_is_1() {
        // "balanced" of scikit-learn: rows / (classes * rows of the class).
        assertThat(data(Balance.CLASS_WEIGHTS).classWeights()).containsExactly(60 / 24.0, 60 / 96.0);
        assertThat(data(Balance.NONE).classWeights()).isEmpty();
    }

    @Test
    void should_repeat_rows_of_the_smaller_class_and_fit_on_each_once() {
        PreparedData over = data(Balance.OVERSAMPLE);

        assertThat(over.training().count()).isEqualTo(2 * LARGER);
        assertThat(Arrays.stream(over.training().sourceRows()).distinct()).hasSize(SMALLER + LARGER);
        assertThat(over.preparation()).isEqualTo(data(Balance.NONE).preparation());
    }

    @Test
    void should_leave_rows_of_the_larger_class_out_and_fit_on_all() {
        PreparedData under = data(Balance.UNDERSAMPLE);

        assertThat(under.training().count()).isEqualTo(2 * SMALLER);
        assertThat(Arrays.stream(under.training().sourceRows()).distinct()).hasSize(2 * SMALLER);
        assertThat(under.preparation()).isEqualTo(data(Balance.NONE).preparation());
    }

    /** Over all rows at once, a row that weighs four times as much and a row that comes four times are the same. */
    @Test
    void should_learn_by_weights_what_is_learnt_by_repeating_rows() throws InterruptedException {
        double[] weighted = weightsAfterTraining(data(Balance.CLASS_WEIGHTS));

        assertThat(weighted).containsExactly(weightsAfterTraining(data(Balance.OVERSAMPLE)), within(1e-4));
        double[] plain = weightsAfterTraining(data(Balance.NONE));
        double apart = 0;
        for (int i = 0; i < plain.length; i++) {
            apart = Math.max(apart, Math.abs(plain[i] - weighted[i]));
        }
        assertThat(apart)
                .as("how far classes that count alike move the weights")
                .isGreaterThan(1e-2);
    }
}
