package org.netloom.core.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How files of older versions become files of the current one: steps on the JSON tree, before anything is bound to a class, so that
 * old steps never have to follow the classes.
 */
final class Migrations {

    /** No file is older than version 1. */
    static final Migrations STANDARD = new Migrations(List.of(Migrations::makeRoomForGroups));

    private final List<UnaryOperator<ObjectNode>> steps;

    /** @param steps the first brings version 1 to 2, the next 2 to 3, and so on */
    Migrations(List<UnaryOperator<ObjectNode>> steps) {
        this.steps = List.copyOf(steps);
    }

    int current() {
        return steps.size() + 1;
    }

    ObjectNode migrate(ObjectNode tree, int version) {
        ObjectNode result = tree;
        for (int from = version; from < current(); from++) {
            result = steps.get(from - 1).apply(result);
            result.put("schemaVersion", from + 1);
        }
        return result;
    }

    /**
     * Version 2 has groups, frames, notes and bypassed nodes. Version 1 knew none of these fields, so what another program wrote under
     * their names means something else: it is kept under another name.
     */
    private static ObjectNode makeRoomForGroups(ObjectNode tree) {
        if (tree.get("graph") instanceof ObjectNode graph) {
            List.of("groups", "frames", "notes").forEach(field -> setAside(graph, field));
            graph.path("nodes").forEach(node -> {
                if (node instanceof ObjectNode object) {
                    List.of("bypassed", "group").forEach(field -> setAside(object, field));
                }
            });
        }
        return tree;
    }

    private static void setAside(ObjectNode object, String field) {
        if (object.has(field)) {
            object.set(field + "-v1", object.remove(field));
        }
    }
}
