package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.netloom.core.data.schema.CategoryCount;

/** The most frequent values, each with its share as a bar and in figures. */
final class CategoryBars extends Region {

    private static final double LEAST_ROW = 18;
    private static final double GAP = 8;
    private static final double BAR = 8;

    private final List<Row> rows = new ArrayList<>();

    private record Row(Label name, Region track, Region bar, Label share, double part) {}

    CategoryBars() {
        getStyleClass().add("ds-category-bars");
        setMouseTransparent(true);
    }

    /**
     * @param total what a full bar stands for
     * @param most how many there is room for; if there are more, the last row holds the rest
     */
    void show(List<CategoryCount> top, int total, int different, int most, String restName, Locale locale) {
        rows.clear();
        getChildren().clear();
        boolean rest = different > most;
        int shown = Math.min(top.size(), rest ? most - 1 : most);
        int counted = 0;
        for (CategoryCount category : top.subList(0, shown)) {
            counted += category.count();
            add(category.text(), category.count(), total, false, locale);
        }
        if (rest && total > counted) {
            add(restName, total - counted, total, true, locale);
        }
        requestLayout();
    }

    private void add(String text, int count, int total, boolean rest, Locale locale) {
        double part = total == 0 ? 0 : (double) count / total;
        Label name = new Label(text);
        name.getStyleClass().add("ds-bar-name");
        Region track = new Region();
        track.getStyleClass().add("ds-bar-track");
        Region bar = new Region();
        bar.getStyleClass().add(rest ? "ds-bar-rest" : "ds-bar");
        Label share = new Label(Figures.percent(part, locale));
        share.getStyleClass().add("ds-bar-share");
        rows.add(new Row(name, track, bar, share, part));
        getChildren().addAll(name, track, bar, share);
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows.size() * rowHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double shareWidth = widest(Row::share);
        double row = rowHeight();
        double nameWidth = Math.max(48, Math.min(width * 0.42, widest(Row::name)));
        double barsLeft = nameWidth + GAP;
        double barsWidth = Math.max(0, width - barsLeft - shareWidth - GAP);
        for (int i = 0; i < rows.size(); i++) {
            Row line = rows.get(i);
            double top = i * row;
            double barTop = top + (row - BAR) / 2;
            layoutInArea(line.name(), 0, top, nameWidth, row, 0, HPos.LEFT, VPos.CENTER);
            line.track().resizeRelocate(barsLeft, barTop, barsWidth, BAR);
            line.bar().resizeRelocate(barsLeft, barTop, Math.max(2, barsWidth * line.part()), BAR);
            layoutInArea(line.share(), width - shareWidth, top, shareWidth, row, 0, HPos.RIGHT, VPos.CENTER);
        }
    }

    private double widest(Function<Row, Label> column) {
        return rows.stream()
                .mapToDouble(row -> column.apply(row).prefWidth(-1))
                .max()
                .orElse(0);
    }

    private double rowHeight() {
        return Math.max(
                LEAST_ROW,
                rows.stream()
                        .mapToDouble(row -> row.name().prefHeight(-1))
                        .max()
                        .orElse(0));
    }
}
