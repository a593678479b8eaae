package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.netloom.app.document.Analysis;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.project.Project;

class CanvasPictureTest {

    @Test
    void should_hold_the_network_and_a_margin_at_the_scale_asked_for() {
        WritableImage one = picture(false, 1);
        WritableImage two = picture(false, 2);

        assertThat(one.getWidth()).isEqualTo(300 + NodeFace.WIDTH + 64);
        assertThat(two.getWidth()).isEqualTo(2 * one.getWidth());
    }

    @Test
    void should_draw_nodes_in_the_look_asked_for_whatever_the_window_s() {
        assertThat(inside(picture(false, 1)).getBrightness()).isGreaterThan(0.95);
        assertThat(inside(picture(true, 1)).getBrightness()).isLessThan(0.25);
    }

    @Test
    void should_stay_within_what_an_image_can_hold() {
        ModelGraph wide = CanvasFixture.graph(List.of("Input:0:0", "Dense:90000:0"), List.of());

        assertThat(picture(wide, false, 2).getWidth()).isLessThanOrEqualTo(8001);
    }

    private static Color inside(WritableImage image) {
        return image.getPixelReader().getColor(32 + 80, 32 + 48);
    }

    private static WritableImage picture(boolean dark, double scale) {
        return picture(
                CanvasFixture.graph(List.of("Input:100:100", "Dense:400:100"), List.of("input_1>dense_1")),
                dark,
                scale);
    }

    private static WritableImage picture(ModelGraph graph, boolean dark, double scale) {
        TestWindow.startToolkit();
        Project project = Project.empty("Iris").withGraph(graph);
        Analysis analysis = CanvasFixture.analyst(CanvasFixture.IRIS).apply(project);
        return TestWindow.call(() -> CanvasPicture.of(
                project, analysis, LayerCatalogue.standard(), "105 / 23 / 22", dark, Locale.ENGLISH, scale));
    }
}
