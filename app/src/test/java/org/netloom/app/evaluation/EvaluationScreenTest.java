package org.netloom.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.I18n;
import org.netloom.app.session.BaselineDesk;
import org.netloom.app.session.ModelDesk;
import org.netloom.app.session.Part;
import org.netloom.app.session.StartBlock;
import org.netloom.app.session.StudioFolds;
import org.netloom.app.session.TrainedRun;
import org.netloom.app.session.TrainingFixture;
import org.netloom.app.session.TrainingTurn;
import org.netloom.app.window.Frames;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.edit.Edit;
import org.netloom.core.edit.EditName;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.metrics.EvaluationReport.ClassReport;
import org.netloom.core.metrics.Predictions;
import org.netloom.core.metrics.Scores;
import org.netloom.core.model.TablePredictions;
import org.netloom.core.project.Project;
import org.netloom.core.shape.Task;
import org.netloom.core.train.CrossValidation;
import org.netloom.core.train.CrossValidation.Event;
import org.netloom.core.train.TrainingEvent;
import org.netloom.core.train.TrainingState;

class EvaluationScreenTest {

    private final Desk desk = new Desk();
    private TrainingFixture fixture;
    private I18n i18n;
    private final Background background = new Background(bug -> {
        throw new AssertionError(bug);
    });
    private final BaselineDesk baselines = new BaselineDesk(background);
    private EvaluationView view;
    private StudioFolds folds;
    private Consumer<Event> listener = event -> {};
    private int foldsAsked;
    private TestWindow window;

    /** Answers with what a test laid ready. */
    private static final class Desk implements ModelDesk {
        final List<Part> asked = new ArrayList<>();
        final List<Table> rows = new ArrayList<>();
        EvaluationReport report = flowers();

        @Override
        public void evaluate(TrainedRun run, Part part, Consumer<Outcome<EvaluationReport>> onFx) {
            asked.add(part);
            onFx.accept(Outcome.of(report));
        }

        @Override
        public void predict(TrainedRun run, Table table, Consumer<Outcome<TablePredictions>> onFx) {
            rows.add(table);
            float[] said = report instanceof EvaluationReport.Classification
                    ? new float[] {0.02f, 0.9f, 0.08f}
                    : new float[] {0.5f};
            onFx.accept(Outcome.of(new TablePredictions(
                    run.model().preparation().target(), new int[] {0}, new Predictions(1, said.length, said))));
        }
    }

    private static EvaluationReport flowers() {
        return new EvaluationReport.Classification(
                45,
                new Scores.Classification(0.152, 0.9333),
                new int[][] {{15, 0, 0}, {0, 14, 1}, {0, 2, 13}},
                List.of(
                        new ClassReport("setosa", 1, 1, 1, 15),
                        new ClassReport("versicolor", 0.875, 0.9333, 0.9032, 15),
                        new ClassReport("virginica", 0.9286, 0.8667, 0.8966, 15)),
                0.9345,
                0.9333,
                0.9333,
                "setosa",
                0.3333);
    }

    private static EvaluationReport digits() {
        Random random = new Random(3);
        int[][] confusion = new int[12][12];
        List<ClassReport> classes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                confusion[i][j] = i == j ? 80 + random.nextInt(30) : random.nextInt(8) / 5 * random.nextInt(12);
            }
            classes.add(new ClassReport("digit " + i, 0.9, 0.91, 0.905, 100));
        }
        return new EvaluationReport.Classification(
                1200, new Scores.Classification(0.3, 0.91), confusion, classes, 0.9, 0.91, 0.905, "digit 0", 0.1);
    }

    private static EvaluationReport numbers() {
        Random random = new Random(3);
        double[] actual = IntStream.range(0, 200)
                .mapToDouble(i -> 9 + random.nextDouble() * 36)
                .toArray();
        double[] predicted = java.util.Arrays.stream(actual)
                .map(value -> value * 0.93 + 1.5 + random.nextGaussian() * 2.4)
                .toArray();
        return new EvaluationReport.Regression(
                200, new Scores.Regression(0.14, 2.1, 2.8, 0.87), 6.4, 7.9, actual, predicted);
    }

    private void open(Task task, double width, double height, EvaluationReport report) {
        desk.report = report;
        window = TestWindow.show(width, height, () -> {
            TrainingTurn turn = new TrainingTurn();
            fixture = new TrainingFixture(task, turn);
            folds = new StudioFolds(
                    fixture.document,
                    fixture.training,
                    () -> Optional.of(Table.of(List.of("species"), List.of())),
                    this::scripted,
                    turn);
            i18n = new I18n(Locale.ENGLISH);
            view = new EvaluationView(
                    fixture.document,
                    fixture.training,
                    desk,
                    baselines,
                    folds,
                    i18n,
                    new NoPictures(),
                    Optional::empty,
                    () -> {});
            return new StackPane(view.root());
        });
    }

    private StudioFolds.Folds scripted(CrossValidation.Question question, Consumer<Event> told) {
        listener = told;
        foldsAsked = question.folds();
        return new StudioFolds.Folds() {
            @Override
            public void start() {
                told.accept(new Event.Begun(0));
            }

            @Override
            public void stop() {
                told.accept(new Event.Ended(TrainingState.STOPPED, List.of()));
            }
        };
    }

    private void train() {
        TestWindow.run(() -> {
            fixture.training.start();
            fixture.run().tellState(TrainingState.COMPLETED);
        });
        Frames.until(
                "it is trained", () -> fixture.training.trainedProperty().get().isPresent());
        Frames.pass(3);
    }

    @AfterEach
    void close() {
        TestWindow.run(() -> {
            view.close();
            fixture.close();
        });
        window.close();
        background.close();
    }

    @Test
    void should_say_what_will_be_here_before_anything_is_trained() {
        open(Task.CLASSIFICATION, 1280, 250, flowers());
        window.picture("evaluation-empty");
        assertThat(lookup("evaluation-empty").isVisible()).isTrue();
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void should_show_the_figures_of_a_known_confusion_matrix() {
        open(Task.CLASSIFICATION, 1280, 250, flowers());
        train();
        window.picture("evaluation-light");
        assertThat(desk.asked).containsExactly(Part.TEST);
        assertThat(words("evaluation-headline")).isEqualTo("93.3 %");
        assertThat(words("evaluation-macro-f1")).isEqualTo("0.933");
        assertThat(words("evaluation-baseline")).isEqualTo("33.3 %");
        Frames.until("they are compared", () -> words("evaluation-linear").equals("33.3 %"));
        ConfusionMatrix matrix = (ConfusionMatrix) lookup("confusion-matrix");
        assertThat(matrix.cell(2, 1)).isEqualTo(new ConfusionMatrix.Cell(2, 1, 2, 2 / 15.0));
    }

    @Test
    void should_explain_the_cell_under_the_pointer() {
        open(Task.CLASSIFICATION, 1280, 250, flowers());
        train();
        window.robot().moveTo("#confusion-matrix");
        Frames.until("the cell under the pointer is read out", () -> words("evaluation-reading")
                .equals("14 versicolor were recognised (93.3 % of all versicolor)."));
        window.picture("evaluation-hover");
    }

    @Test
    void should_ask_again_for_other_rows() {
        open(Task.CLASSIFICATION, 1280, 250, flowers());
        train();
        window.robot().clickOn("#evaluation-part-training");
        assertThat(desk.asked).containsExactly(Part.TEST, Part.TRAINING);
        assertThat(words("evaluation-headline-name")).isEqualTo("Training accuracy");
    }

    @Test
    void should_answer_what_a_person_types() {
        open(Task.CLASSIFICATION, 1280, 250, flowers());
        train();
        assertThat(words("predict-answer")).isEqualTo("versicolor");
        TextField field = (TextField) lookup("predict-sepal_length");
        assertThat(field.getText()).isEqualTo("5.8");
        TestWindow.run(() -> field.setText("6.1"));
        Table last = desk.rows.get(desk.rows.size() - 1);
        assertThat(last.names()).containsExactly("sepal_length", "sepal_width", "colour");
        assertThat(List.of(last.cell(0, 0), last.cell(0, 1), last.cell(0, 2))).containsExactly("6.1", "3", "violet");
        int asked = desk.rows.size();
        TestWindow.run(() -> field.setText("long"));
        assertThat(desk.rows).hasSize(asked);
        assertThat(words("predict-answer")).startsWith("sepal_length needs a number");
    }

    @Test
    void should_say_that_the_model_is_older_than_the_network() {
        open(Task.CLASSIFICATION, 1280, 250, flowers());
        train();
        assertThat(lookup("evaluation-notice").isVisible()).isFalse();
        TestWindow.run(() -> fixture.document.apply(new Edit<Project>() {
            @Override
            public EditName name() {
                return EditName.of("test");
            }

            @Override
            public Project apply(Project project) {
                return project.withPlan(project.plan().withEpochs(5));
            }
        }));
        assertThat(lookup("evaluation-notice").isVisible()).isTrue();
        window.setDark(true);
        TestWindow.run(() -> i18n.setLocale(Locale.SIMPLIFIED_CHINESE));
        Frames.pass(3);
        window.picture("evaluation-dark-zh-stale");
        assertThat(words("evaluation-headline-name")).isEqualTo("测试准确率");
    }

    @Test
    void should_cross_validate_what_is_drawn() {
        open(Task.CLASSIFICATION, 1280, 250, flowers());
        train();
        window.robot().clickOn("#evaluation-part-folds");
        assertThat(words("evaluation-headline")).isEqualTo("–");
        window.picture("folds-empty");
        window.robot().clickOn("#folds-start");
        assertThat(foldsAsked).isEqualTo(5);
        assertThat(fixture.training.blockProperty().get().map(StartBlock::reason))
                .contains(StartBlock.Reason.FOLDS);

        TestWindow.run(() -> {
            listener.accept(new Event.Judged(0, flowers(), Optional.of(new Scores.Classification(Double.NaN, 0.9))));
            listener.accept(new Event.Begun(1));
            listener.accept(
                    new Event.Told(1, new TrainingEvent.Epoch(7, 70, flowers().scores(), Optional.empty(), 1)));
        });
        Frames.until("it has come so far", () -> words("folds-reading").equals("Fold 2 of 5, epoch 7 of 100"));
        window.picture("folds-under-way");

        TestWindow.run(() -> {
            for (int fold = 1; fold < 5; fold++) {
                listener.accept(
                        new Event.Judged(fold, digits(), Optional.of(new Scores.Classification(Double.NaN, 0.8))));
            }
            listener.accept(new Event.Ended(TrainingState.COMPLETED, List.of()));
        });
        // 0.9333, and four times 0.91
        Frames.until("it is over", () -> words("evaluation-headline").equals("91.5 % ± 1.0 %"));
        assertThat(words("evaluation-linear")).isEqualTo("82.0 % ± 4.5 %");
        assertThat(words("folds-reading")).isEmpty();
        assertThat(fixture.training.blockProperty().get()).isEmpty();
        window.picture("folds-over");
        window.robot().clickOn("#evaluation-part-test");
        assertThat(words("evaluation-headline")).isEqualTo("93.3 %");
    }

    @Test
    void should_keep_the_folds_that_are_done_when_it_is_stopped() {
        open(Task.REGRESSION, 1280, 250, numbers());
        train();
        window.robot().clickOn("#evaluation-part-folds").clickOn("#folds-start");
        TestWindow.run(() -> listener.accept(new Event.Judged(0, numbers(), Optional.empty())));
        Frames.until(
                "a fold is done",
                () -> window.robot().lookup("#folds-table .label").queryAll().size() > 5);
        window.robot().clickOn("#folds-stop");
        Frames.until("it has stopped", () -> words("folds-reading").equals("Stopped after 1 of 5 folds."));
        window.setDark(true);
        TestWindow.run(() -> i18n.setLocale(Locale.SIMPLIFIED_CHINESE));
        Frames.pass(3);
        window.picture("folds-stopped-dark-zh");
    }

    @Test
    void should_draw_many_classes() {
        open(Task.CLASSIFICATION, 1280, 250, digits());
        train();
        window.picture("evaluation-twelve");
        assertThat(lookup("class-table").isVisible()).isTrue();
    }

    @Test
    void should_show_how_far_off_numbers_are() {
        open(Task.REGRESSION, 1920, 700, numbers());
        train();
        window.picture("evaluation-regression");
        assertThat(words("evaluation-headline")).isEqualTo("2.10");
        assertThat(words("evaluation-r2")).isEqualTo("0.870");
        assertThat(words("predict-answer")).startsWith("species ≈ 24.5");
    }

    @Test
    void should_be_forgotten_when_it_is_closed() {
        open(Task.CLASSIFICATION, 1280, 250, flowers());
        train();
        StackPane root = (StackPane) window.stage().getScene().getRoot();
        WeakReference<EvaluationView> gone = new WeakReference<>(null);
        for (int i = 0; i < 50; i++) {
            gone = new WeakReference<>(TestWindow.call(() -> {
                EvaluationView other = new EvaluationView(
                        fixture.document,
                        fixture.training,
                        desk,
                        baselines,
                        folds,
                        i18n,
                        new NoPictures(),
                        Optional::empty,
                        () -> {});
                root.getChildren().setAll(other.root());
                root.applyCss();
                other.close();
                root.getChildren().clear();
                return other;
            }));
        }
        WeakReference<EvaluationView> last = gone;
        Frames.until("it is forgotten", () -> {
            System.gc();
            return last.get() == null;
        });
    }

    private javafx.scene.Node lookup(String id) {
        return window.stage().getScene().lookup("#" + id);
    }

    private String words(String id) {
        return ((Labeled) lookup(id)).getText();
    }
}
