package org.netloom.app.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.Figures;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.model.TablePredictions;
import org.netloom.core.shape.Task;

/** What the network answers: the class with the likelihood of each, or a number. */
final class AnswerPane {

    private static final int MOST_CLASSES = 5;

    private final I18n i18n;
    private final Figures figures;
    private final VBox root = new VBox(3);
    private final Label answer = new Label(Figures.UNKNOWN);

    AnswerPane(I18n i18n) {
        this.i18n = i18n;
        this.figures = new Figures(i18n);
        answer.setId("predict-answer");
        answer.setWrapText(true);
        answer.getStyleClass().add("predict-answer");
        root.getStyleClass().add("predict-result");
        root.getChildren().add(answer);
    }

    VBox root() {
        return root;
    }

    /** Shows the answer to one row; of series and sequences, to the last that were given. */
    void show(TablePredictions predictions, Optional<WindowSettings> windows) {
        if (predictions.count() == 0) {
            say(i18n.text("evaluation.predict.cell-missing"));
            return;
        }
        int last = predictions.count() - 1;
        root.getChildren().setAll(answer);
        windows.ifPresent(wanted -> root.getChildren().add(when(wanted)));
        if (predictions.target().task() == Task.REGRESSION) {
            answer.setText(i18n.text(
                    "evaluation.predict.number",
                    predictions.target().name(),
                    figures.amount(predictions.number(last))));
            return;
        }
        answer.setText(predictions.className(last));
        List<String> names = predictions.target().classNames();
        IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparingDouble(index -> -predictions.probability(last, index)))
                .limit(MOST_CLASSES)
                .forEach(index -> root.getChildren().add(line(names.get(index), predictions.probability(last, index))));
    }

    private Label when(WindowSettings windows) {
        Label when = new Label(i18n.text("evaluation.predict.later", windows.horizon()));
        when.getStyleClass().add("nl-caption");
        return when;
    }

    /** Says why there is no answer. */
    void say(String words) {
        root.getChildren().setAll(answer);
        answer.setText(words);
    }

    private HBox line(String name, double probability) {
        Label what = new Label(name);
        what.getStyleClass().addAll("nl-caption", "answer-class");
        ShareBar bar = new ShareBar(probability);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label share = new Label(figures.percent(probability));
        share.getStyleClass().addAll("class-figure", "answer-share");
        share.setAlignment(Pos.CENTER_RIGHT);
        HBox line = new HBox(6, what, bar, share);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
