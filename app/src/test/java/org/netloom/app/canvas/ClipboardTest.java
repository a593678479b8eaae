package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;

/** Layers travel by the system's clipboard, as text. */
class ClipboardTest {

    private static final NodeId INPUT = new NodeId("input_1");
    private static final NodeId DENSE = new NodeId("dense_1");

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        ModelGraph graph = CanvasFixture.graph(List.of("Input:60:80", "Dense:300:80"), List.of());
        fixture = CanvasFixture.of(graph.plus(new Connection(INPUT, DENSE)));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_put_what_is_copied_on_the_clipboard_as_json() {
        select(DENSE);
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        assertThat(TestWindow.call(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("{")
                .contains("\"schemaVersion\"")
                .contains("Dense 1");
    }

    @Test
    void should_paste_into_another_project() {
        select(DENSE);
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        fixture.close();
        fixture = CanvasFixture.of(ModelGraph.EMPTY);
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        assertThat(fixture.graph().nodes()).singleElement().satisfies(node -> {
            assertThat(node.kind()).isEqualTo("Dense");
            assertThat(node.name()).isEqualTo("Dense 1");
        });
    }

    @Test
    void should_bring_the_incoming_wires_along_only_where_that_is_asked() {
        select(DENSE);
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.C).type(KeyCode.V).release(KeyCode.CONTROL);
        assertThat(fixture.graph().outputsOf(INPUT)).hasSize(1);
        fixture.robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.V).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(fixture.graph().nodes()).hasSize(4);
        assertThat(fixture.graph().outputsOf(INPUT)).hasSize(2);
    }

    @Test
    void should_say_what_is_wrong_with_a_piece_that_cannot_be_read_and_change_nothing() {
        ModelGraph before = fixture.graph();
        TestWindow.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("{\"schemaVersion\": 999, \"graph\": {}}");
            Clipboard.getSystemClipboard().setContent(content);
        });
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        assertThat(fixture.graph()).isEqualTo(before);
        assertThat(fixture.robot.lookup("#canvas-hint").tryQuery()).isPresent();
    }

    @Test
    void should_leave_other_texts_alone() {
        ModelGraph before = fixture.graph();
        TestWindow.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("a shopping list");
            Clipboard.getSystemClipboard().setContent(content);
        });
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        assertThat(fixture.graph()).isEqualTo(before);
    }

    private void select(NodeId id) {
        TestWindow.run(() -> fixture.document.selection().select(id));
    }
}
