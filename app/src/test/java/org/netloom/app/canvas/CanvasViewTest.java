package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.LayerCatalogue;

class CanvasViewTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(ModelGraph.EMPTY);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_offer_the_next_step_while_it_is_empty() {
        assertThat(fixture.robot.lookup("#canvas-empty").query().isVisible()).isTrue();

        fixture.robot.clickOn("#empty-search").write("Dense").type(KeyCode.ENTER);

        assertThat(fixture.graph().nodes()).hasSize(1);
        assertThat(fixture.robot.lookup("#canvas-empty").query().isVisible()).isFalse();
    }

    @Test
    void should_add_what_is_picked_where_the_canvas_was_double_clicked() {
        fixture.robot.doubleClickOn(fixture.at(300, 120), MouseButton.PRIMARY);
        fixture.robot.write("conv").type(KeyCode.ENTER);

        assertThat(fixture.node("conv2d_1").position()).isEqualTo(new Position(220, 80));
    }

    @Test
    void should_paint_with_the_colours_of_the_present_look() {
        Paint light = TestWindow.call(() -> fixture.canvas.inks().of(Ink.PANEL));
        fixture.window.setDark(true);
        Paint dark = TestWindow.call(() -> fixture.canvas.inks().of(Ink.PANEL));

        assertThat(dark).isNotEqualTo(light);
    }

    @Test
    void should_build_only_the_nodes_that_are_seen() {
        List<String> nodes = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            nodes.add("Dense:" + 240 * (i % 20) + ":" + 140 * (i / 20));
        }
        ModelGraph many = CanvasFixture.graph(nodes, List.of());
        TestWindow.run(() ->
                fixture.document.applyToGraph(org.netloom.core.edit.GraphEdits.addNodes(many.nodes(), List.of())));
        TestWindow.run(() -> fixture.canvas.viewport().show(0, 0, 1));

        assertThat(fixture.robot.lookup(".canvas-node").queryAll()).hasSizeLessThan(60);
        assertThat(fixture.shows("dense_400")).isFalse();

        TestWindow.run(() -> fixture.canvas.viewport().show(4000, 2300, 1));

        assertThat(fixture.shows("dense_400")).isTrue();
        assertThat(fixture.shows("dense_1")).isFalse();
    }

    @Test
    void should_be_forgotten_once_closed() {
        List<WeakReference<CanvasView>> closed = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            TestWindow.run(() -> {
                CanvasView view = new CanvasView(
                        fixture.document,
                        LayerCatalogue.standard(),
                        fixture.i18n,
                        fixture.rows,
                        new SimpleBooleanProperty(),
                        (draft, then) -> {},
                        () -> {});
                view.close();
                closed.add(new WeakReference<>(view));
            });
        }
        Waiting.until(() -> {
            System.gc();
            return closed.stream().allMatch(view -> view.get() == null);
        });
    }

    @Test
    void should_keep_the_whole_network_in_sight_while_the_window_changes_its_size_and_nobody_has_looked_elsewhere() {
        ModelGraph row = CanvasFixture.graph(List.of("Dense:0:0", "Dense:400:0", "Dense:800:0"), List.of());
        TestWindow.run(
                () -> fixture.document.applyToGraph(org.netloom.core.edit.GraphEdits.addNodes(row.nodes(), List.of())));
        TestWindow.run(fixture.canvas::fitOnceShown);
        assertThat(isWholeInSight()).isTrue();
        TestWindow.run(() -> fixture.window.stage().setWidth(700));
        Waiting.until(() -> fixture.canvas.viewport().width() < 710);
        assertThat(isWholeInSight()).isTrue();

        TestWindow.run(() -> fixture.canvas.viewport().pan(30, 0));
        double left = fixture.canvas.viewport().left();
        TestWindow.run(() -> fixture.window.stage().setWidth(600));
        Waiting.until(() -> fixture.canvas.viewport().width() < 610);
        assertThat(fixture.canvas.viewport().left()).isEqualTo(left);
    }

    private boolean isWholeInSight() {
        return TestWindow.call(() -> fixture.canvas
                .viewport()
                .seen()
                .contains(fixture.canvas.bounds().orElseThrow()));
    }

    @Test
    void should_change_its_words_with_the_language() {
        fixture.robot.clickOn("#empty-search").write("Dense").type(KeyCode.ENTER);
        String english = TestWindow.call(() -> fixture.skin("dense_1").getAccessibleText());
        TestWindow.run(() -> fixture.i18n.setLocale(Locale.SIMPLIFIED_CHINESE));

        assertThat(TestWindow.call(() -> fixture.skin("dense_1").getAccessibleText()))
                .isNotEqualTo(english)
                .contains("个单元");
    }
}
