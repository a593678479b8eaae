package org.netloom.app.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.netloom.app.action.KeyMap;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.NodeId;

/** Which gesture answers to what, and which key does what. */
final class Interaction {

    private final CanvasParts parts;
    private final CanvasTools tools;
    private final Additions additions;
    private final Camera camera;
    private final CanvasKeys keys;
    private final Gestures gestures;
    private final CanvasMenus menus;
    private final Node surface;
    private final DropBeyond beyond;

    Interaction(
            CanvasParts parts,
            CanvasTools tools,
            Additions additions,
            Camera camera,
            Node surface,
            DropBeyond beyond,
            KeyMap keyMap) {
        this.parts = parts;
        this.tools = tools;
        this.additions = additions;
        this.camera = camera;
        this.surface = surface;
        this.beyond = beyond;
        this.keys = new CanvasKeys(keyMap);
        this.menus = new CanvasMenus(parts, tools, surface, keys);
        this.gestures = new Gestures(
                List.of(
                        this::pan,
                        this::cutWires,
                        menus::at,
                        this::badge,
                        this::group,
                        this::port,
                        this::wireEnd,
                        this::node,
                        this::wire,
                        this::comment,
                        this::empty),
                parts.viewport(),
                parts.hits());
    }

    void install() {
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            camera.stop();
            surface.requestFocus();
        });
        gestures.install(surface);
        new Hovering(parts, tools.problems(), gestures).install(surface);
        menus.install();
        new PaletteDrop(parts, additions, new GhostNode(parts.floating(), parts.i18n())).install(surface);
        Zooming.install(surface, parts.viewport(), camera);
        bindKeys();
        keys.install(surface);
    }

    private Optional<Gesture> pan(Pointer pointer, Hit hit) {
        return pointer.button() == MouseButton.MIDDLE || (pointer.isPrimary() && keys.isSpaceHeld())
                ? Optional.of(new PanGesture(parts.viewport(), pointer))
                : Optional.empty();
    }

    private Optional<Gesture> cutWires(Pointer pointer, Hit hit) {
        return pointer.button() == MouseButton.SECONDARY && pointer.shortcut()
                ? Optional.of(new CutGesture(parts.document(), parts.drawing(), parts.feedback(), pointer))
                : Optional.empty();
    }

    private Optional<Gesture> badge(Pointer pointer, Hit hit) {
        if (pointer.isPrimary() && hit instanceof Hit.Badge badge) {
            Optional<GroupId> box = folded().groupOf(badge.node());
            if (box.isPresent()) {
                tools.focus().accept(firstProblemIn(box.get()));
            } else {
                tools.problems().pin(badge.node());
            }
            return Optional.of(Click.done(pointer));
        }
        tools.problems().close();
        return Optional.empty();
    }

    private Optional<Gesture> port(Pointer pointer, Hit hit) {
        if (!pointer.isPrimary() || !(hit instanceof Hit.Port port)) {
            return Optional.empty();
        }
        if (pointer.alt()) {
            tools.commands().unwire(port.node(), port.output());
            return Optional.of(Click.done(pointer));
        }
        Optional<Connection> detached = onlyWireInto(port);
        return Optional.of(detached.map(wire -> pull(pointer, new Hit.Port(wire.from(), true), detached))
                .orElseGet(() -> pull(pointer, port, Optional.empty())));
    }

    private Optional<Gesture> wireEnd(Pointer pointer, Hit hit) {
        return pointer.isPrimary() && hit instanceof Hit.Wire wire && wire.nearEnd()
                ? Optional.of(
                        pull(pointer, new Hit.Port(wire.connection().from(), true), Optional.of(wire.connection())))
                : Optional.empty();
    }

    private Optional<Gesture> node(Pointer pointer, Hit hit) {
        if (!pointer.isPrimary() || !(hit instanceof Hit.Body body)) {
            return Optional.empty();
        }
        Optional<GroupId> box = folded().groupOf(body.node());
        if (isDouble(pointer)) {
            box.ifPresentOrElse(group -> tools.enter().accept(Optional.of(group)), () -> tools.rename()
                    .open(body.node()));
            return Optional.of(Click.done(pointer));
        }
        return Optional.of(drag(pointer, folded().item(body.node())));
    }

    private Optional<Gesture> group(Pointer pointer, Hit hit) {
        if (pointer.isPrimary() && hit instanceof Hit.Chevron chevron) {
            tools.commands().fold(Set.of(chevron.group()));
            return Optional.of(Click.done(pointer));
        }
        if (!pointer.isPrimary() || !(hit instanceof Hit.Title title)) {
            return Optional.empty();
        }
        if (isDouble(pointer)) {
            tools.enter().accept(Optional.of(title.group()));
            return Optional.of(Click.done(pointer));
        }
        return Optional.of(drag(pointer, title.group()));
    }

    private Gesture drag(Pointer pointer, ItemId item) {
        return new MoveGesture(
                parts.document(), parts.drawing(), parts.feedback(), parts.splicing(), beyond, pointer, item);
    }

    private static boolean isDouble(Pointer pointer) {
        return pointer.clicks() == 2 && !pointer.alt() && !pointer.shift() && !pointer.shortcut();
    }

    private NodeId firstProblemIn(GroupId group) {
        Set<NodeId> inside = parts.document().project().graph().nodesIn(group);
        return parts.document().analysis().diagnostics().stream()
                .filter(problem -> !problem.where().isEmpty())
                .map(problem -> problem.where().get(0))
                .filter(inside::contains)
                .findFirst()
                .orElseGet(() -> inside.iterator().next());
    }

    private Folded folded() {
        return parts.drawing().folded();
    }

    private Optional<Gesture> comment(Pointer pointer, Hit hit) {
        if (pointer.isPrimary() && hit instanceof Hit.Edge edge) {
            return Optional.of(new ResizeGesture(parts.document(), parts.drawing(), parts.feedback(), pointer, edge));
        }
        if (!pointer.isPrimary() || !(hit instanceof Hit.Comment comment)) {
            return Optional.empty();
        }
        if (isDouble(pointer)) {
            tools.comments().edit(comment.id());
            return Optional.of(Click.done(pointer));
        }
        return Optional.of(drag(pointer, comment.id()));
    }

    private Optional<Gesture> wire(Pointer pointer, Hit hit) {
        if (pointer.isPrimary() && hit instanceof Hit.Wire wire) {
            parts.document().selection().select(wire.connection());
            return Optional.of(Click.done(pointer));
        }
        return Optional.empty();
    }

    private Optional<Gesture> empty(Pointer pointer, Hit hit) {
        if (!pointer.isPrimary() || !(hit instanceof Hit.Empty)) {
            return Optional.empty();
        }
        if (pointer.clicks() == 2) {
            tools.quickAdd().open(pointer.view(), pointer.world());
            return Optional.of(Click.done(pointer));
        }
        return Optional.of(new BoxSelectGesture(
                parts.drawing(), parts.feedback(), parts.document().selection(), pointer, () -> tools.quickAdd()
                        .open(pointer.view(), pointer.world())));
    }

    private Gesture pull(Pointer pointer, Hit.Port port, Optional<Connection> detached) {
        return new WireGesture(parts, tools.quickAdd()::openFor, pointer, port, detached);
    }

    /** An input that takes one wire and has it gives it away; a merging port starts a new wire instead. */
    private Optional<Connection> onlyWireInto(Hit.Port port) {
        boolean merges =
                parts.drawing().face(port.node()).map(NodeFace::takesManyWires).orElse(false);
        return port.output() || merges
                ? Optional.empty()
                : parts.document().project().graph().inputsOf(port.node()).stream()
                        .findFirst()
                        .map(from -> new Connection(from, port.node()));
    }

    private void bindKeys() {
        CanvasCommands commands = tools.commands();
        keys.bind("delete", "Delete", commands::delete);
        keys.bind("delete", "Back_Space", commands::delete);
        keys.bind("dissolve", "Shortcut+Delete", commands::dissolve);
        keys.bind("select-all", "Shortcut+A", commands::selectAll);
        keys.bind("escape", "Esc", this::escape);
        // Whatever is held besides: a gesture that Alt or Ctrl began is given up as any other.
        for (String held : List.of("Alt", "Shortcut", "Shift", "Shortcut+Shift")) {
            keys.bind(held + "+Esc", gestures::cancel);
        }
        keys.bind("next", "Tab", () -> step(1));
        keys.bind("previous", "Shift+Tab", () -> step(-1));
        for (Map.Entry<String, Point2D> arrow : Map.of(
                        "Left", new Point2D(-1, 0),
                        "Right", new Point2D(1, 0),
                        "Up", new Point2D(0, -1),
                        "Down", new Point2D(0, 1))
                .entrySet()) {
            Point2D way = arrow.getValue();
            keys.bind("nudge", arrow.getKey(), () -> commands.nudge(way.getX(), way.getY()));
            keys.bind("nudge-far", "Shift+" + arrow.getKey(), () -> commands.nudge(10 * way.getX(), 10 * way.getY()));
        }
        keys.bind("duplicate", "Shortcut+D", commands::duplicate);
        keys.bind("copy", "Shortcut+C", commands::copy);
        keys.bind("cut", "Shortcut+X", commands::cut);
        keys.bind("paste", "Shortcut+V", commands::paste);
        keys.bind("paste-with-wires", "Shortcut+Shift+V", commands::pasteWithWires);
        keys.bind("group", "Shortcut+G", tools.group());
        keys.bind("ungroup", "Shortcut+Shift+G", commands::ungroup);
        keys.bind("bypass", "Shortcut+B", commands::bypass);
        keys.bind("leave", "Alt+Up", this::leave);
        keys.bind("enter", "Alt+Down", () -> commands.chosenGroups().stream()
                .findFirst()
                .ifPresent(group -> tools.enter().accept(Optional.of(group))));
        keys.bind("rename", "F2", this::rename);
        keys.bind("menu", "Shift+F10", menus::openForSelection);
        keys.bind("menu", "Context_Menu", menus::openForSelection);
        keys.bind("next-problem", "F8", this::nextProblem);
        keys.bind("connect", "C", () -> single().ifPresent(tools.quickAdd()::openTargets));
        keys.bind("connect", "Enter", () -> single().ifPresent(tools.quickAdd()::openTargets));
        keys.bind("add", "Shift+A", tools.search());
        keys.bind("add-frame", "Shift+F", () -> tools.comments()
                .addFrame(parts.viewport().centre()));
        keys.bind("add-note", "Shift+N", () -> tools.comments()
                .addNote(parts.viewport().centre()));
        keys.bindAction("fit", "F", tools.fit());
        keys.bindAction("arrange", "Shortcut+Shift+A", tools.arrange());
        for (String key : List.of("Shortcut+Equals", "Shortcut+Plus", "Shortcut+Add")) {
            keys.bindAction("zoom-in", key, camera::zoomIn);
        }
        for (String key : List.of("Shortcut+Minus", "Shortcut+Subtract")) {
            keys.bindAction("zoom-out", key, camera::zoomOut);
        }
        keys.bindAction("zoom-reset", "Shortcut+0", camera::zoomReset);
    }

    /** What the keys of the canvas do, for those who look them up. */
    Map<String, List<KeyCombination>> keys() {
        return keys.listed();
    }

    private void step(int by) {
        tools.commands().step(by);
        Optional<ItemId> item = parts.document().selection().singleItem();
        item.flatMap(folded()::sight).ifPresent(tools.reveal());
        item.flatMap(parts.drawing().comments()::box).ifPresent(camera::reveal);
    }

    private void rename() {
        Optional<ItemId> item = parts.document().selection().singleItem();
        item.ifPresent(tools.comments()::edit);
        single().ifPresent(tools.rename()::open);
        item.filter(GroupId.class::isInstance).map(GroupId.class::cast).ifPresent(tools.rename()::open);
    }

    /** Goes out of the group that was entered, to the one around it. */
    private void leave() {
        folded().room().ifPresent(room -> {
            Optional<GroupId> around =
                    parts.document().project().graph().group(room).flatMap(Group::parent);
            tools.enter().accept(around);
            parts.document().selection().select(room);
        });
    }

    private void escape() {
        if (!gestures.cancel()) {
            if (tools.problems().shown().isPresent()) {
                tools.problems().close();
            } else if (tools.commands().hasSelection()) {
                tools.commands().selectNone();
            } else {
                leave();
            }
        }
    }

    /** Goes to the next node that has something to mend, and puts the focus on what would mend it. */
    private void nextProblem() {
        List<NodeId> broken = parts.drawing().faces().stream()
                .filter(face -> face.severity().isPresent())
                .map(NodeFace::id)
                .toList();
        if (!broken.isEmpty()) {
            int at = tools.problems()
                    .shown()
                    .or(this::single)
                    .map(broken::indexOf)
                    .orElse(-1);
            NodeId next = broken.get((at + 1) % broken.size());
            if (folded().groupOf(next).isPresent()) {
                next = firstProblemIn(folded().groupOf(next).get());
                tools.enter()
                        .accept(parts.document()
                                .project()
                                .graph()
                                .node(next)
                                .flatMap(org.netloom.core.graph.Node::group));
            }
            parts.document().selection().select(next);
            tools.reveal().accept(next);
            tools.problems().pin(next);
            tools.problems().focusRepair();
        }
    }

    private Optional<NodeId> single() {
        return parts.document().selection().single();
    }
}
