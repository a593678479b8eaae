package org.netloom.app.evaluation;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.session.BaselineDesk;
import org.netloom.app.session.ModelDesk;
import org.netloom.app.session.StudioFolds;
import org.netloom.app.session.StudioTraining;
import org.netloom.core.data.Table;

/** The evaluation screen: figures, where the network errs, and a form to ask it. FX thread only. */
public final class EvaluationView implements AutoCloseable {

    private final StackPane root = new StackPane();
    private final EvaluationController controller;

    /**
     * @param baselines works out what simpler ways of answering reach
     * @param folds the cross-validation of the same project
     * @param pictures where those come from that a network is asked about
     * @param rows the project's own, if they are read
     * @param onPredictFile asks for a CSV file, or a folder of pictures, and predicts all of it
     */
    public EvaluationView(
            StudioDocument document,
            StudioTraining training,
            ModelDesk desk,
            BaselineDesk baselines,
            StudioFolds folds,
            I18n i18n,
            PictureSource pictures,
            Supplier<Optional<Table>> rows,
            Runnable onPredictFile) {
        Label title = new Label();
        title.getStyleClass().add("chart-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label reading = new Label();
        reading.getStyleClass().add("nl-muted");
        reading.setId("evaluation-reading");
        HBox head = new HBox(12, title, reading);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chart-head");
        StackPane picture = new StackPane();
        picture.setMinHeight(0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox middle = new VBox(4, head, picture);
        middle.getStyleClass().add("evaluation-middle");
        Label notice = new Label();
        notice.setId("evaluation-notice");
        notice.setWrapText(true);
        notice.getStyleClass().addAll("run-notice", "run-notice-remark");
        notice.setMaxWidth(Double.MAX_VALUE);
        PredictCard predict = new PredictCard(i18n, desk, pictures, rows, onPredictFile);
        controller = new EvaluationController(
                document,
                training,
                desk,
                baselines,
                folds,
                i18n,
                new EvaluationController.Parts(root, title, reading, picture, notice, predict));
        BorderPane content = new BorderPane(middle);
        content.setTop(notice);
        content.setLeft(controller.summary().root());
        content.setRight(predict.root());
        root.setId("evaluation");
        root.getStyleClass().add("nl-panel");
        root.getChildren().addAll(content, empty(i18n));
        controller.begin();
    }

    private static VBox empty(I18n i18n) {
        FontIcon icon = new FontIcon("mdi2t-target");
        icon.getStyleClass().add("empty-icon");
        VBox empty = new VBox(
                8,
                icon,
                words(i18n, "evaluation.empty.title", "nl-title"),
                words(i18n, "evaluation.empty.text", "nl-muted"));
        empty.setAlignment(Pos.CENTER);
        empty.getStyleClass().add("empty-run");
        empty.setId("evaluation-empty");
        return empty;
    }

    private static Label words(I18n i18n, String key, String style) {
        Label label = new Label();
        label.textProperty().bind(i18n.binding(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        label.getStyleClass().add("empty-sentence");
        return label;
    }

    /** The node. */
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        controller.close();
    }
}
