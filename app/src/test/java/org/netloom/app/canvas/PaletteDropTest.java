package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.document.LayerDrag;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.testfx.util.WaitForAsyncUtils;

class PaletteDropTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(
                CanvasFixture.graph(List.of("Input:40:200", "Dense:600:200"), List.of("input_1>dense_1")));
        TestWindow.run(() -> {
            Label source = new Label("Dropout");
            source.setId("source");
            source.setOnDragDetected(event -> {
                Dragboard board = source.startDragAndDrop(TransferMode.COPY);
                board.setContent(LayerDrag.of("Dropout"));
                event.consume();
            });
            StackPane root = (StackPane) fixture.window.stage().getScene().getRoot();
            StackPane.setAlignment(source, javafx.geometry.Pos.TOP_LEFT);
            root.getChildren().add(source);
        });
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_add_the_layer_where_it_is_dropped_and_select_it() {
        carryTo(400, 440);
        fixture.robot.release(MouseButton.PRIMARY);

        assertThat(fixture.node("dropout_1").position()).isEqualTo(new Position(320, 400));
        assertThat(fixture.document.selection().single()).contains(new NodeId("dropout_1"));
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.graph().nodes()).hasSize(2);
    }

    @Test
    void should_show_where_the_layer_would_go_while_it_is_dragged() {
        carryTo(400, 440);
        boolean shown = fixture.robot.lookup("#canvas-ghost").tryQuery().isPresent();
        fixture.robot.release(MouseButton.PRIMARY);

        assertThat(shown).isTrue();
        assertThat(fixture.robot.lookup("#canvas-ghost").tryQuery()).isEmpty();
    }

    @Test
    void should_splice_the_layer_into_the_wire_it_is_dropped_on() {
        carryTo(400, 240);
        fixture.robot.release(MouseButton.PRIMARY);

        assertThat(fixture.isWired("input_1", "dropout_1")).isTrue();
        assertThat(fixture.isWired("dropout_1", "dense_1")).isTrue();
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.isWired("input_1", "dense_1")).isTrue();
        assertThat(fixture.document.canUndoProperty().get()).isFalse();
    }

    /** In steps: the drag must have begun before the pointer goes far, and the target must have seen it before it ends. */
    private void carryTo(double x, double y) {
        fixture.robot.moveTo("#source").press(MouseButton.PRIMARY).moveBy(12, 12);
        WaitForAsyncUtils.waitForFxEvents();
        fixture.robot.moveTo(fixture.at(x - 40, y)).moveTo(fixture.at(x, y));
        Waiting.until(() -> fixture.canvas.root().lookup("#canvas-ghost") != null);
    }
}
