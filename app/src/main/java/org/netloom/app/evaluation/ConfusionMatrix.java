package org.netloom.app.evaluation;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.netloom.app.chart.Picture;
import org.netloom.app.fx.Figures;
import org.netloom.app.fx.I18n;
import org.netloom.core.metrics.EvaluationReport;

/**
 * The confusion matrix as a picture: a row for what rows are, a column for what they were taken for. A cell is the darker the larger its share
 * of its row, so that a class of few rows is read as easily as one of many.
 */
final class ConfusionMatrix extends Picture {

    private static final double MOST_CELL = 84;
    private static final double LEAST_CELL_WITH_COUNT = 15;

    private final I18n i18n;
    private final Figures figures;
    private final Consumer<Optional<Cell>> onCell;
    private Optional<EvaluationReport.Classification> report = Optional.empty();
    private Optional<Cell> hovered = Optional.empty();
    private MatrixGrid grid = new MatrixGrid(0, 0, 1, 1, 0);

    /**
     * What one cell says.
     *
     * @param actual the class that the rows are
     * @param predicted the class that they were taken for
     * @param count how many
     * @param share of the rows that are so
     */
    record Cell(int actual, int predicted, int count, double share) {}

    ConfusionMatrix(I18n i18n, Consumer<Optional<Cell>> onCell) {
        this.i18n = i18n;
        this.figures = new Figures(i18n);
        this.onCell = onCell;
        setId("confusion-matrix");
        setMinSize(200, 120);
        setPrefSize(340, 240);
        setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        setOnMouseClicked(event -> hover(event.getX(), event.getY()));
        setOnMouseExited(event -> point(Optional.empty()));
    }

    void show(EvaluationReport.Classification next) {
        report = Optional.of(next);
        hovered = Optional.empty();
        repaint();
    }

    /** The cell of two classes; for tests and for reading aloud. */
    Cell cell(int actual, int predicted) {
        int[] row = report.orElseThrow().confusion()[actual];
        int all = java.util.Arrays.stream(row).sum();
        return new Cell(actual, predicted, row[predicted], all == 0 ? 0 : (double) row[predicted] / all);
    }

    private void hover(double x, double y) {
        int column = grid.columnAt(x);
        int row = grid.rowAt(y);
        point(report.isPresent() && column >= 0 && row >= 0 ? Optional.of(cell(row, column)) : Optional.empty());
    }

    private void point(Optional<Cell> cell) {
        if (!cell.equals(hovered)) {
            hovered = cell;
            onCell.accept(cell);
            repaint();
        }
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
        if (report.isEmpty()) {
            return;
        }
        EvaluationReport.Classification shown = report.get();
        int classes = shown.classes().size();
        double widestName = 0;
        for (EvaluationReport.ClassReport one : shown.classes()) {
            widestName = Math.max(widestName, inks.width(one.name(), inks.small()));
        }
        double names = Math.min(widestName, width * 0.28);
        double cellHeight = Math.min((height - 40) / classes, MOST_CELL);
        double cellWidth = Math.min((width - names - 38) / classes, Math.max(cellHeight * 1.5, 40));
        grid = new MatrixGrid(names + 30, 36, cellWidth, cellHeight, classes);
        paintTitles(gc);
        for (int row = 0; row < classes; row++) {
            for (int column = 0; column < classes; column++) {
                paintCell(gc, cell(row, column));
            }
        }
        paintNames(gc, shown, names);
        hovered.ifPresent(cell -> frame(gc, cell));
    }

    private void paintTitles(GraphicsContext gc) {
        gc.setFont(inks.small());
        gc.setFill(inks.muted());
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText(i18n.text("evaluation.matrix.predicted"), grid.left() + grid.width() / 2, 8);
        gc.save();
        gc.translate(9, grid.top() + grid.height() / 2);
        gc.rotate(-90);
        gc.fillText(i18n.text("evaluation.matrix.actual"), 0, 0);
        gc.restore();
    }

    private void paintCell(GraphicsContext gc, Cell cell) {
        double x = grid.x(cell.predicted());
        double y = grid.y(cell.actual());
        gc.setFill(inks.accent(0.05 + 0.95 * cell.share()));
        gc.fillRoundRect(x + 1, y + 1, grid.cellWidth() - 2, grid.cellHeight() - 2, 6, 6);
        if (grid.cellHeight() < LEAST_CELL_WITH_COUNT || (cell.count() == 0 && grid.classes() > 6)) {
            return;
        }
        gc.setFill(cell.share() > 0.55 ? inks.onAccent() : cell.count() == 0 ? inks.muted() : inks.text());
        gc.setFont(grid.cellHeight() >= 26 ? inks.strong() : inks.small());
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText(figures.whole(cell.count()), x + grid.cellWidth() / 2, y + grid.cellHeight() / 2);
    }

    private void paintNames(GraphicsContext gc, EvaluationReport.Classification shown, double room) {
        gc.setFont(inks.small());
        gc.setFill(inks.muted());
        boolean rowsFit = grid.cellHeight() >= 11;
        for (int i = 0; i < grid.classes(); i++) {
            String name = shown.classes().get(i).name();
            if (rowsFit) {
                gc.setTextAlign(TextAlignment.RIGHT);
                gc.fillText(inks.fit(name, inks.small(), room), grid.left() - 6, grid.y(i) + grid.cellHeight() / 2);
            }
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText(
                    inks.fit(name, inks.small(), grid.cellWidth() - 2),
                    grid.x(i) + grid.cellWidth() / 2,
                    grid.top() - 9);
        }
    }

    private void frame(GraphicsContext gc, Cell cell) {
        gc.setStroke(inks.text());
        gc.setLineWidth(1.5);
        gc.strokeRoundRect(
                grid.x(cell.predicted()) + 1,
                grid.y(cell.actual()) + 1,
                grid.cellWidth() - 2,
                grid.cellHeight() - 2,
                6,
                6);
    }
}
