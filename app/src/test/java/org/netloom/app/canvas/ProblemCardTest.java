package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.Dense;

class ProblemCardTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        ModelGraph graph = CanvasFixture.graph(
                List.of("Input:20:140", "Dense:260:60", "Dense:260:220", "Add:500:140", "Output:740:140"),
                List.of("input_1>dense_1", "input_1>dense_2", "dense_1>add_1", "dense_2>add_1", "add_1>output_1"));
        fixture = CanvasFixture.of(graph.update(new NodeId("dense_2"), node -> node.with(Dense.UNITS, 8))
                .update(new NodeId("output_1"), node -> node.with(org.netloom.core.layer.Output.UNITS, 3)));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_say_what_is_wrong_when_the_pointer_rests_on_the_badge() {
        fixture.robot.moveTo(fixture.badge("add_1"));

        assertThat(words()).contains("16").contains("8").contains("Dense 2");
    }

    @Test
    void should_mend_with_one_click_that_is_one_undo_step() {
        ModelGraph before = fixture.graph();
        fixture.robot.clickOn(fixture.badge("add_1")).clickOn("#repair-0");

        assertThat(fixture.node("dense_2").get(Dense.UNITS)).isEqualTo(16);
        assertThat(fixture.document.analysis().hasErrors()).isFalse();
        assertThat(fixture.robot.lookup("#problem-card").tryQuery()).isEmpty();
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.graph()).isEqualTo(before);
    }

    @Test
    void should_mend_by_keyboard() {
        fixture.robot.type(KeyCode.F8).type(KeyCode.SPACE);

        assertThat(fixture.document.analysis().hasErrors()).isFalse();
        assertThat(fixture.canvas.root().isFocused()).isTrue();
    }

    @Test
    void should_draw_the_wires_red_that_do_not_fit() {
        Drawing drawing = fixture.canvas.drawing();

        assertThat(drawing.isWrong(new Connection(new NodeId("dense_2"), new NodeId("add_1"))))
                .isTrue();
        assertThat(drawing.isWrong(new Connection(new NodeId("input_1"), new NodeId("dense_1"))))
                .isFalse();
    }

    @Test
    void should_speak_the_language_of_the_window_at_once() {
        fixture.robot.clickOn(fixture.badge("add_1"));
        String english = words();
        TestWindow.run(() -> fixture.i18n.setLocale(Locale.SIMPLIFIED_CHINESE));

        assertThat(words()).isNotEqualTo(english).containsPattern("\\p{IsHan}");
        assertThat(fixture.robot.lookup("#repair-0").queryAs(Labeled.class).getText())
                .containsPattern("\\p{IsHan}");
    }

    private String words() {
        return TestWindow.call(
                () -> ((Parent) fixture.robot.lookup("#problem-card").query())
                        .getChildrenUnmodifiable().stream()
                                .filter(TextFlow.class::isInstance)
                                .flatMap(flow -> ((TextFlow) flow).getChildren().stream())
                                .map(text -> ((Text) text).getText())
                                .collect(Collectors.joining()));
    }
}
