package org.netloom.app.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.netloom.app.chart.ChartCard;
import org.netloom.app.chart.ChartContent.Level;
import org.netloom.app.chart.Line;
import org.netloom.app.fx.Figures;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.OneOf;
import org.netloom.app.fx.Subscriptions;
import org.netloom.app.session.BaselineDesk;
import org.netloom.app.session.RunFigures;
import org.netloom.app.session.RunSnapshot;
import org.netloom.app.session.StudioTraining;
import org.netloom.app.training.Curves.Quality;
import org.netloom.app.training.FiguresCard.Row;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.metrics.Baselines;
import org.netloom.core.metrics.Scores;
import org.netloom.core.shape.Task;
import org.netloom.core.train.TrainingState;

/** Keeps the training screen in step with the run. */
final class TrainingController implements AutoCloseable {

    private final StudioTraining training;
    private final BaselineDesk desk;
    private final I18n i18n;
    private final Figures wording;
    private final Parts parts;
    private final Subscriptions subscriptions = new Subscriptions();
    private final HBox qualityChoice = new HBox();

    private Quality quality = Quality.ACCURACY;
    private Optional<Baselines> baselines = Optional.empty();

    /** What the controller fills. */
    record Parts(
            FiguresCard figures,
            Transport transport,
            Notice notice,
            EmptyRun empty,
            HBox charts,
            ChartCard loss,
            ChartCard quality) {}

    TrainingController(StudioTraining training, BaselineDesk desk, I18n i18n, Parts parts) {
        this.training = training;
        this.desk = desk;
        this.i18n = i18n;
        this.wording = new Figures(i18n);
        this.parts = parts;
        qualityChoice.getStyleClass().add("quality-choice");
        Map<ToggleButton, Runnable> choices = new LinkedHashMap<>();
        for (Quality one : List.of(Quality.MEAN_ERROR, Quality.R2)) {
            choices.put(choice(one), () -> choose(one));
        }
        qualityChoice.getChildren().addAll(choices.keySet());
        OneOf.of(choices);
        subscriptions.observe(training.snapshotProperty(), this::newRun);
        subscriptions.onChange(training.figuresProperty(), figures -> showFigures());
        subscriptions.onChange(training.stateProperty(), state -> showAll());
        subscriptions.onChange(training.blockProperty(), block -> showState());
        subscriptions.onChange(training.staleProperty(), stale -> showState());
        subscriptions.onChange(training.problemProperty(), problem -> showState());
        subscriptions.onChange(i18n.messagesProperty(), words -> showAll());
    }

    private ToggleButton choice(Quality one) {
        ToggleButton button = new ToggleButton();
        button.setId("quality-" + one.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        button.textProperty().bind(i18n.binding("training.quality." + one.name()));
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.getStyleClass().add("quality-button");
        button.setSelected(one == Quality.MEAN_ERROR);
        return button;
    }

    private void newRun(Optional<RunSnapshot> run) {
        boolean regression =
                run.filter(one -> one.data().facts().task() == Task.REGRESSION).isPresent();
        baselines = Optional.empty();
        run.ifPresent(one -> desk.compare(one, judged(one), found -> {
            if (training.snapshotProperty().get().filter(now -> now == one).isPresent()) {
                baselines = found;
                describeLoss(regression);
                choose(quality);
                showFigures();
            }
        }));
        boolean keepsR2 = regression && quality == Quality.R2;
        parts.quality().showChoice(qualityChoice, regression);
        describeLoss(regression);
        choose(regression ? (keepsR2 ? Quality.R2 : Quality.MEAN_ERROR) : Quality.ACCURACY);
        showAll();
    }

    private void describeLoss(boolean regression) {
        parts.loss()
                .describe(
                        "training.loss",
                        Map.of(
                                Line.Ink.BASELINE,
                                regression ? "training.baseline.MEAN_ERROR" : "training.baseline.LOSS"),
                        withLevels(levels(Scores::loss)));
    }

    private static List<Line.Ink> withLevels(List<Level> levels) {
        return Stream.concat(
                        Stream.of(Line.Ink.TRAINING, Line.Ink.VALIDATION),
                        levels.stream().map(Level::ink))
                .toList();
    }

    private void choose(Quality one) {
        quality = one;
        String guess =
                baselines.filter(Baselines::isLast).isPresent() ? "training.baseline.LAST." : "training.baseline.";
        parts.quality()
                .describe(
                        "training.quality." + one.name(),
                        Map.of(Line.Ink.BASELINE, guess + one.name()),
                        withLevels(levels(this::level)));
        showCurves();
    }

    private static PreparedRows judged(RunSnapshot run) {
        return run.data().validation().count() > 0
                ? run.data().validation()
                : run.data().training();
    }

    /** What simpler ways of answering reach, by a figure. */
    private List<Level> levels(ToDoubleFunction<Scores> figure) {
        List<Level> levels = new ArrayList<>();
        baselines.ifPresent(found -> {
            levels.add(new Level(Line.Ink.BASELINE, figure.applyAsDouble(found.guess())));
            found.linear().ifPresent(linear -> levels.add(new Level(Line.Ink.LINEAR, figure.applyAsDouble(linear))));
        });
        levels.removeIf(level -> !Double.isFinite(level.y()));
        return levels;
    }

    private double level(Scores scores) {
        return quality == Quality.R2 && scores instanceof Scores.Regression numbers ? numbers.r2() : scores.headline();
    }

    private void showAll() {
        showFigures();
        showState();
    }

    private void showFigures() {
        RunFigures now = training.figuresProperty().get();
        boolean regression = training.snapshotProperty()
                .get()
                .filter(run -> run.data().facts().task() == Task.REGRESSION)
                .isPresent();
        String part = now.validation().isPresent() || now.training().isEmpty() ? "validation" : "training";
        parts.figures()
                .showHeadline(
                        i18n.text("training.headline." + part + (regression ? "-error" : "-accuracy")),
                        now.headline().map(wording::headline).orElse(Figures.UNKNOWN),
                        now.progress());
        FiguresCard card = parts.figures();
        card.show(
                Row.EPOCH,
                now.epochs() == 0
                        ? Figures.UNKNOWN
                        : i18n.text("training.of", wording.whole(now.epoch()), wording.whole(now.epochs())));
        card.show(Row.TIME_LEFT, timeLeft(now));
        card.show(Row.SPEED, wording.speed(now.rowsPerSecond()));
        card.show(
                Row.BEST,
                now.bestEpoch().isPresent() ? wording.whole(now.bestEpoch().getAsInt()) : Figures.UNKNOWN);
        card.show(
                Row.LEARNING_RATE,
                now.learningRate().isPresent() ? learningRate(now.learningRate().getAsDouble()) : Figures.UNKNOWN);
        card.show(
                Row.BASELINE,
                baselines.map(Baselines::guess).map(wording::headline).orElse(Figures.UNKNOWN));
        card.show(
                Row.LINEAR,
                baselines.flatMap(Baselines::linear).map(wording::headline).orElse(Figures.UNKNOWN));
        showCurves();
    }

    private String timeLeft(RunFigures now) {
        return switch (training.stateProperty().get()) {
            case COMPLETED, STOPPED, FAILED ->
                i18n.text("training.state." + training.stateProperty().get().name());
            default -> wording.duration(now.secondsLeft());
        };
    }

    private String learningRate(double rate) {
        return rate < 0.0001 ? String.format(i18n.locale(), "%.1e", rate) : wording.digits(rate, 4);
    }

    private void showCurves() {
        TrainingState state = training.stateProperty().get();
        parts.loss().chart().show(Curves.loss(training.history(), state, levels(Scores::loss)));
        parts.quality().chart().show(Curves.quality(training.history(), state, quality, levels(this::level)));
    }

    private void showState() {
        TrainingState state = training.stateProperty().get();
        boolean ran = training.snapshotProperty().get().isPresent();
        parts.charts().setVisible(ran);
        parts.empty().root().setVisible(!ran);
        parts.transport().show(state, training.blockProperty().get());
        parts.empty().show(training.blockProperty().get());
        if (training.problemProperty().get().isPresent()) {
            parts.notice().failure(i18n.text(training.problemProperty().get().get()));
        } else if (ran && training.staleProperty().get()) {
            parts.notice().remark(i18n.text(training.isActive() ? "training.stale.running" : "training.stale.over"));
        } else {
            parts.notice().hide();
        }
    }

    @Override
    public void close() {
        subscriptions.close();
        parts.loss().chart().close();
        parts.quality().chart().close();
    }
}
