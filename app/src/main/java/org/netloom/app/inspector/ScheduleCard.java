package org.netloom.app.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;
import org.netloom.app.fx.I18n;
import org.netloom.core.plan.Schedule;
import org.netloom.core.plan.TrainingPlan;

/** The course that the learning rate will take, drawn small. FX thread only. */
final class ScheduleCard {

    /** Points of the curve: as many as are told apart at its width. */
    private static final int POINTS = 120;

    private static final int PER_EPOCH = 100;

    private final I18n i18n;
    private final VBox root = new VBox();
    private final Label words = new Label();
    private final Polyline curve = new Polyline();
    private final Pane plot = new Pane(curve);
    private TrainingPlan plan = TrainingPlan.DEFAULT;

    ScheduleCard(I18n i18n) {
        this.i18n = i18n;
        root.setId("inspector-schedule");
        root.getStyleClass().addAll("nl-card", "inspector-schedule");
        words.getStyleClass().add("nl-caption");
        words.setWrapText(true);
        plot.getStyleClass().add("inspector-schedule-plot");
        curve.setManaged(false);
        curve.getStyleClass().add("inspector-schedule-curve");
        plot.widthProperty().addListener((width, before, now) -> draw());
        plot.heightProperty().addListener((height, before, now) -> draw());
        root.getChildren().addAll(plot, words);
    }

    VBox root() {
        return root;
    }

    /** Shows the schedule of a plan; nothing where the rate stays, or where what happens will decide. */
    void show(TrainingPlan shown) {
        plan = shown;
        Schedule.Kind kind = plan.schedule().kind();
        boolean moves = kind != Schedule.Kind.CONSTANT && kind != Schedule.Kind.ON_PLATEAU;
        root.setVisible(moves);
        root.setManaged(moves);
        if (moves) {
            words.setText(i18n.text("inspector.plan.curve", rate(0), rate(1), plan.epochs()));
            draw();
        }
    }

    private String rate(double progress) {
        return String.format(i18n.locale(), "%.2g", plan.learningRate() * share(progress));
    }

    private double share(double progress) {
        long last = (long) PER_EPOCH * plan.epochs() - 1;
        return plan.schedule().share(Math.round(progress * last), PER_EPOCH, plan.epochs());
    }

    private void draw() {
        curve.getPoints().clear();
        double height = plot.getHeight();
        for (int point = 0; point <= POINTS; point++) {
            double progress = (double) point / POINTS;
            curve.getPoints().addAll(progress * plot.getWidth(), height - share(progress) * (height - 2) - 1);
        }
    }
}
