package org.netloom.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.fx.I18n;
import org.netloom.app.window.Frames;
import org.netloom.app.window.TestWindow;

/** What a chart puts on the screen. */
class CurveChartTest {

    private final CurveChart[] chart = new CurveChart[1];

    private final TestWindow window = TestWindow.show(500, 300, () -> {
        chart[0] = new CurveChart(new I18n(Locale.ENGLISH));
        return new StackPane(chart[0]);
    });

    @AfterEach
    void close() {
        TestWindow.run(chart[0]::close);
        window.close();
    }

    @Test
    void should_draw_the_hairlines_as_pale_the_second_time_as_the_first() {
        show(1);
        double first = darkestOfHairlines();
        show(2);
        assertThat(first).isBetween(0.7, 0.99);
        assertThat(darkestOfHairlines()).isEqualTo(first);
    }

    private void show(double lastX) {
        long before = TestWindow.call(() -> chart[0].draws());
        TestWindow.run(() -> chart[0].show(new ChartContent(
                List.of(), lastX, ChartContent.RangePolicy.FROM_ZERO, List.of(), OptionalDouble.empty())));
        Frames.until("the chart is drawn", () -> chart[0].draws() > before);
    }

    /** Down the middle of the plot there is nothing but its background and the hairlines. */
    private double darkestOfHairlines() {
        WritableImage picture = TestWindow.call(() -> window.stage().getScene().snapshot(null));
        double darkest = 1;
        for (int y = 12; y < 270; y++) {
            darkest =
                    Math.min(darkest, picture.getPixelReader().getColor(263, y).getBrightness());
        }
        return darkest;
    }
}
