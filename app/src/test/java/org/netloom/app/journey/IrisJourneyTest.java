package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.fx.FxWatchdog;
import org.netloom.app.session.Part;
import org.netloom.app.session.RunHistory;
import org.netloom.app.session.StudioTraining;
import org.netloom.app.session.TrainedRun;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.Table;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.NodeId;
import org.netloom.core.interchange.JavaProgram;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.train.TrainingState;

/** The whole path on the iris flowers: load, draw, wire, train, watch, stop, evaluate, save, open again, predict. */
class IrisJourneyTest {

    private static final long LONGEST_STALL_MILLIS = 100;

    @TempDir
    private Path folder;

    @Test
    void should_lead_from_a_table_to_a_network_that_answers_the_same_after_it_was_saved() throws Exception {
        Path csv = IrisFile.in(folder);
        Table flowers = IrisFile.unnamed(csv);
        Path project = folder.resolve("flowers.netloom");
        List<String> before;
        String answer;
        try (StudioWindow window = StudioWindow.open(folder)) {
            load(window, csv);
            draw(window);
            mend(window);
            trainAndStop(window);
            trainToTheEnd(window);
            evaluate(window);
            before = predictions(window, flowers);
            answer = askByHand(window);
            save(window, project);
            takeAway(window, folder);
        }
        try (StudioWindow window = StudioWindow.open(folder)) {
            window.picture("08-start-with-recent");
            window.click("#recent-flowers");
            window.until("the network is read", () -> trained(window) != null);
            window.picture("09-opened-again");
            assertThat(predictions(window, flowers)).hasSize(150).isEqualTo(before);
            window.click("#tab-header-evaluation");
            assertThat(askByHand(window)).isEqualTo(answer);
        }
    }

    private static void load(StudioWindow window, Path csv) {
        window.picture("01-start");
        window.answerNextFileDialog(csv);
        window.click("#start-open-csv");
        window.click("#target-choice");
        window.click("#target-species");
        window.picture("02-import");
        window.click("#data-only-button");
        window.until("the canvas is there", () -> window.find("#canvas") != null);
    }

    private static void draw(StudioWindow window) {
        window.picture("03-empty");
        window.dragLayer("Input", 0.15, 0.4);
        window.dragLayer("Dense", 0.5, 0.4);
        window.dragLayer("Output", 0.85, 0.4);
        window.wire("input_1", "dense_1");
        window.wire("dense_1", "output_1");
        assertThat(window.studio().document().project().graph().connections())
                .containsExactlyInAnyOrder(wire("input_1", "dense_1"), wire("dense_1", "output_1"));
        window.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.studio().document().project().graph().connections())
                .containsExactly(wire("input_1", "dense_1"));
        window.click("#redo-button");
        assertThat(window.studio().document().project().graph().connections()).hasSize(2);
        window.clickLayer("dense_1");
        window.retype("#param-units", "16");
        window.picture("04-drawn");
    }

    private static void mend(StudioWindow window) {
        window.clickLayer("output_1");
        window.retype("#param-units", "2");
        window.click("#tab-header-problems");
        window.picture("05-problem");
        window.click("#problems-list #repair-output-width-0");
        window.until(
                "all is mended", () -> !window.studio().document().analysis().hasErrors());
        assertThat(window.text("#problems-none")).isNotBlank();
    }

    private static void trainAndStop(StudioWindow window) {
        plan(window, "5000");
        StudioTraining training = window.studio().training();
        try (FxWatchdog watchdog = new FxWatchdog()) {
            window.click("#train-button");
            window.until("the curves begin", () -> points(training.history()).get(3) > 1);
            List<Integer> early = TestWindow.call(() -> points(training.history()));
            window.until("the curves grow", () -> points(training.history()).get(3) > early.get(3) + 50);
            List<Integer> later = TestWindow.call(() -> points(training.history()));
            for (int curve = 0; curve < early.size(); curve++) {
                assertThat(later.get(curve)).isGreaterThan(early.get(curve));
            }
            window.click("#stop-button");
            window.until("the run has stopped", () -> training.stateProperty().get() == TrainingState.STOPPED);
            assertHeldShortly(watchdog);
        }
        int done = window.runs().iterations();
        assertThat(done - window.runs().atStop()).isBetween(0, 1);
        assertThat(TestWindow.call(() -> training.history().minibatchLoss().count()))
                .isEqualTo(done);
        assertThat(TestWindow.call(() -> training.history().minibatchScore().count()))
                .isEqualTo(done);
        window.picture("06-stopped");
    }

    private static void trainToTheEnd(StudioWindow window) {
        plan(window, "120");
        window.retype("#param-learningRate", "0.01");
        StudioTraining training = window.studio().training();
        try (FxWatchdog watchdog = new FxWatchdog()) {
            window.click("#train-button");
            window.until("the run is complete", () -> training.stateProperty().get() == TrainingState.COMPLETED);
            assertHeldShortly(watchdog);
        }
        RunHistory history = training.history();
        int minibatches = 120 * history.iterationsPerEpoch();
        assertThat(window.runs().iterations()).isEqualTo(minibatches);
        assertThat(history.minibatchLoss().count()).isEqualTo(minibatches);
        assertThat(points(history)).containsOnly(120);
        window.picture("07-trained");
    }

    private static void evaluate(StudioWindow window) throws Exception {
        window.click("#tab-header-evaluation");
        window.until("the flowers kept for the test are counted", () -> window.find("#confusion-matrix") != null);
        TrainedRun run = window.studio().training().trainedProperty().get().orElseThrow();
        CompletableFuture<EvaluationReport> asked = new CompletableFuture<>();
        TestWindow.run(() -> window.studio()
                .desk()
                .evaluate(
                        run,
                        Part.TEST,
                        report -> asked.complete(report.toOptional().orElseThrow())));
        EvaluationReport.Classification report = (EvaluationReport.Classification) asked.get(300, TimeUnit.SECONDS);
        window.picture("07-evaluated");
        assertThat(report.scores().accuracy()).isGreaterThanOrEqualTo(0.93);
        assertThat(window.text("#evaluation-headline"))
                .startsWith(String.valueOf((int) (100 * report.scores().accuracy())));
    }

    private static void save(StudioWindow window, Path project) {
        assertThat(TestWindow.call(
                        () -> window.studio().document().dirtyProperty().get()))
                .isTrue();
        window.answerNextFileDialog(project);
        window.keys(KeyCode.CONTROL, KeyCode.S);
        window.until(
                "the project is saved",
                () -> !window.studio().document().dirtyProperty().get());
        assertThat(project).exists();
        assertThat(project.resolveSibling("flowers.model").resolve("model.zip")).exists();
    }

    /** As a program, into a folder of its own; again only after a question. */
    private static void takeAway(StudioWindow window, Path folder) {
        String name = TestWindow.call(() -> window.studio().document().project().name());
        Path program = folder.resolve(name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-java");
        window.answerNextFileDialog(folder);
        window.click("#file-menu");
        window.click("#export-java-item");
        window.until("the program is written", () -> Files.exists(program.resolve(JavaProgram.NETWORK)));
        assertThat(program.resolve("README.md")).content().contains("* petal_length");
        Path readme = program.resolve("README.md");
        TestWindow.call(() -> Files.deleteIfExists(readme));
        window.answerNextFileDialog(folder);
        window.click("#file-menu");
        window.click("#export-java-item");
        window.until("it asks", () -> window.find("#dialog-replace") != null);
        window.picture("07-replace");
        window.click("#dialog-replace");
        window.until("the program is written again", () -> Files.exists(readme));
    }

    /** What the network says of a large flower whose measures are typed in. */
    private static String askByHand(StudioWindow window) {
        window.retype("#predict-petal_length", "6.1");
        window.retype("#predict-petal_width", "2.4");
        window.until("the network has answered", () -> window.words("#predict-answer")
                .startsWith("virginica"));
        return window.words("#predict-answer");
    }

    /** All answers with all their digits. */
    private static List<String> predictions(StudioWindow window, Table flowers) throws Exception {
        CompletableFuture<List<String>> asked = new CompletableFuture<>();
        TestWindow.run(() -> window.studio()
                .desk()
                .predict(window.studio().training().trainedProperty().get().orElseThrow(), flowers, outcome -> {
                    var answers = outcome.toOptional().orElseThrow().answers();
                    List<String> rows = new ArrayList<>();
                    for (int row = 0; row < answers.count(); row++) {
                        StringBuilder digits = new StringBuilder();
                        for (int unit = 0; unit < answers.width(); unit++) {
                            digits.append(Float.toHexString(answers.value(row, unit)))
                                    .append(' ');
                        }
                        rows.add(digits.toString());
                    }
                    asked.complete(rows);
                }));
        return asked.get(300, TimeUnit.SECONDS);
    }

    /** With nothing selected the inspector shows the plan. */
    private static void plan(StudioWindow window, String epochs) {
        window.robot().clickOn(window.onCanvas(0.5, 0.9));
        window.retype("#param-epochs", epochs);
        assertThat(window.studio().document().project().plan().epochs()).isEqualTo(Integer.parseInt(epochs));
    }

    /** Training and validation, loss and accuracy: points of the four curves. */
    private static List<Integer> points(RunHistory history) {
        return List.of(
                history.training().loss().count(),
                history.training().score().count(),
                history.validation().loss().count(),
                history.validation().score().count());
    }

    private static void assertHeldShortly(FxWatchdog watchdog) {
        assertThat(watchdog.longestHold().toMillis())
                .as("longest time for which the window did not answer, in ms")
                .isLessThanOrEqualTo(LONGEST_STALL_MILLIS);
    }

    private static TrainedRun trained(StudioWindow window) {
        return window.studio().training().trainedProperty().get().orElse(null);
    }

    private static Connection wire(String from, String to) {
        return new Connection(new NodeId(from), new NodeId(to));
    }
}
