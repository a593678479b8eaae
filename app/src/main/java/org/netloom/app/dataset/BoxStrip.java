package org.netloom.app.dataset;

import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.netloom.core.data.schema.NumberSummary;

/** A box plot that lies below a histogram of the same numbers, over the same width. */
final class BoxStrip extends Region {

    private static final double HEIGHT = 11;

    private final Line whiskers = new Line();
    private final Line lowerEnd = new Line();
    private final Line upperEnd = new Line();
    private final Rectangle box = new Rectangle();
    private final Line median = new Line();
    private Optional<NumberSummary> shown = Optional.empty();

    BoxStrip() {
        whiskers.getStyleClass().add("ds-whisker");
        lowerEnd.getStyleClass().add("ds-whisker");
        upperEnd.getStyleClass().add("ds-whisker");
        box.getStyleClass().add("ds-box");
        median.getStyleClass().add("ds-box-median");
        getChildren().addAll(whiskers, lowerEnd, upperEnd, box, median);
        getStyleClass().add("ds-box-strip");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMouseTransparent(true);
    }

    void show(NumberSummary numbers) {
        shown = Optional.of(numbers);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        shown.ifPresent(this::lay);
    }

    private void lay(NumberSummary numbers) {
        double middle = Math.floor(HEIGHT / 2) + 0.5;
        double lower = place(numbers, numbers.box().lower());
        double upper = place(numbers, numbers.box().upper());
        double from = place(numbers, numbers.box().firstQuartile());
        double to = place(numbers, numbers.box().thirdQuartile());
        line(whiskers, lower, upper, middle, middle);
        line(lowerEnd, lower, lower, middle - 2, middle + 2);
        line(upperEnd, upper, upper, middle - 2, middle + 2);
        box.setX(from);
        box.setY(1.5);
        // A box of equal numbers is still seen.
        box.setWidth(Math.max(1, to - from));
        box.setHeight(HEIGHT - 3);
        double at = place(numbers, numbers.median());
        line(median, at, at, 1.5, HEIGHT - 1.5);
    }

    private static void line(Line line, double fromX, double toX, double fromY, double toY) {
        line.setStartX(fromX);
        line.setEndX(toX);
        line.setStartY(fromY);
        line.setEndY(toY);
    }

    /** Sharp lines lie between two pixels. */
    private double place(NumberSummary numbers, double number) {
        double width = numbers.max() - numbers.min();
        double share = width > 0 ? (number - numbers.min()) / width : 0.5;
        return Math.floor(share * (getWidth() - 1)) + 0.5;
    }
}
