package org.netloom.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.engine.Engine;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Loss;
import org.netloom.core.layer.Output;
import org.netloom.core.metrics.ForwardPass;
import org.netloom.core.nn.FocalLoss;
import org.netloom.core.plan.Clipping;
import org.netloom.core.plan.Schedule;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.sketch.Sketch;
import org.netloom.core.train.Flowers;
import org.netloom.core.train.Trainer;
import org.netloom.core.train.TrainingSession;
import org.netloom.core.train.TrainingTask;

@Timeout(300)
class ModelFolderTest {

    private static final TrainingTask TASK = Flowers.clouds(Flowers.PLAN, "Dense", "BatchNormalization");

    private static TrainedModel model;

    @TempDir
    Path folder;

    @BeforeAll
    static void train() throws InterruptedException {
        try (Trainer trainer = new Trainer(new Engine())) {
            TrainingSession session = trainer.session(TASK, event -> {});
            session.start();
            session.await();
            model = session.model().orElseThrow();
        }
    }

    @AfterAll
    static void close() {
        model.network().close();
    }

    private Path saved() {
        return new ModelFolder(folder.resolve("iris.model"))
                .save(model)
                .toOptional()
                .orElseThrow();
    }

    private static float[] answers(TrainedModel asked) {
        return new ForwardPass(asked.network(), asked.tensors())
                .predict(TASK.data().test())
                .values();
    }

    private static Diagnostic problemIn(Path path) {
        return new ModelFolder(path).load().diagnostics().get(0);
    }

    @Test
    void should_answer_the_same_to_the_last_bit_after_reopening() {
        TrainedModel reopened = new ModelFolder(saved()).load().toOptional().orElseThrow();

        assertThat(answers(reopened)).isEqualTo(answers(model));
        assertThat(reopened.summary()).isEqualTo(model.summary());
        assertThat(reopened.preparation()).isEqualTo(model.preparation());
        assertThat(reopened.tensors()).isEqualTo(model.tensors());
    }

    @Test
    void should_be_loadable_by_deeplearning4j_alone() throws IOException {
        ComputationGraph alone =
                ComputationGraph.load(saved().resolve("model.zip").toFile(), true);
        PreparedRows rows = TASK.data().test();
        INDArray features =
                org.nd4j.linalg.factory.Nd4j.create(rows.features()).reshape(rows.count(), rows.featureWidth());

        assertThat(alone.outputSingle(features).dup('c').data().asFloat()).isEqualTo(answers(model));
    }

    @Test
    void should_name_nothing_of_ours_in_the_network_and_still_know_its_loss() throws Exception {
        TrainingTask task = new TrainingTask(
                new Sketch(TASK.graph())
                        .with("Output1", node -> node.with(Output.LOSS, Loss.FOCAL)
                                .with(Output.FOCAL_GAMMA, 3.0))
                        .graph(),
                TASK.plan()
                        .withEpochs(2)
                        .withUpdater(TrainingPlan.Updater.ADAMW)
                        .withSchedule(Schedule.DEFAULT.withKind(Schedule.Kind.ONE_CYCLE))
                        .withClipping(new Clipping(Clipping.Kind.GLOBAL_NORM, 1)),
                TASK.data());
        try (Trainer trainer = new Trainer(new Engine())) {
            TrainingSession session = trainer.session(task, event -> {});
            session.start();
            session.await();
            TrainedModel focal = session.model().orElseThrow();

            TrainedModel reopened = new ModelFolder(new ModelFolder(folder.resolve("focal.model"))
                            .save(focal)
                            .toOptional()
                            .orElseThrow())
                    .load()
                    .toOptional()
                    .orElseThrow();

            assertThat(focal.network().getConfiguration().toJson())
                    .contains("LossMCXENT")
                    .doesNotContain("netloom");
            assertThat(((BaseOutputLayer)
                                    reopened.network().getOutputLayer(0).conf().getLayer())
                            .getLossFn())
                    .isEqualTo(new FocalLoss(3, true));
        }
    }

    @Test
    void should_replace_an_older_model_and_leave_nothing_else_behind() throws IOException {
        saved();
        saved();

        try (var entries = Files.list(folder)) {
            assertThat(entries.map(Path::getFileName)).containsExactly(Path.of("iris.model"));
        }
    }

    @Test
    void should_say_that_there_is_no_model() {
        assertThat(problemIn(folder.resolve("none.model")).code()).isEqualTo("model-missing");
    }

    @Test
    void should_say_which_file_is_damaged() throws IOException {
        Path path = saved();
        byte[] zip = Files.readAllBytes(path.resolve("model.zip"));
        Files.write(path.resolve("model.zip"), java.util.Arrays.copyOf(zip, zip.length / 2));
        assertThat(problemIn(path)).isEqualTo(Diagnostic.error("model-damaged", path.toString(), "model.zip"));

        Files.delete(path.resolve("model.zip"));
        assertThat(problemIn(path).code()).isEqualTo("model-damaged");

        Files.writeString(path.resolve("training.json"), "{\"version\": 1");
        assertThat(problemIn(path).arguments()).contains("training.json");
    }

    @Test
    void should_refuse_a_model_of_a_newer_version() throws IOException {
        Path path = saved();
        Path training = path.resolve("training.json");
        Files.writeString(training, Files.readString(training).replace("\"version\" : 1", "\"version\" : 99"));

        assertThat(problemIn(path).code()).isEqualTo("model-newer");
    }

    @Test
    void should_tell_whether_the_graph_is_still_the_one_that_was_trained() {
        Sketch same = new Sketch(TASK.graph()).with("Dense1", node -> node.named("first")
                .at(new Position(5, 5))
                .with(Dense.UNITS, 16));
        Sketch other = new Sketch(TASK.graph()).with("Dense1", node -> node.with(Dense.UNITS, 17));

        assertThat(model.mismatch(same.graph(), model.preparation())).isEmpty();
        assertThat(model.mismatch(other.graph(), model.preparation()))
                .hasValueSatisfying(diagnostic -> assertThat(diagnostic.code()).isEqualTo("model-other-graph"));
    }
}
