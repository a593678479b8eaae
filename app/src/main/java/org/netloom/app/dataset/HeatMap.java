package org.netloom.app.dataset;

import java.text.NumberFormat;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;
import org.netloom.app.chart.Picture;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.schema.Association;
import org.netloom.core.data.schema.Associations;

/** How far each two columns go together, as a square of cells: the stronger, the darker. Pointed at, or walked with the arrow keys. */
final class HeatMap extends Picture {

    private static final double MOST_CELL = 56;
    private static final double ROOM_FOR_FIGURE = 30;
    private static final double GAP = 1;

    private final I18n i18n;
    private final BiConsumer<Integer, Integer> onChoose;
    private Optional<Associations> shown = Optional.empty();
    private double left;
    private double top;
    private double cell = 1;
    private int row = 1;
    private int column;

    /** @param onChoose told which two columns are chosen, by their places */
    HeatMap(I18n i18n, BiConsumer<Integer, Integer> onChoose) {
        this.i18n = i18n;
        this.onChoose = onChoose;
        setId("heat-map");
        getStyleClass().add("ds-heat-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMousePressed(event -> {
            requestFocus();
            chooseAt(event.getX(), event.getY());
        });
        setOnMouseDragged(event -> chooseAt(event.getX(), event.getY()));
        setOnKeyPressed(this::key);
        focusedProperty().addListener((source, before, focused) -> repaint());
    }

    void show(Associations next) {
        shown = Optional.of(next);
        int count = next.names().size();
        choose(Math.min(row, count - 1), Math.min(column, count - 1));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> choose(row - 1, column);
            case DOWN -> choose(row + 1, column);
            case LEFT -> choose(row, column - 1);
            case RIGHT -> choose(row, column + 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void chooseAt(double x, double y) {
        choose((int) Math.floor((y - top) / cell), (int) Math.floor((x - left) / cell));
    }

    private void choose(int newRow, int newColumn) {
        int count = shown.map(all -> all.names().size()).orElse(0);
        if (newRow >= 0 && newRow < count && newColumn >= 0 && newColumn < count) {
            row = newRow;
            column = newColumn;
            onChoose.accept(row, column);
        }
        repaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
        if (shown.isEmpty()) {
            return;
        }
        Associations all = shown.get();
        int count = all.names().size();
        double widest = 0;
        for (String name : all.names()) {
            widest = Math.max(widest, inks.width(name, inks.small()));
        }
        double names = Math.min(widest + 8, Math.min(width, height) * 0.3);
        cell = Math.floor(
                Math.max(4, Math.min(MOST_CELL, Math.min((width - names) / count, (height - names) / count))));
        left = names;
        top = names;
        NumberFormat figures = NumberFormat.getNumberInstance(i18n.locale());
        figures.setMinimumFractionDigits(2);
        figures.setMaximumFractionDigits(2);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                paintCell(gc, all.between(i, j), i, j, figures);
            }
        }
        paintNames(gc, all, names);
        gc.setStroke(inks.text());
        gc.setLineWidth(isFocused() ? 2.5 : 1.5);
        gc.strokeRoundRect(left + column * cell, top + row * cell, cell, cell, 4, 4);
    }

    private void paintCell(GraphicsContext gc, Association pair, int i, int j, NumberFormat figures) {
        double x = left + j * cell;
        double y = top + i * cell;
        double strength = pair.strength();
        double ink = 0.05 + 0.95 * strength;
        gc.setFill(pair.value() < 0 ? inks.opposite(ink) : inks.accent(ink));
        gc.fillRoundRect(x + GAP, y + GAP, cell - 2 * GAP, cell - 2 * GAP, 4, 4);
        if (cell >= ROOM_FOR_FIGURE && !Double.isNaN(pair.value())) {
            gc.setFill(strength > 0.55 ? inks.onAccent() : inks.text());
            gc.setFont(inks.small());
            gc.setTextAlign(TextAlignment.CENTER);
            gc.setTextBaseline(VPos.CENTER);
            gc.fillText(figures.format(pair.value()), x + cell / 2, y + cell / 2);
        }
    }

    private void paintNames(GraphicsContext gc, Associations all, double room) {
        gc.setFont(inks.small());
        gc.setTextBaseline(VPos.CENTER);
        boolean fit = cell >= 10;
        for (int i = 0; i < all.names().size(); i++) {
            String name = inks.fit(all.names().get(i), inks.small(), room - 8);
            gc.setFill(i == row ? inks.text() : inks.muted());
            if (fit || i == row) {
                gc.setTextAlign(TextAlignment.RIGHT);
                gc.fillText(name, left - 6, top + (i + 0.5) * cell);
            }
            gc.setFill(i == column ? inks.text() : inks.muted());
            if (fit || i == column) {
                gc.save();
                gc.translate(left + (i + 0.5) * cell, top - 6);
                gc.rotate(-90);
                gc.setTextAlign(TextAlignment.LEFT);
                gc.fillText(name, 0, 0);
                gc.restore();
            }
        }
    }
}
