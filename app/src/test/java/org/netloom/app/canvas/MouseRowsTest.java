package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.Position;

/** What the mouse does on the canvas, as far as no test of a single gesture shows it. */
class MouseRowsTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(CanvasFixture.graph(
                List.of("Input:100:100", "Dense:400:100", "Output:700:100", "Dense:400:400"),
                List.of("input_1>dense_1", "dense_1>output_1")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void should_open_the_menu_of_empty_canvas_with_keys_beside_its_items() {
        fixture.robot.rightClickOn(fixture.at(150, 500));

        assertThat(ids()).contains("menu-add", "menu-add-note", "menu-paste", "menu-select-all", "menu-fit");
        assertThat(key("menu-add")).isEqualTo(KeyCombination.valueOf("Shift+A"));
        assertThat(key("menu-paste")).isEqualTo(KeyCombination.valueOf("Shortcut+V"));
    }

    @Test
    void should_open_the_menu_of_a_node_with_keys_beside_its_items() {
        fixture.robot.rightClickOn(fixture.at(480, 120));

        assertThat(selected()).containsExactly("dense_1");
        assertThat(ids()).contains("menu-rename", "menu-copy", "menu-bypass", "menu-group", "menu-dissolve");
        assertThat(key("menu-rename")).isEqualTo(KeyCombination.valueOf("F2"));
        assertThat(key("menu-delete")).isEqualTo(KeyCombination.valueOf("Delete"));
    }

    @Test
    void should_open_the_menu_of_a_wire_and_of_a_port() {
        fixture.robot.rightClickOn(fixture.at(330, 100 + NodeFace.PORT_Y));
        assertThat(ids()).contains("menu-insert", "menu-delete-wire");

        fixture.robot.type(KeyCode.ESCAPE);
        fixture.robot.rightClickOn(fixture.at(100 + NodeFace.WIDTH, 100 + NodeFace.PORT_Y));
        assertThat(ids()).contains("menu-unwire-port");
        fixture.pickInMenu("menu-unwire-port");
        assertThat(fixture.isWired("input_1", "dense_1")).isFalse();
        assertThat(fixture.isWired("dense_1", "output_1")).isTrue();
    }

    @Test
    void should_select_upstream_downstream_and_connected_from_the_menu() {
        fixture.robot.rightClickOn(fixture.at(480, 120));
        fixture.pickInMenu("menu-select-upstream");
        assertThat(selected()).containsExactlyInAnyOrder("dense_1", "input_1");

        fixture.robot.clickOn(fixture.at(480, 120)).rightClickOn(fixture.at(480, 120));
        fixture.pickInMenu("menu-select-downstream");
        assertThat(selected()).containsExactlyInAnyOrder("dense_1", "output_1");

        fixture.robot.clickOn(fixture.at(780, 120)).rightClickOn(fixture.at(780, 120));
        fixture.pickInMenu("menu-select-connected");
        assertThat(selected()).containsExactlyInAnyOrder("input_1", "dense_1", "output_1");
    }

    @Test
    void should_not_splice_while_alt_is_held() {
        fixture.robot.moveTo(fixture.at(480, 420)).press(MouseButton.PRIMARY);
        fixture.robot.moveTo(fixture.at(400, 300)).press(KeyCode.ALT).moveTo(fixture.at(400, 122));
        fixture.robot.release(MouseButton.PRIMARY).release(KeyCode.ALT);

        assertThat(fixture.graph().connections()).hasSize(2);
        assertThat(fixture.isWired("input_1", "dense_1")).isTrue();
        assertThat(fixture.node("dense_2").position()).isNotEqualTo(new Position(400, 400));
    }

    @Test
    void should_rename_a_node_that_is_double_clicked() {
        fixture.robot.doubleClickOn(fixture.at(480, 120));
        fixture.robot.write("Hidden").type(KeyCode.ENTER);

        assertThat(fixture.node("dense_1").name()).isEqualTo("Hidden");
    }

    @Test
    void should_take_a_port_within_twelve_pixels_of_its_middle() {
        fixture.robot
                .moveTo(fixture.at(400 + NodeFace.WIDTH + 11, 400 + NodeFace.PORT_Y))
                .press(MouseButton.PRIMARY);
        fixture.robot.moveTo(fixture.at(640, 300)).moveTo(fixture.at(700, 100 + NodeFace.PORT_Y));
        fixture.robot.release(MouseButton.PRIMARY);

        assertThat(fixture.isWired("dense_2", "output_1")).isTrue();
        // One wire an input: the one that was there has given way.
        assertThat(fixture.isWired("dense_1", "output_1")).isFalse();
    }

    private Set<String> selected() {
        return fixture.document.selection().items().stream().map(ItemId::value).collect(Collectors.toSet());
    }

    private static List<String> ids() {
        return TestWindow.call(() -> items().stream().map(MenuItem::getId).toList());
    }

    private static KeyCombination key(String id) {
        return TestWindow.call(() -> items().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .getAccelerator());
    }

    private static List<MenuItem> items() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(Window::isShowing)
                .flatMap(menu -> menu.getItems().stream())
                .toList();
    }
}
