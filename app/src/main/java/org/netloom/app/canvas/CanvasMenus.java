package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;

/** The menus of the right button: one for empty canvas, one for a node, one for a wire; each item with its key. */
final class CanvasMenus {

    private final CanvasParts parts;
    private final CanvasTools tools;
    private final ContextMenu menu = new ContextMenu();

    CanvasMenus(CanvasParts parts, CanvasTools tools) {
        this.parts = parts;
        this.tools = tools;
        menu.setId("canvas-menu");
    }

    void install(Node surface) {
        surface.setOnContextMenuRequested(event -> {
            if (!event.isKeyboardTrigger()) {
                open(surface, event);
            } else if (tools.commands().hasNodes()) {
                show(surface, event, nodeItems());
            } else {
                show(surface, event, emptyItems(event));
            }
            event.consume();
        });
    }

    void close() {
        menu.hide();
    }

    private void open(Node surface, ContextMenuEvent event) {
        Hit hit = parts.hits().at(parts.viewport().toWorld(event.getX(), event.getY()));
        if (hit instanceof Hit.Body body) {
            choose(body.node());
            show(surface, event, nodeItems());
        } else if (hit instanceof Hit.Badge badge) {
            choose(badge.node());
            show(surface, event, nodeItems());
        } else if (hit instanceof Hit.Port port) {
            choose(port.node());
            List<MenuItem> items = nodeItems();
            items.add(0, item("unwire-port", "mdi2v-vector-line", "", () -> tools.commands()
                    .unwire(port.node(), port.output())));
            items.add(1, new SeparatorMenuItem());
            show(surface, event, items);
        } else if (hit instanceof Hit.Wire wire) {
            parts.document().selection().select(wire.connection());
            show(surface, event, wireItems(event, wire));
        } else {
            show(surface, event, emptyItems(event));
        }
    }

    private void choose(org.netloom.core.graph.NodeId id) {
        if (!parts.document().selection().contains(id)) {
            parts.document().selection().select(id);
        }
    }

    private List<MenuItem> nodeItems() {
        CanvasCommands commands = tools.commands();
        List<MenuItem> items = new ArrayList<>();
        parts.document().selection().single().ifPresent(id -> {
            items.add(item(
                    "rename", "mdi2p-pencil-outline", "F2", () -> tools.rename().open(id)));
            items.add(item(
                    "connect", "mdi2v-vector-line", "C", () -> tools.quickAdd().openTargets(id)));
            if (parts.drawing().face(id).flatMap(NodeFace::severity).isPresent()) {
                items.add(item("show-problem", "mdi2a-alert-circle-outline", "F8", () -> tools.problems()
                        .open(id)));
            }
            items.add(new SeparatorMenuItem());
        });
        items.add(item("cut", "mdi2c-content-cut", "Shortcut+X", commands::cut));
        items.add(item("copy", "mdi2c-content-copy", "Shortcut+C", commands::copy));
        items.add(item("duplicate", "mdi2c-content-duplicate", "Shortcut+D", commands::duplicate));
        items.add(new SeparatorMenuItem());
        items.add(item("select-upstream", "mdi2a-arrow-left", "", commands::selectUpstream));
        items.add(item("select-downstream", "mdi2a-arrow-right", "", commands::selectDownstream));
        items.add(new SeparatorMenuItem());
        items.add(item("dissolve", "mdi2m-merge", "Shortcut+Delete", commands::dissolve));
        items.add(item("delete", "mdi2d-delete-outline", "Delete", commands::delete));
        return items;
    }

    private List<MenuItem> wireItems(ContextMenuEvent event, Hit.Wire wire) {
        var view = new javafx.geometry.Point2D(event.getX(), event.getY());
        return List.of(
                item("insert", "mdi2p-plus", "", () -> tools.quickAdd().openFor(view, wire.connection())),
                new SeparatorMenuItem(),
                item("delete-wire", "mdi2d-delete-outline", "Delete", tools.commands()::delete));
    }

    private List<MenuItem> emptyItems(ContextMenuEvent event) {
        CanvasCommands commands = tools.commands();
        var view = new javafx.geometry.Point2D(event.getX(), event.getY());
        var world = parts.viewport().toWorld(event.getX(), event.getY());
        MenuItem paste = item("paste", "mdi2c-content-paste", "Shortcut+V", commands::paste);
        paste.setDisable(!commands.canPaste());
        return List.of(
                item("add", "mdi2p-plus", "Shift+A", () -> tools.quickAdd().open(view, world)),
                paste,
                new SeparatorMenuItem(),
                item("select-all", "mdi2s-select-all", "Shortcut+A", commands::selectAll),
                item("arrange", "mdi2s-sitemap-outline", "Shortcut+Shift+A", tools.arrange()),
                item("fit", "mdi2f-fit-to-page-outline", "F", tools.fit()));
    }

    private MenuItem item(String name, String icon, String key, Runnable action) {
        I18n i18n = parts.i18n();
        MenuItem item = new MenuItem(i18n.text("canvas.menu." + name), new FontIcon(icon));
        item.setId("menu-" + name);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        if (!key.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(key));
        }
        return item;
    }

    private void show(Node surface, ContextMenuEvent event, List<MenuItem> items) {
        menu.getItems().setAll(items);
        menu.show(surface, event.getScreenX(), event.getScreenY());
    }
}
