package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.NoteId;
import org.netloom.core.graph.Tint;

/** The menus of the right button: one for empty canvas, one for a node, one for a wire; each item with its key. */
final class CanvasMenus {

    private final CanvasParts parts;
    private final CanvasTools tools;
    private final Node surface;
    private final CanvasKeys keys;
    private final ContextMenu menu = new ContextMenu();

    CanvasMenus(CanvasParts parts, CanvasTools tools, Node surface, CanvasKeys keys) {
        this.parts = parts;
        this.tools = tools;
        this.surface = surface;
        this.keys = keys;
        menu.setId("canvas-menu");
    }

    /** Opens with the key for menus; the right button comes through {@link #at}. */
    void install() {
        surface.setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                openForSelection();
            }
            event.consume();
        });
    }

    /** A press of the right button: opens the menu of what lies there, if the button is let go in the same place. */
    Optional<Gesture> at(Pointer pointer, Hit hit) {
        return pointer.button() == MouseButton.SECONDARY
                ? Optional.of(Click.then(pointer, () -> open(pointer.view(), hit)))
                : Optional.empty();
    }

    void openForSelection() {
        Optional<NodeId> id = parts
                .drawing()
                .folded()
                .seen(parts.document().selection().items())
                .stream()
                .findFirst();
        Point2D world = id.map(node -> parts.drawing().port(node, true)).orElseGet(parts.viewport()::centre);
        Point2D view = parts.viewport().toView(world.getX(), world.getY());
        show(view, id.isPresent() ? nodeItems() : emptyItems(view));
    }

    private void open(Point2D view, Hit hit) {
        if (hit instanceof Hit.Body body) {
            choose(parts.drawing().folded().item(body.node()));
            show(view, nodeItems());
        } else if (hit instanceof Hit.Comment comment) {
            choose(comment.id());
            show(view, nodeItems());
        } else if (hit instanceof Hit.Edge edge) {
            choose(edge.id());
            show(view, nodeItems());
        } else if (hit instanceof Hit.Title title) {
            choose(title.group());
            show(view, nodeItems());
        } else if (hit instanceof Hit.Chevron chevron) {
            choose(chevron.group());
            show(view, nodeItems());
        } else if (hit instanceof Hit.Badge badge) {
            choose(parts.drawing().folded().item(badge.node()));
            show(view, nodeItems());
        } else if (hit instanceof Hit.Port port) {
            choose(port.node());
            List<MenuItem> items = nodeItems();
            items.add(0, item("unwire-port", "mdi2v-vector-line", "", () -> tools.commands()
                    .unwire(port.node(), port.output())));
            items.add(1, new SeparatorMenuItem());
            show(view, items);
        } else if (hit instanceof Hit.Wire wire) {
            parts.document().selection().select(wire.connection());
            show(view, wireItems(view, wire));
        } else {
            show(view, emptyItems(view));
        }
    }

    private void choose(ItemId id) {
        if (!parts.document().selection().contains(id)) {
            parts.document().selection().select(id);
        }
    }

    private List<MenuItem> nodeItems() {
        CanvasCommands commands = tools.commands();
        List<MenuItem> items = new ArrayList<>();
        parts.document().selection().single().ifPresent(id -> {
            items.add(item("rename", "mdi2p-pencil-outline", "canvas.key.rename", () -> tools.rename()
                    .open(id)));
            items.add(item("connect", "mdi2v-vector-line", "canvas.key.connect", () -> tools.quickAdd()
                    .openTargets(id)));
            if (parts.drawing().face(id).flatMap(NodeFace::severity).isPresent()) {
                items.add(item(
                        "show-problem", "mdi2a-alert-circle-outline", "canvas.key.next-problem", () -> tools.problems()
                                .open(id)));
            }
            items.add(new SeparatorMenuItem());
        });
        commentItems().forEach(items::add);
        groupItems().forEach(items::add);
        items.add(item("cut", "mdi2c-content-cut", "canvas.key.cut", commands::cut));
        items.add(item("copy", "mdi2c-content-copy", "canvas.key.copy", commands::copy));
        items.add(item("duplicate", "mdi2c-content-duplicate", "canvas.key.duplicate", commands::duplicate));
        items.add(new SeparatorMenuItem());
        if (parts.document().selection().items().size() > 1) {
            items.add(alignMenu());
            items.add(new SeparatorMenuItem());
        }
        if (!parts.drawing().folded().seen(parts.document().selection().items()).isEmpty()) {
            items.addAll(wiredItems());
        }
        items.add(item("delete", "mdi2d-delete-outline", "canvas.key.delete", commands::delete));
        return items;
    }

    private Menu alignMenu() {
        Menu align = new Menu(parts.i18n().text("canvas.menu.align"), new FontIcon("mdi2a-align-horizontal-left"));
        align.setId("menu-align");
        for (Alignment alignment : Alignment.values()) {
            MenuItem item = item(
                    alignment.id(), alignment.icon(), "", () -> tools.aligning().align(alignment));
            item.setDisable(!tools.aligning().can(alignment));
            align.getItems().add(item);
        }
        return align;
    }

    /** What can be done with things that wires lead to. */
    private List<MenuItem> wiredItems() {
        CanvasCommands commands = tools.commands();
        List<MenuItem> items = new ArrayList<>();
        items.add(item("select-upstream", "mdi2a-arrow-left", "", commands::selectUpstream));
        items.add(item("select-downstream", "mdi2a-arrow-right", "", commands::selectDownstream));
        items.add(item("select-connected", "mdi2a-arrow-left-right", "", commands::selectConnected));
        items.add(new SeparatorMenuItem());
        items.add(item("dissolve", "mdi2m-merge", "canvas.key.dissolve", commands::dissolve));
        return items;
    }

    private List<MenuItem> commentItems() {
        CommentCommands comments = tools.comments();
        List<MenuItem> items = new ArrayList<>();
        parts.document()
                .selection()
                .singleItem()
                .filter(id -> id instanceof FrameId || id instanceof NoteId)
                .ifPresent(id -> items.add(item(
                        id instanceof FrameId ? "rename" : "write-note",
                        "mdi2p-pencil-outline",
                        "canvas.key.rename",
                        () -> comments.edit(id))));
        if (!parts.document().selection().of(FrameId.class).isEmpty()) {
            Menu colours = new Menu(parts.i18n().text("canvas.menu.colour"), new FontIcon("mdi2p-palette-outline"));
            colours.setId("menu-colour");
            for (Tint tint : Tint.values()) {
                RadioMenuItem colour = new RadioMenuItem(parts.i18n().text("canvas.tint." + tint.name()));
                colour.setId("menu-tint-" + tint.name().toLowerCase(Locale.ROOT));
                colour.setSelected(comments.tint().filter(tint::equals).isPresent());
                colour.setOnAction(event -> comments.tint(tint));
                colours.getItems().add(colour);
            }
            items.add(colours);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        return items;
    }

    private List<MenuItem> groupItems() {
        CanvasCommands commands = tools.commands();
        List<MenuItem> items = new ArrayList<>();
        parts.document()
                .selection()
                .singleItem()
                .filter(GroupId.class::isInstance)
                .map(GroupId.class::cast)
                .ifPresent(id -> {
                    boolean collapsed = parts.document()
                            .project()
                            .graph()
                            .group(id)
                            .filter(Group::collapsed)
                            .isPresent();
                    items.add(item("enter-group", "mdi2l-login", "canvas.key.enter", () -> tools.enter()
                            .accept(Optional.of(id))));
                    items.add(item("rename", "mdi2p-pencil-outline", "canvas.key.rename", () -> tools.rename()
                            .open(id)));
                    items.add(
                            collapsed
                                    ? item("expand-group", "mdi2a-arrow-expand", "", () -> commands.fold(Set.of(id)))
                                    : item(
                                            "collapse-group",
                                            "mdi2a-arrow-collapse",
                                            "",
                                            () -> commands.fold(Set.of(id))));
                });
        items.add(item("group", "mdi2g-group", "canvas.key.group", tools.group()));
        items.add(item("add-frame", "mdi2s-selection-drag", "canvas.key.add-frame", () -> tools.comments()
                .addFrame(parts.viewport().centre())));
        if (!commands.chosenGroups().isEmpty()) {
            items.add(item("ungroup", "mdi2u-ungroup", "canvas.key.ungroup", commands::ungroup));
        }
        if (commands.canBypass()) {
            items.add(item(
                    commands.isBypassed() ? "use-again" : "bypass",
                    "mdi2d-debug-step-over",
                    "canvas.key.bypass",
                    commands::bypass));
        }
        items.add(new SeparatorMenuItem());
        return items;
    }

    private List<MenuItem> wireItems(Point2D view, Hit.Wire wire) {
        return List.of(
                item("insert", "mdi2p-plus", "", () -> tools.quickAdd().openFor(view, wire.connection())),
                new SeparatorMenuItem(),
                item("delete-wire", "mdi2d-delete-outline", "canvas.key.delete", tools.commands()::delete));
    }

    private List<MenuItem> emptyItems(Point2D view) {
        CanvasCommands commands = tools.commands();
        Point2D world = parts.viewport().toWorld(view.getX(), view.getY());
        MenuItem paste = item("paste", "mdi2c-content-paste", "canvas.key.paste", commands::paste);
        paste.setDisable(!commands.canPaste());
        MenuItem withWires = item(
                "paste-with-wires", "mdi2c-content-paste", "canvas.key.paste-with-wires", commands::pasteWithWires);
        withWires.setDisable(!commands.canPaste());
        return List.of(
                item("add", "mdi2p-plus", "canvas.key.add", () -> tools.quickAdd()
                        .open(view, world)),
                item("add-frame-here", "mdi2s-selection-drag", "canvas.key.add-frame", () -> {
                    commands.selectNone();
                    tools.comments().addFrame(world);
                }),
                item("add-note", "mdi2n-note-text-outline", "canvas.key.add-note", () -> tools.comments()
                        .addNote(world)),
                new SeparatorMenuItem(),
                paste,
                withWires,
                new SeparatorMenuItem(),
                item("select-all", "mdi2s-select-all", "canvas.key.select-all", commands::selectAll),
                item("arrange", "mdi2s-sitemap-outline", "action.arrange", tools.arrange()),
                flowMenu(),
                item("fit", "mdi2f-fit-to-page-outline", "action.fit", tools.fit()));
    }

    /** The directions in which the network can be read, the one of now marked. */
    private Menu flowMenu() {
        Menu directions = new Menu(parts.i18n().text("canvas.menu.flow"), new FontIcon("mdi2s-swap-horizontal"));
        directions.setId("menu-flow");
        for (Flow flow : Flow.values()) {
            String name = flow.name().toLowerCase(Locale.ROOT);
            RadioMenuItem item = new RadioMenuItem(parts.i18n().text("canvas.flow." + name));
            item.setId("menu-flow-" + name);
            item.setSelected(parts.document().project().graph().flow() == flow);
            item.setOnAction(event -> tools.flow().accept(flow));
            directions.getItems().add(item);
        }
        return directions;
    }

    /** @param key the message whose key is printed beside the item; empty for none */
    private MenuItem item(String name, String icon, String key, Runnable action) {
        I18n i18n = parts.i18n();
        MenuItem item = new MenuItem(i18n.text("canvas.menu." + name), new FontIcon(icon));
        item.setId("menu-" + name);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        keys.first(key).ifPresent(item::setAccelerator);
        return item;
    }

    private void show(Point2D view, List<MenuItem> items) {
        menu.getItems().setAll(items);
        Point2D screen = surface.localToScreen(view);
        menu.show(surface, screen.getX(), screen.getY());
    }
}
