package org.netloom.app.shell;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** The mark of the product: two inputs woven into one output. Its colours stand in the sheet of the shell. */
public final class Logo extends StackPane {

    /**
     * @param size height and width, in pixels
     */
    public Logo(double size) {
        double unit = size / 20;
        getStyleClass().add("nl-logo");
        Line upper = thread(4, 4, 16, 10, unit);
        Line lower = thread(4, 16, 16, 10, unit);
        Group mark = new Group(
                upper,
                lower,
                knot(4, 4, unit, "nl-logo-first"),
                knot(4, 16, unit, "nl-logo-second"),
                knot(16, 10, unit, "nl-logo-third"));
        getChildren().add(mark);
        setMinSize(size, size);
        setMaxSize(size, size);
    }

    private static Line thread(double fromX, double fromY, double toX, double toY, double unit) {
        Line line = new Line(fromX * unit, fromY * unit, toX * unit, toY * unit);
        line.setStrokeWidth(2 * unit);
        line.getStyleClass().add("nl-logo-thread");
        return line;
    }

    private static Circle knot(double x, double y, double unit, String style) {
        Circle circle = new Circle(x * unit, y * unit, 3.4 * unit);
        circle.getStyleClass().add(style);
        return circle;
    }
}
