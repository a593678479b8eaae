package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.NodeId;
import org.netloom.core.metrics.Trend;

/** What nodes show of themselves, and of what the pointer rests on. */
class NodeFacesTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(CanvasFixture.graph(
                List.of("Input:60:120", "BatchNormalization:320:120", "Dense:580:120", "Output:800:320"),
                List.of("input_1>batchnormalization_1", "batchnormalization_1>dense_1", "dense_1>output_1")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_break_a_long_name_between_its_parts() {
        assertThat(texts("batchnormalization_1")).contains("Batch\nNormalization 1");
    }

    @Test
    void should_break_a_summary_between_what_it_tells() {
        FaceText measure = TestWindow.call(() -> new FaceText(() -> {}));

        assertThat(TestWindow.call(() -> measure.parted("5 units · ReLU"))).isEqualTo("5 units · ReLU");
        assertThat(TestWindow.call(() -> measure.parted("airline-passengers.csv · 12 features")))
                .isEqualTo("airline-passengers.csv\n12 features");
        String much = "32 filters · 3×3 · stride 2×2 · same · ReLU";
        assertThat(TestWindow.call(() -> measure.parted(much)).replace("\n", " · "))
                .isEqualTo(much);
    }

    @Test
    void should_let_the_neighbours_of_the_node_stand_out_that_the_pointer_rests_on() {
        fixture.robot.moveTo(fixture.at(660, 132));

        assertThat(standsOut("batchnormalization_1")).isTrue();
        assertThat(standsOut("output_1")).isTrue();
        assertThat(standsOut("dense_1")).isFalse();
        assertThat(standsOut("input_1")).isFalse();

        fixture.robot.moveTo(fixture.at(500, 500));
        assertThat(standsOut("output_1")).isFalse();
    }

    @Test
    void should_let_both_ends_of_the_wire_stand_out_that_the_pointer_rests_on() {
        Point2D middle = TestWindow.call(() -> fixture.canvas.drawing().curves().entrySet().stream()
                .filter(wire -> wire.getKey().to().equals(new NodeId("output_1")))
                .map(wire -> wire.getValue().at(0.5))
                .findFirst()
                .orElseThrow());
        fixture.robot.moveTo(fixture.at(middle.getX(), middle.getY()));

        assertThat(standsOut("dense_1")).isTrue();
        assertThat(standsOut("output_1")).isTrue();
        assertThat(standsOut("batchnormalization_1")).isFalse();
    }

    @Test
    void should_write_names_larger_and_leave_out_small_print_when_nodes_are_small() {
        assertThat(visibleTexts("dense_1")).hasSizeGreaterThan(3);
        TestWindow.run(() -> fixture.canvas.viewport().show(0, 0, 0.6));

        assertThat(visibleTexts("dense_1")).containsExactly("D", "Dense 1", "[batch, 16]");
        double small = name("dense_1").getFont().getSize();
        TestWindow.run(() -> fixture.canvas.viewport().show(0, 0, 1));
        assertThat(visibleTexts("dense_1")).hasSizeGreaterThan(3);
        assertThat(name("dense_1").getFont().getSize()).isLessThan(small);
    }

    @Test
    void should_mark_what_has_changed_since_the_last_run_with_a_dot_that_says_so() {
        SimpleObjectProperty<Set<NodeId>> changed = new SimpleObjectProperty<>(Set.of());
        TestWindow.run(() -> {
            fixture.canvas.markChanged(changed);
            changed.set(Set.of(new NodeId("dense_1")));
        });

        assertThat(hasDot("dense_1")).isTrue();
        assertThat(hasDot("input_1")).isFalse();
        fixture.robot.moveTo(fixture.at(581, 121));
        assertThat(fixture.robot.lookup("#canvas-hint").queryAs(Label.class).getText())
                .isEqualTo(fixture.i18n.text("canvas.changed"));

        TestWindow.run(() -> changed.set(Set.of()));
        assertThat(hasDot("dense_1")).isFalse();
    }

    @Test
    void should_show_a_line_of_how_far_training_moves_the_weights_that_says_so_with_the_figure() {
        SimpleObjectProperty<Map<NodeId, Trend>> trends = new SimpleObjectProperty<>(Map.of());
        NodeId dense = new NodeId("dense_1");
        double height =
                TestWindow.call(() -> fixture.canvas.drawing().box(dense).getHeight());
        TestWindow.run(() -> {
            fixture.canvas.showTrends(trends);
            trends.set(Map.of(dense, new Trend(List.of(0.1, 0.01, 0.0025), 0.0025)));
        });

        assertThat(hasTrend("dense_1")).isTrue();
        assertThat(hasTrend("output_1")).as("nothing where nothing is known").isFalse();
        assertThat(TestWindow.call(() -> fixture.canvas.drawing().box(dense).getHeight()))
                .as("nothing gives way to it")
                .isEqualTo(height);
        fixture.robot.moveTo(fixture.at(580 + 22, 120 + 44));
        String words = fixture.i18n.text("canvas.trend", "0.250 %", "0.100 %");
        assertThat(fixture.robot.lookup("#canvas-hint").queryAs(Label.class).getText())
                .isEqualTo(words);
        assertThat(skin("dense_1").getAccessibleText()).endsWith(words);

        TestWindow.run(() -> fixture.canvas.viewport().show(0, 0, 0.6));
        assertThat(hasTrend("dense_1")).as("too small to be read").isFalse();
        TestWindow.run(() -> fixture.canvas.viewport().show(0, 0, 1));
        TestWindow.run(() -> trends.set(Map.of()));
        assertThat(hasTrend("dense_1")).isFalse();
        assertThat(skin("dense_1").getAccessibleText()).doesNotContain(words);
    }

    @Test
    void should_draw_a_bypassed_layer_with_a_dashed_edge() {
        fixture.robot.clickOn(fixture.at(660, 132));
        TestWindow.run(() -> fixture.canvas.root().requestFocus());
        fixture.robot.press(javafx.scene.input.KeyCode.CONTROL).type(javafx.scene.input.KeyCode.B);
        fixture.robot.release(javafx.scene.input.KeyCode.CONTROL);

        assertThat(fixture.node("dense_1").bypassed()).isTrue();
        assertThat(TestWindow.call(() -> skin("dense_1").getBorder().getStrokes().stream()
                        .anyMatch(stroke -> !stroke.getTopStyle().getDashArray().isEmpty())))
                .isTrue();
    }

    @Test
    void should_explain_the_selected_layer_and_its_settings_and_go_away_with_escape() {
        assertThat(TestWindow.call(fixture.canvas::help)).isFalse();
        fixture.robot.clickOn(fixture.at(660, 132));

        assertThat(TestWindow.call(fixture.canvas::help)).isTrue();

        List<String> words =
                TestWindow.call(() -> fixture.robot.lookup("#help-card .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList());
        assertThat(words)
                .contains(
                        fixture.i18n.text("layer.Dense.help"),
                        fixture.i18n.text("parameter.units"),
                        fixture.i18n.text("parameter.units.help"));
        fixture.robot.type(javafx.scene.input.KeyCode.ESCAPE);
        assertThat(fixture.robot.lookup("#help-card").tryQuery()).isEmpty();
        assertThat(TestWindow.call(() -> fixture.canvas.root().isFocused())).isTrue();
    }

    private boolean standsOut(String id) {
        return TestWindow.call(() -> skin(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("near")));
    }

    private boolean hasTrend(String id) {
        return TestWindow.call(() -> skin(id).sparkline().isVisible());
    }

    private boolean hasDot(String id) {
        return TestWindow.call(() -> skin(id).dot().isVisible());
    }

    private List<String> texts(String id) {
        return TestWindow.call(() -> skin(id).getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .toList());
    }

    private List<String> visibleTexts(String id) {
        return TestWindow.call(() -> skin(id).getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .filter(Node::isVisible)
                .map(text -> ((Text) text).getText())
                .toList());
    }

    private Text name(String id) {
        return TestWindow.call(() -> {
            NodeSkin skin = skin(id);
            skin.applyCss();
            return (Text) skin.getChildrenUnmodifiable().get(2);
        });
    }

    private NodeSkin skin(String id) {
        settle();
        return fixture.skin(id);
    }

    private void settle() {
        fixture.canvas.root().requestLayout();
        fixture.canvas.root().getScene().getRoot().applyCss();
        fixture.canvas.root().getScene().getRoot().layout();
    }
}
