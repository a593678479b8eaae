package org.netloom.core.project;

import static org.netloom.core.project.JsonParts.JSON;
import static org.netloom.core.project.JsonParts.byKey;
import static org.netloom.core.project.JsonParts.keep;
import static org.netloom.core.project.JsonParts.number;
import static org.netloom.core.project.JsonParts.word;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.Parameter;

/** A graph as a JSON tree: in the project file, and as text on the clipboard. */
final class GraphWriter {

    private final Function<String, Optional<LayerKind>> catalogue;

    GraphWriter(Function<String, Optional<LayerKind>> catalogue) {
        this.catalogue = catalogue;
    }

    ObjectNode graph(ModelGraph graph, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        Map<String, JsonNode> nodesBefore = byKey(old.path("nodes"), "id");
        ArrayNode nodes = out.putArray("nodes");
        for (Node node : graph.nodes()) {
            nodes.add(node(node, nodesBefore.getOrDefault(node.id().value(), JSON.missingNode())));
        }
        Map<String, JsonNode> wiresBefore = new HashMap<>();
        old.path("connections").forEach(wire -> wiresBefore.put(wireKey(wire), wire));
        ArrayNode wires = out.putArray("connections");
        for (Connection connection : graph.connections()) {
            ObjectNode wire = wire(connection);
            wires.add(keep(wire, wiresBefore.getOrDefault(wireKey(wire), JSON.missingNode())));
        }
        if (graph.flow() != Flow.RIGHT) {
            out.put("direction", word(graph.flow()));
        }
        list(out, "groups", graph.groups(), GraphWriter::group, old);
        list(out, "frames", graph.frames(), GraphWriter::frame, old);
        list(out, "notes", graph.notes(), GraphWriter::note, old);
        return keep(out, old, Set.of("direction", "groups", "frames", "notes"));
    }

    /** A list that is left out while it is empty. */
    private static <T extends Item> void list(
            ObjectNode out, String field, Collection<T> items, Function<T, ObjectNode> write, JsonNode old) {
        if (items.isEmpty()) {
            return;
        }
        Map<String, JsonNode> before = byKey(old.path(field), "id");
        ArrayNode list = out.putArray(field);
        for (T item : items) {
            ObjectNode written = JSON.objectNode().put("id", item.id().value());
            written.setAll(write.apply(item));
            item.group().ifPresent(group -> written.put("group", group.value()));
            list.add(keep(written, before.getOrDefault(item.id().value(), JSON.missingNode()), Set.of("group")));
        }
    }

    private static ObjectNode group(Group group) {
        ObjectNode out = JSON.objectNode();
        out.put("name", group.name());
        out.put("collapsed", group.collapsed());
        out.set("at", place(group.position()));
        return out;
    }

    private static ObjectNode frame(Frame frame) {
        ObjectNode out = JSON.objectNode();
        out.put("title", frame.title());
        out.put("colour", word(frame.tint()));
        out.set("at", place(frame.position()));
        out.set("size", pair(frame.width(), frame.height()));
        return out;
    }

    private static ObjectNode note(Note note) {
        ObjectNode out = JSON.objectNode();
        out.put("text", note.text());
        out.set("at", place(note.position()));
        out.set("size", pair(note.width(), note.height()));
        return out;
    }

    private static ArrayNode place(Position position) {
        return pair(position.x(), position.y());
    }

    private static ArrayNode pair(double first, double second) {
        return JSON.arrayNode().add(number(first)).add(number(second));
    }

    private ObjectNode node(Node node, JsonNode old) {
        LayerKind kind = catalogue.apply(node.kind()).orElseThrow();
        ObjectNode out = JSON.objectNode();
        out.put("id", node.id().value());
        out.put("kind", node.kind());
        out.put("name", node.name());
        ObjectNode values = JSON.objectNode();
        Set<String> known = new HashSet<>();
        for (Parameter<?> parameter : kind.parameters()) {
            known.add(parameter.key());
            if (node.parameters().isSet(parameter)) {
                values.set(parameter.key(), encoded(parameter, node));
            }
        }
        out.set("parameters", keep(values, old.path("parameters"), known));
        if (node.bypassed()) {
            out.put("bypassed", true);
        }
        node.group().ifPresent(group -> out.put("group", group.value()));
        return keep(out, old, Set.of("bypassed", "group"));
    }

    private static <T> JsonNode encoded(Parameter<T> parameter, Node node) {
        return json(parameter.encode(node.get(parameter)));
    }

    private static JsonNode json(Object value) {
        if (value instanceof List<?> list) {
            ArrayNode array = JSON.arrayNode();
            list.forEach(element -> array.add(json(element)));
            return array;
        }
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof Integer whole) {
            return IntNode.valueOf(whole);
        }
        if (value instanceof Number number) {
            return number(number.doubleValue());
        }
        return JSON.textNode(value.toString());
    }

    static ObjectNode layout(ModelGraph graph) {
        ObjectNode out = JSON.objectNode();
        for (Node node : graph.nodes()) {
            out.set(node.id().value(), place(node.position()));
        }
        return out;
    }

    static ObjectNode wire(Connection connection) {
        return JSON.objectNode()
                .put("from", connection.from().value())
                .put("to", connection.to().value());
    }

    private static String wireKey(JsonNode wire) {
        return wire.path("from").asText() + ">" + wire.path("to").asText();
    }
}
