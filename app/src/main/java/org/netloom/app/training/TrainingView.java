package org.netloom.app.training;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.netloom.app.chart.ChartCard;
import org.netloom.app.fx.I18n;
import org.netloom.app.session.BaselineDesk;
import org.netloom.app.session.StudioTraining;

/** The training screen: figures and buttons on the left, two charts side by side. FX thread only. */
public final class TrainingView implements AutoCloseable {

    private final BorderPane root = new BorderPane();
    private final TrainingController controller;

    /** @param baselines works out what simpler ways of answering reach */
    public TrainingView(StudioTraining training, BaselineDesk baselines, I18n i18n) {
        Transport transport = new Transport(i18n, training);
        FiguresCard figures = new FiguresCard(i18n, transport.root());
        ChartCard loss = new ChartCard(i18n, "loss-chart");
        ChartCard quality = new ChartCard(i18n, "quality-chart");
        Notice notice = new Notice();
        HBox charts = new HBox(loss.root(), quality.root());
        charts.getStyleClass().add("run-charts");
        for (Region card : new Region[] {loss.root(), quality.root()}) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(400);
        }
        EmptyRun empty = new EmptyRun(i18n, training::start);
        StackPane stage = new StackPane(charts, empty.root());
        VBox.setVgrow(stage, Priority.ALWAYS);
        root.setId("training");
        root.getStyleClass().addAll("nl-panel", "training-screen");
        root.setLeft(figures.root());
        root.setCenter(new VBox(notice.root(), stage));
        controller = new TrainingController(
                training,
                baselines,
                i18n,
                new TrainingController.Parts(figures, transport, notice, empty, charts, loss, quality));
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
