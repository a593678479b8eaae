package org.netloom.app.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.evaluation.SummaryCard.Row;
import org.netloom.app.fx.Figures;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.app.session.BaselineDesk;
import org.netloom.app.session.ModelDesk;
import org.netloom.app.session.Part;
import org.netloom.app.session.StudioFolds;
import org.netloom.app.session.StudioTraining;
import org.netloom.app.session.TrainedRun;
import org.netloom.core.data.PreparedData;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.metrics.Baselines;
import org.netloom.core.metrics.EvaluationReport;

/** Has the last trained network evaluated, and shows what comes of it. */
final class EvaluationController implements AutoCloseable {

    private final StudioDocument document;
    private final StudioTraining training;
    private final ModelDesk desk;
    private final BaselineDesk baselineDesk;
    private final StudioFolds studioFolds;
    private final I18n i18n;
    private final Figures figures;
    private final Parts parts;
    private final Subscriptions subscriptions = new Subscriptions();
    private final SummaryCard summary;
    private final ConfusionMatrix matrix;
    private final ScatterPicture scatter;
    private final SeriesPicture series;
    private final ClassTable table;
    private final FoldsPane folds;

    private Part part = Part.TEST;
    private int question;
    private boolean waiting;
    private boolean foldsShown;
    private Optional<EvaluationReport> report = Optional.empty();
    private Optional<Baselines> baselines = Optional.empty();

    /** What the controller fills. */
    record Parts(StackPane root, Label title, Label reading, StackPane picture, Label notice, PredictCard predict) {}

    EvaluationController(
            StudioDocument document,
            StudioTraining training,
            ModelDesk desk,
            BaselineDesk baselineDesk,
            StudioFolds studioFolds,
            I18n i18n,
            Parts parts) {
        this.document = document;
        this.training = training;
        this.desk = desk;
        this.baselineDesk = baselineDesk;
        this.studioFolds = studioFolds;
        this.i18n = i18n;
        this.figures = new Figures(i18n);
        this.parts = parts;
        summary = new SummaryCard(i18n, this::chosen, this::showFolds);
        folds = new FoldsPane(studioFolds, training, i18n);
        matrix = new ConfusionMatrix(i18n, this::explain);
        scatter = new ScatterPicture(i18n);
        series = new SeriesPicture(i18n);
        table = new ClassTable(i18n);
    }

    SummaryCard summary() {
        return summary;
    }

    void begin() {
        subscriptions.observe(training.trainedProperty(), this::take);
        subscriptions.onChange(document.projectProperty(), project -> showNotice());
        subscriptions.onChange(training.stateProperty(), state -> showNotice());
        subscriptions.onChange(studioFolds.figuresProperty(), figures -> {
            if (foldsShown) {
                showFolds();
            }
        });
        // Changes too when another project has trained to the end.
        subscriptions.onChange(training.blockProperty(), block -> showNotice());
        subscriptions.onChange(i18n.messagesProperty(), words -> {
            show();
            showNotice();
        });
    }

    private void take(Optional<TrainedRun> run) {
        Node content = parts.root().getChildren().get(0);
        Node empty = parts.root().getChildren().get(1);
        content.setVisible(run.isPresent());
        empty.setVisible(run.isEmpty());
        report = Optional.empty();
        run.ifPresent(one -> {
            parts.predict().use(one);
            choose(part.rows(one.snapshot().data()).count() > 0 ? part : Part.TRAINING);
        });
        showNotice();
    }

    private void chosen(Part next) {
        if (next != part || foldsShown) {
            choose(next);
        }
    }

    private void choose(Part next) {
        part = next;
        foldsShown = false;
        summary.select(next);
        training.trainedProperty().get().ifPresent(run -> {
            int mine = ++question;
            waiting = true;
            baselines = Optional.empty();
            showNotice();
            PreparedData data = run.snapshot().data();
            baselineDesk.compare(data, next.rows(data), found -> {
                if (mine == question) {
                    baselines = found;
                    show();
                }
            });
            desk.evaluate(run, next, outcome -> {
                // Only the newest question is still of interest.
                if (mine == question) {
                    waiting = false;
                    answer(outcome);
                }
            });
        });
    }

    private void answer(Outcome<EvaluationReport> outcome) {
        report = outcome.toOptional();
        if (report.isPresent()) {
            show();
            showNotice();
        } else {
            summary.show(i18n.text("evaluation.part." + part.name()), Figures.UNKNOWN, List.of());
            parts.picture().getChildren().clear();
            parts.notice().setText(i18n.text(outcome.diagnostics().get(0)));
            showNotice(true);
        }
    }

    private void show() {
        if (foldsShown) {
            showFolds();
            return;
        }
        if (report.isEmpty()) {
            return;
        }
        if (report.get() instanceof EvaluationReport.Classification classes) {
            showClasses(classes);
        } else if (report.get() instanceof EvaluationReport.Regression numbers) {
            showNumbers(numbers);
        }
    }

    private void showClasses(EvaluationReport.Classification classes) {
        summary.show(
                i18n.text("evaluation.headline.accuracy." + part.name()),
                figures.percent(classes.scores().accuracy()),
                rows(
                        classes.persistence().isPresent()
                                ? Optional.of(
                                        figures.percent(classes.persistence().getAsDouble()))
                                : Optional.empty(),
                        new Row("evaluation.row.BASELINE", figures.percent(classes.baselineAccuracy())),
                        linear(),
                        new Row("evaluation.row.MACRO-F1", figures.digits(classes.macroF1(), 3)),
                        new Row("evaluation.row.MACRO-PRECISION", figures.digits(classes.macroPrecision(), 3)),
                        new Row("evaluation.row.MACRO-RECALL", figures.digits(classes.macroRecall(), 3)),
                        new Row(
                                "evaluation.row.LOSS",
                                figures.amount(classes.scores().loss())),
                        new Row("evaluation.row.ROWS", figures.whole(classes.rows()))));
        parts.title().setText(i18n.text("evaluation.matrix.title"));
        matrix.show(classes);
        table.show(classes);
        HBox both = new HBox(16, matrix, table.root());
        HBox.setHgrow(matrix, Priority.ALWAYS);
        HBox.setHgrow(table.root(), Priority.ALWAYS);
        table.root().getStyleClass().add("class-table-frame");
        parts.picture().getChildren().setAll(both);
        explain(Optional.empty());
    }

    private String seriesHint() {
        boolean several = training.trainedProperty()
                .get()
                .map(run -> run.model().preparation().windows())
                .filter(windows -> !windows.settings().series().isEmpty())
                .isPresent();
        return several ? "evaluation.series.hint-several" : "evaluation.series.hint";
    }

    private void showNumbers(EvaluationReport.Regression numbers) {
        Residuals residuals = Residuals.of(numbers);
        summary.show(
                i18n.text("evaluation.headline.error." + part.name()),
                figures.amount(numbers.scores().mae()),
                rows(
                        numbers.persistence().map(last -> figures.amount(last.mae())),
                        new Row("evaluation.row.BASELINE", figures.amount(numbers.baselineMae())),
                        linear(),
                        new Row(
                                "evaluation.row.R2",
                                figures.digits(numbers.scores().r2(), 3)),
                        new Row(
                                "evaluation.row.RMSE",
                                figures.amount(numbers.scores().rmse())),
                        new Row("evaluation.row.MEDIAN", figures.amount(residuals.median())),
                        new Row("evaluation.row.NINTH", figures.amount(residuals.ninth())),
                        new Row("evaluation.row.LARGEST", figures.amount(residuals.largest())),
                        new Row("evaluation.row.BIAS", figures.amount(residuals.mean())),
                        new Row("evaluation.row.ROWS", figures.whole(numbers.rows()))));
        boolean follows = numbers.persistence().isPresent();
        parts.title().setText(i18n.text(follows ? "evaluation.series.title" : "evaluation.scatter.title"));
        parts.reading().setText(i18n.text(follows ? seriesHint() : "evaluation.scatter.hint"));
        scatter.show(numbers);
        series.show(numbers);
        parts.picture().getChildren().setAll(follows ? series : scatter);
    }

    private void showFolds() {
        foldsShown = true;
        summary.show(
                i18n.text("evaluation.folds.headline"),
                folds.headline(),
                List.of(new Row("evaluation.row.LINEAR", folds.linear())));
        parts.title().setText(i18n.text("evaluation.folds.title"));
        parts.reading().setText("");
        folds.show();
        parts.picture().getChildren().setAll(folds.root());
    }

    /** The rows of the card, what the last value reaches before the others. */
    private static List<Row> rows(Optional<String> persistence, Row... others) {
        return Stream.concat(
                        persistence.map(value -> new Row("evaluation.row.PERSISTENCE", value)).stream(),
                        Stream.of(others))
                .toList();
    }

    private Row linear() {
        return new Row(
                "evaluation.row.LINEAR",
                baselines.flatMap(Baselines::linear).map(figures::headline).orElse(Figures.UNKNOWN));
    }

    private void explain(Optional<ConfusionMatrix.Cell> cell) {
        if (report.orElse(null) instanceof EvaluationReport.Classification classes) {
            parts.reading()
                    .setText(cell.map(one -> sentence(classes, one))
                            .orElseGet(() -> i18n.text("evaluation.matrix.hint")));
        }
    }

    private String sentence(EvaluationReport.Classification classes, ConfusionMatrix.Cell cell) {
        String actual = classes.classes().get(cell.actual()).name();
        String predicted = classes.classes().get(cell.predicted()).name();
        String key = cell.actual() == cell.predicted() ? "evaluation.matrix.right" : "evaluation.matrix.wrong";
        return i18n.text(key, figures.whole(cell.count()), actual, predicted, figures.percent(cell.share()));
    }

    private void showNotice() {
        Optional<TrainedRun> run = training.trainedProperty().get();
        if (run.isPresent() && waiting && training.isTrainerBusy()) {
            parts.notice().setText(i18n.text("evaluation.waiting"));
            showNotice(true);
        } else if (run.isPresent() && run.get().snapshot().differsFrom(document.project())) {
            parts.notice().setText(i18n.text("evaluation.stale"));
            showNotice(true);
        } else {
            showNotice(false);
        }
    }

    private void showNotice(boolean shown) {
        parts.notice().setVisible(shown);
        parts.notice().setManaged(shown);
    }

    @Override
    public void close() {
        question++;
        folds.close();
        subscriptions.close();
    }
}
