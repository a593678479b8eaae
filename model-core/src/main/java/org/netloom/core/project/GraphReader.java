package org.netloom.core.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.NoteId;
import org.netloom.core.graph.Position;
import org.netloom.core.graph.Tint;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;

/** Binds the JSON tree of a graph, as {@link GraphWriter} makes it. Stateless. */
final class GraphReader {

    /** Between two nodes of a file that does not say where they lie. */
    private static final double STEP = 220;

    private final Function<String, Optional<LayerKind>> catalogue;

    GraphReader(Function<String, Optional<LayerKind>> catalogue) {
        this.catalogue = catalogue;
    }

    /** The graph, unless something is wrong with it. */
    Optional<ModelGraph> read(JsonView json, JsonNode layout) {
        int before = json.problemCount();
        Map<GroupId, Group> groups = groups(json);
        List<Item> items = new ArrayList<>(groups.values());
        items.addAll(frames(json, groups));
        items.addAll(notes(json, groups));
        Flow flow = json.has("direction") ? json.choice("direction", Flow.class) : Flow.RIGHT;
        List<Node> nodes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonView view : json.objects("nodes")) {
            String id = view.text("id");
            if (!ids.add(id) && !id.isEmpty()) {
                view.problem("project-id-twice", id);
            } else {
                node(view, id, layout.path(id), inARow(flow, nodes.size()))
                        .map(node -> node.in(group(view, groups)))
                        .ifPresent(nodes::add);
            }
        }
        items.addAll(nodes);
        Set<Connection> wires = new LinkedHashSet<>();
        for (JsonView view : json.objects("connections")) {
            String from = view.text("from");
            String to = view.text("to");
            if (from.isEmpty() || to.isEmpty()) {
                continue;
            }
            boolean known = ids.contains(from) && ids.contains(to);
            if (!known) {
                view.problem("project-wire-to-nowhere", from, to, ids.contains(from) ? to : from);
            } else if (json.problemCount() == before) {
                wires.add(new Connection(new NodeId(from), new NodeId(to)));
            }
        }
        return json.problemCount() == before
                ? Optional.of(ModelGraph.EMPTY.flowing(flow).plusAll(items).withConnections(List.copyOf(wires)))
                : Optional.empty();
    }

    private Optional<Node> node(JsonView view, String id, JsonNode place, Position otherwise) {
        String type = view.text("kind");
        if (id.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        if (!NodeId.isValid(id)) {
            view.problem("project-id-invalid", id);
            return Optional.empty();
        }
        Optional<LayerKind> kind = catalogue.apply(type);
        if (kind.isEmpty()) {
            view.problem("project-layer-unknown", id, type);
            return Optional.empty();
        }
        String name = view.has("name") ? view.text("name") : id;
        ParameterValues values = ParameterValues.DEFAULTS;
        if (view.has("parameters")) {
            values = parameters(view.object("parameters"), id, kind.get());
        }
        // What brings data in or gives the answer cannot be bypassed, whatever the file says.
        boolean bypassed = view.has("bypassed")
                && view.flag("bypassed")
                && kind.get().inputs() != LayerKind.Inputs.NONE
                && kind.get().hasOutput();
        Position position = place.isMissingNode()
                ? otherwise
                : view.pair("layout." + id, place).orElse(Position.ORIGIN);
        return Optional.of(new Node(new NodeId(id), type, name, values, position, bypassed, Optional.empty()));
    }

    private static Position inARow(Flow flow, int index) {
        Position right = new Position(STEP * index, 0);
        return flow == Flow.RIGHT ? right : flow.turned(right);
    }

    private static ParameterValues parameters(JsonView json, String id, LayerKind kind) {
        ParameterValues values = ParameterValues.DEFAULTS;
        for (Parameter<?> parameter : kind.parameters()) {
            if (json.has(parameter.key())) {
                values = with(values, parameter, json, id);
            }
        }
        return values;
    }

    private static <T> ParameterValues with(ParameterValues values, Parameter<T> parameter, JsonView json, String id) {
        JsonNode found = json.node().path(parameter.key());
        Optional<T> value = plain(found).flatMap(parameter::decode);
        if (value.isEmpty()) {
            json.problem(
                    "project-parameter-wrong",
                    id,
                    parameter.key(),
                    JsonView.shown(found),
                    String.valueOf(parameter.encode(parameter.defaultValue())));
            return values;
        }
        return values.with(parameter, value.get());
    }

    /** A JSON value as numbers, strings, booleans and lists of Java; empty for null and for objects. */
    private static Optional<Object> plain(JsonNode json) {
        if (json.isArray()) {
            List<Object> list = new ArrayList<>();
            for (JsonNode element : json) {
                Optional<Object> value = plain(element);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                list.add(value.get());
            }
            return Optional.of(list);
        }
        if (json.isNumber()) {
            return Optional.of(json.numberValue());
        }
        if (json.isBoolean()) {
            return Optional.of(json.booleanValue());
        }
        return json.isTextual() ? Optional.of(json.textValue()) : Optional.empty();
    }

    private static Map<GroupId, Group> groups(JsonView json) {
        Map<GroupId, Group> groups = new LinkedHashMap<>();
        Map<GroupId, JsonView> views = new LinkedHashMap<>();
        for (JsonView view : items(json, "groups")) {
            GroupId id = new GroupId(view.text("id"));
            views.put(id, view);
            groups.put(
                    id,
                    new Group(
                            id,
                            view.has("name") ? view.text("name") : id.value(),
                            Optional.empty(),
                            view.has("collapsed") && view.flag("collapsed"),
                            view.place("at")));
        }
        views.forEach((id, view) -> {
            Group group = Objects.requireNonNull(groups.get(id)).in(group(view, groups));
            groups.put(id, group);
            if (isInItself(group, groups)) {
                view.problem("project-group-in-itself", id.value());
                groups.put(id, group.in(Optional.empty()));
            }
        });
        return groups;
    }

    private static boolean isInItself(Group start, Map<GroupId, Group> groups) {
        Optional<GroupId> at = start.parent();
        while (at.isPresent() && !at.get().equals(start.id())) {
            at = Optional.ofNullable(groups.get(at.get())).flatMap(Group::parent);
        }
        return at.isPresent();
    }

    private static List<Frame> frames(JsonView json, Map<GroupId, Group> groups) {
        List<Frame> frames = new ArrayList<>();
        for (JsonView view : items(json, "frames")) {
            Position size = view.size("size");
            frames.add(new Frame(
                    new FrameId(view.text("id")),
                    view.has("title") ? view.text("title") : "",
                    view.place("at"),
                    size.x(),
                    size.y(),
                    view.has("colour") ? view.choice("colour", Tint.class) : Tint.NEUTRAL,
                    group(view, groups)));
        }
        return frames;
    }

    private static List<Note> notes(JsonView json, Map<GroupId, Group> groups) {
        List<Note> notes = new ArrayList<>();
        for (JsonView view : items(json, "notes")) {
            Position size = view.size("size");
            notes.add(new Note(
                    new NoteId(view.text("id")),
                    view.text("text"),
                    view.place("at"),
                    size.x(),
                    size.y(),
                    group(view, groups)));
        }
        return notes;
    }

    /** The objects of a list that may be absent, those with a usable id. */
    private static List<JsonView> items(JsonView json, String field) {
        if (!json.has(field)) {
            return List.of();
        }
        Set<String> ids = new HashSet<>();
        List<JsonView> usable = new ArrayList<>();
        for (JsonView view : json.objects(field)) {
            String id = view.text("id");
            if (id.isEmpty()) {
                continue;
            }
            if (!NodeId.isValid(id)) {
                view.problem("project-id-invalid", id);
            } else if (!ids.add(id)) {
                view.problem("project-id-twice", id);
            } else {
                usable.add(view);
            }
        }
        return usable;
    }

    private static Optional<GroupId> group(JsonView view, Map<GroupId, Group> groups) {
        if (!view.has("group")) {
            return Optional.empty();
        }
        String id = view.text("group");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!NodeId.isValid(id) || !groups.containsKey(new GroupId(id))) {
            view.problem("project-group-unknown", id);
            return Optional.empty();
        }
        return Optional.of(new GroupId(id));
    }
}
