package org.netloom.app.dataset;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.netloom.app.chart.Picture;
import org.netloom.app.chart.Scale;
import org.netloom.app.dataset.PairData.Axis;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.DateText;

/** Two columns against each other: points for numbers, boxes for numbers by name, shares for names by name. */
final class PairPicture extends Picture {

    private static final int MOST_POINTS = 3000;
    private static final double BOTTOM = 34;
    private static final double RIGHT = 14;
    private static final double TOP = 10;

    private final I18n i18n;
    private Optional<PairData> shown = Optional.empty();

    PairPicture(I18n i18n) {
        this.i18n = i18n;
        setId("pair-picture");
        getStyleClass().add("ds-pair");
    }

    void show(PairData next) {
        shown = Optional.of(next);
        repaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
        if (shown.isEmpty()) {
            return;
        }
        PairData data = shown.get();
        if (data.x().amounts() && data.y().amounts()) {
            paintPoints(gc, data, width, height);
        } else if (data.x().amounts() || data.y().amounts()) {
            paintBoxes(gc, data.x().amounts() ? data.turned() : data, width, height);
        } else {
            paintShares(gc, data, width, height);
        }
    }

    private record Frame(double left, double width, double height) {
        double bottom() {
            return TOP + height;
        }
    }

    private Frame frame(Axis y, Scale scale, double width, double height) {
        double left = 20;
        for (double mark : scale.marks()) {
            left = Math.max(left, 12 + inks.width(words(y, scale, mark), inks.small()));
        }
        return new Frame(left, width - left - RIGHT, height - TOP - BOTTOM);
    }

    private String words(Axis axis, Scale scale, double mark) {
        if (axis.date()) {
            return DateText.text(Math.rint(mark));
        }
        NumberFormat format = scale.format(i18n.locale());
        return format.format(mark);
    }

    private static Scale scaleOf(double[] values, double room) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return low > high ? Scale.covering(0, 1, 2) : Scale.covering(low, high, (int) Math.max(2, Math.min(6, room)));
    }

    private void paintUp(GraphicsContext gc, Frame frame, Axis axis, Scale scale) {
        gc.setFont(inks.small());
        gc.setLineWidth(1);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setTextBaseline(VPos.CENTER);
        for (double mark : scale.marks()) {
            double y = Math.rint(frame.bottom() - frame.height() * scale.position(mark)) + 0.5;
            gc.setStroke(inks.grid());
            gc.strokeLine(frame.left(), y, frame.left() + frame.width(), y);
            gc.setFill(inks.muted());
            gc.fillText(words(axis, scale, mark), frame.left() - 6, y);
        }
    }

    private void paintPoints(GraphicsContext gc, PairData data, double width, double height) {
        double[] xs = data.x().values();
        double[] ys = data.y().values();
        Scale up = scaleOf(ys, height / 44);
        Frame frame = frame(data.y(), up, width, height);
        Scale across = scaleOf(xs, frame.width() / (data.x().date() ? 110 : 70));
        paintUp(gc, frame, data.y(), up);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.TOP);
        gc.setFill(inks.muted());
        for (double mark : across.marks()) {
            gc.fillText(
                    words(data.x(), across, mark),
                    frame.left() + frame.width() * across.position(mark),
                    frame.bottom() + 6);
        }
        int stride = Math.max(1, (xs.length + MOST_POINTS - 1) / MOST_POINTS);
        double size = xs.length > 600 ? 4 : 6;
        gc.setFill(inks.accent(xs.length > 600 ? 0.35 : 0.6));
        for (int i = 0; i < xs.length; i += stride) {
            gc.fillOval(
                    frame.left() + frame.width() * across.position(xs[i]) - size / 2,
                    frame.bottom() - frame.height() * up.position(ys[i]) - size / 2,
                    size,
                    size);
        }
    }

    /** Median, quarters, and 5 to 95 % of the rows. */
    private void paintBoxes(GraphicsContext gc, PairData data, double width, double height) {
        Map<Integer, List<Double>> groups = new TreeMap<>();
        for (int i = 0; i < data.rows(); i++) {
            groups.computeIfAbsent(data.x().codes()[i], code -> new ArrayList<>())
                    .add(data.y().values()[i]);
        }
        Scale up = scaleOf(data.y().values(), height / 44);
        Frame frame = frame(data.y(), up, width, height);
        paintUp(gc, frame, data.y(), up);
        double step = frame.width() / Math.max(1, groups.size());
        int place = 0;
        for (Map.Entry<Integer, List<Double>> group : groups.entrySet()) {
            double[] sorted = group.getValue().stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            double middle = frame.left() + (place + 0.5) * step;
            double half = Math.min(28, step * 0.32);
            gc.setStroke(inks.accent(0.9));
            gc.setLineWidth(1.5);
            double upper = at(frame, up, sorted, 0.75);
            double lower = at(frame, up, sorted, 0.25);
            gc.strokeLine(middle, at(frame, up, sorted, 0.05), middle, lower);
            gc.strokeLine(middle, upper, middle, at(frame, up, sorted, 0.95));
            gc.setFill(inks.accent(0.25));
            gc.fillRoundRect(middle - half, upper, 2 * half, Math.max(1, lower - upper), 6, 6);
            gc.strokeRoundRect(middle - half, upper, 2 * half, Math.max(1, lower - upper), 6, 6);
            double median = at(frame, up, sorted, 0.5);
            gc.setLineWidth(2.5);
            gc.strokeLine(middle - half, median, middle + half, median);
            gc.setFill(inks.muted());
            gc.setFont(inks.small());
            gc.setTextAlign(TextAlignment.CENTER);
            gc.setTextBaseline(VPos.TOP);
            gc.fillText(
                    inks.fit(data.x().names().get(group.getKey()), inks.small(), step - 4), middle, frame.bottom() + 6);
            place++;
        }
    }

    private static double at(Frame frame, Scale scale, double[] sorted, double share) {
        double value = sorted[(int) Math.round(share * (sorted.length - 1))];
        return frame.bottom() - frame.height() * scale.position(value);
    }

    /** For each name across, how its rows are shared out among the names of the other column. */
    private void paintShares(GraphicsContext gc, PairData data, double width, double height) {
        int columns = data.x().names().size();
        int parts = data.y().names().size();
        int[][] counts = new int[columns][parts];
        for (int i = 0; i < data.rows(); i++) {
            counts[data.x().codes()[i]][data.y().codes()[i]]++;
        }
        double legend = 8
                + data.y().names().stream()
                        .mapToDouble(name -> inks.width(name, inks.small()) + 18)
                        .max()
                        .orElse(0);
        legend = Math.min(legend, width * 0.35);
        Frame frame = new Frame(12, width - 12 - RIGHT - legend, height - TOP - BOTTOM);
        double step = frame.width() / Math.max(1, columns);
        for (int column = 0; column < columns; column++) {
            int sum = java.util.Arrays.stream(counts[column]).sum();
            double y = frame.bottom();
            double bar = Math.min(64, step * 0.7);
            double x = frame.left() + (column + 0.5) * step - bar / 2;
            for (int part = 0; part < parts && sum > 0; part++) {
                double size = frame.height() * counts[column][part] / sum;
                gc.setFill(inks.accent(tone(part, parts)));
                gc.fillRect(x, y - size, bar, Math.max(0, size - 1));
                y -= size;
            }
            gc.setFill(inks.muted());
            gc.setFont(inks.small());
            gc.setTextAlign(TextAlignment.CENTER);
            gc.setTextBaseline(VPos.TOP);
            gc.fillText(
                    inks.fit(data.x().names().get(column), inks.small(), step - 4),
                    frame.left() + (column + 0.5) * step,
                    frame.bottom() + 6);
        }
        paintLegend(gc, data.y().names(), frame.left() + frame.width() + 12, legend - 18);
    }

    private void paintLegend(GraphicsContext gc, List<String> names, double x, double room) {
        gc.setFont(inks.small());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        List<String> shownNames = names.stream().collect(Collectors.toList());
        for (int i = 0; i < shownNames.size(); i++) {
            double y = TOP + 8 + i * 18;
            gc.setFill(inks.accent(tone(i, shownNames.size())));
            gc.fillRoundRect(x, y - 5, 10, 10, 3, 3);
            gc.setFill(inks.muted());
            gc.fillText(inks.fit(shownNames.get(i), inks.small(), room), x + 16, y);
        }
    }

    private static double tone(int part, int parts) {
        return parts < 2 ? 0.9 : 0.95 - 0.8 * part / (parts - 1);
    }
}
