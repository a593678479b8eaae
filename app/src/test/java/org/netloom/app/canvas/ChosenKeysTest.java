package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.action.KeyMap;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;

class ChosenKeysTest {

    private final KeyMap keyMap = KeyMap.asDeclared();
    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(CanvasFixture.graph(List.of("Dense:100:100"), List.of()), keyMap);
        TestWindow.run(() -> fixture.document.selection().select(new NodeId("dense_1")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_do_with_the_chosen_keys_what_the_declared_ones_no_longer_do() {
        TestWindow.run(() -> keyMap.choose(Map.of("canvas.key.bypass", List.of(KeyCombination.valueOf("Shortcut+M")))));
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
        assertThat(fixture.graph().nodes()).noneMatch(Node::bypassed);
        fixture.robot.press(KeyCode.CONTROL).type(KeyCode.M).release(KeyCode.CONTROL);
        assertThat(fixture.graph().nodes()).allMatch(Node::bypassed);
    }
}
