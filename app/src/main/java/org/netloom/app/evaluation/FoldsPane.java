package org.netloom.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.Figures;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.app.session.FoldsFigures;
import org.netloom.app.session.StartBlock;
import org.netloom.app.session.StudioFolds;
import org.netloom.app.session.StudioTraining;
import org.netloom.core.metrics.Scores;
import org.netloom.core.metrics.Spread;
import org.netloom.core.train.CrossValidation.Event.Judged;
import org.netloom.core.train.TrainingState;

/** Cross-validation: how many folds, how far it has come, and what each fold and all together came to. */
final class FoldsPane implements AutoCloseable {

    private static final int USUAL = 5;
    private static final int MOST = 20;

    private final StudioFolds folds;
    private final StudioTraining training;
    private final I18n i18n;
    private final Figures wording;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Spinner<Integer> count = new Spinner<>(2, MOST, USUAL);
    private final Button start = new Button(null, new FontIcon("mdi2p-play"));
    private final Button stop = new Button(null, new FontIcon("mdi2s-stop"));
    private final ProgressBar bar = new ProgressBar(0);
    private final Label reading = new Label();
    private final GridPane grid = new GridPane();
    private final VBox root = new VBox();

    /** A column of the table. */
    private record Figure(String key, ToDoubleFunction<Judged> of, boolean share) {
        static Figure ofScores(String key, ToDoubleFunction<Scores> of, boolean share) {
            return new Figure(key, fold -> of.applyAsDouble(fold.report().scores()), share);
        }
    }

    FoldsPane(StudioFolds folds, StudioTraining training, I18n i18n) {
        this.folds = folds;
        this.training = training;
        this.i18n = i18n;
        this.wording = new Figures(i18n);
        Label intro = new Label();
        intro.textProperty().bind(i18n.binding("evaluation.folds.intro"));
        intro.setWrapText(true);
        intro.setMinHeight(Region.USE_PREF_SIZE);
        Label many = new Label();
        many.textProperty().bind(i18n.binding("evaluation.folds.count"));
        many.setLabelFor(count);
        count.setId("folds-count");
        count.setEditable(true);
        count.getStyleClass().add("folds-count");
        start.setId("folds-start");
        start.textProperty().bind(i18n.binding("evaluation.folds.start"));
        start.getStyleClass().add("accent");
        start.setOnAction(event -> folds.start(count.getValue()));
        stop.setId("folds-stop");
        stop.textProperty().bind(i18n.binding("evaluation.folds.stop"));
        stop.setOnAction(event -> folds.stop());
        bar.getStyleClass().add("figures-progress");
        bar.setId("folds-progress");
        reading.setId("folds-reading");
        reading.getStyleClass().add("nl-muted");
        reading.setWrapText(true);
        HBox.setHgrow(reading, Priority.ALWAYS);
        HBox controls = new HBox(many, count, start, stop, bar, reading);
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.getStyleClass().add("folds-controls");
        for (Region fixed : List.of(many, start, stop, bar)) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        grid.setId("folds-table");
        grid.getStyleClass().addAll("class-table", "folds-table");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "figures-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().add("folds-pane");
        root.getChildren().addAll(intro, controls, scroll);
        subscriptions.onChange(folds.figuresProperty(), figures -> show());
        subscriptions.onChange(training.blockProperty(), block -> show());
        subscriptions.onChange(i18n.messagesProperty(), words -> show());
        show();
    }

    VBox root() {
        return root;
    }

    /** Shows what stands, as after an edit. */
    void show() {
        FoldsFigures figures = folds.figuresProperty().get();
        boolean active = folds.isActive();
        Optional<StartBlock> block = training.blockProperty().get();
        showOnly(start, !active);
        showOnly(stop, active);
        showOnly(bar, active);
        start.setDisable(block.isPresent());
        count.setDisable(active);
        bar.setProgress(figures.progress());
        reading.setText(reading(figures, active, block));
        fill(figures);
    }

    private static void showOnly(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private String reading(FoldsFigures figures, boolean active, Optional<StartBlock> block) {
        if (active) {
            return i18n.text(
                    "evaluation.folds.under-way",
                    wording.whole(figures.fold() + 1),
                    wording.whole(figures.folds()),
                    wording.whole(figures.epoch()),
                    wording.whole(figures.epochs()));
        }
        if (block.isPresent()) {
            StartBlock why = block.get();
            return i18n.text("training.blocked." + why.reason(), why.problems(), why.other());
        }
        if (figures.problem().isPresent()) {
            return i18n.text(figures.problem().get());
        }
        if (figures.state() == TrainingState.STOPPED) {
            return i18n.text(
                    "evaluation.folds.stopped", wording.whole(figures.judged().size()), wording.whole(figures.folds()));
        }
        return folds.isStale() ? i18n.text("evaluation.folds.stale") : "";
    }

    private void fill(FoldsFigures figures) {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        if (figures.judged().isEmpty()) {
            return;
        }
        List<Figure> columns = columns(figures.judged().get(0));
        constrain(columns.size() + 2);
        head(columns);
        for (Judged fold : figures.judged()) {
            int row = fold.fold() + 1;
            grid.add(new Label(i18n.text("evaluation.folds.fold", wording.whole(row))), 0, row);
            grid.add(new Label(wording.whole(fold.report().rows())), 1, row);
            for (int column = 0; column < columns.size(); column++) {
                Figure figure = columns.get(column);
                grid.add(new Label(shown(figure, figure.of().applyAsDouble(fold))), column + 2, row);
            }
        }
        if (figures.judged().size() > 1) {
            means(figures, columns);
        }
    }

    private void constrain(int columns) {
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
    }

    private void head(List<Figure> columns) {
        List<String> keys = new ArrayList<>(List.of("evaluation.folds.which", "evaluation.column.rows"));
        columns.forEach(figure -> keys.add(figure.key()));
        for (int i = 0; i < keys.size(); i++) {
            Label head = new Label(i18n.text(keys.get(i)));
            head.getStyleClass().add("nl-caption");
            grid.add(head, i, 0);
        }
    }

    private void means(FoldsFigures figures, List<Figure> columns) {
        int row = figures.folds() + 1;
        Label name = new Label(i18n.text("evaluation.folds.mean"));
        name.getStyleClass().add("nl-strong");
        grid.add(name, 0, row);
        for (int column = 0; column < columns.size(); column++) {
            Figure figure = columns.get(column);
            Label mean = new Label(spread(
                    figure,
                    Spread.of(figures.judged().stream().mapToDouble(figure.of()).toArray())));
            mean.getStyleClass().add("nl-strong");
            grid.add(mean, column + 2, row);
        }
    }

    /** The mean of the figure that a person looks at first, with how far it varies; unknown before the second fold. */
    String headline() {
        FoldsFigures figures = folds.figuresProperty().get();
        if (figures.judged().size() < 2) {
            return Figures.UNKNOWN;
        }
        Figure first = columns(figures.judged().get(0)).get(0);
        return spread(first, figures.spread(Scores::headline));
    }

    /** The same of the linear model. */
    String linear() {
        FoldsFigures figures = folds.figuresProperty().get();
        Spread spread = figures.linear();
        return Double.isNaN(spread.deviation())
                ? Figures.UNKNOWN
                : spread(columns(figures.judged().get(0)).get(0), spread);
    }

    private static List<Figure> columns(Judged fold) {
        boolean classes = fold.report().scores() instanceof Scores.Classification;
        List<Figure> columns = new ArrayList<>();
        columns.add(Figure.ofScores(
                classes ? "training.quality.ACCURACY" : "training.quality.MEAN_ERROR", Scores::headline, classes));
        if (!classes) {
            columns.add(Figure.ofScores("evaluation.row.RMSE", scores -> ((Scores.Regression) scores).rmse(), false));
            columns.add(Figure.ofScores("evaluation.row.R2", scores -> ((Scores.Regression) scores).r2(), false));
        }
        columns.add(Figure.ofScores("evaluation.row.LOSS", Scores::loss, false));
        if (fold.linear().isPresent()) {
            columns.add(new Figure(
                    "evaluation.row.LINEAR",
                    one -> one.linear().map(Scores::headline).orElse(Double.NaN),
                    classes));
        }
        return columns;
    }

    private String shown(Figure figure, double value) {
        return figure.share() ? wording.percent(value) : wording.amount(value);
    }

    private String spread(Figure figure, Spread spread) {
        return shown(figure, spread.mean()) + " ± " + shown(figure, spread.deviation());
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
