package org.netloom.core.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How files of older versions become files of the current one: steps on the JSON tree, before anything is bound to a class, so that
 * old steps never have to follow the classes.
 */
final class Migrations {

    /** No file is older than version 1. */
    static final Migrations STANDARD = new Migrations(List.of(
            Migrations::makeRoomForGroups,
            Migrations::nameTheDivision,
            Migrations::makeRoomForFourth,
            Migrations::makeRoomForFifth,
            Migrations::readEachColumn,
            Migrations::makeRoomForMissing,
            Migrations::makeRoomForTitles,
            Migrations::makeRoomForDecimals));

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
            setAside(graph, List.of("groups", "frames", "notes"), "-v1");
            graph.path("nodes").forEach(node -> setAside(node, List.of("bypassed", "group"), "-v1"));
        }
        return tree;
    }

    /** Version 3 divides rows in more ways than stratified or not, has more steps of preparation, and knows pictures. */
    private static ObjectNode nameTheDivision(ObjectNode tree) {
        if (tree.get("data") instanceof ObjectNode data) {
            setAside(data, List.of("balance", "pictures"), "-v2");
            data.path("columns")
                    .forEach(column -> setAside(column, List.of("clip", "constant", "missingFlag", "bins"), "-v2"));
        }
        if (tree.path("data").get("split") instanceof ObjectNode split) {
            setAside(split, List.of("method", "column"), "-v2");
            JsonNode stratified = split.remove("stratified");
            if (stratified != null) {
                // What is neither true nor false is left to the reader, which says so.
                split.set(
                        "method",
                        stratified.isBoolean()
                                ? new TextNode(stratified.booleanValue() ? "stratified" : "shuffled")
                                : stratified);
            }
        }
        return tree;
    }

    /** Version 4 knows the direction in which a graph is read, varies pictures, looks at windows and texts, and has steps for a whole table. */
    private static ObjectNode makeRoomForFourth(ObjectNode tree) {
        setAside(tree.get("graph"), List.of("direction"), "-v3");
        setAside(tree.path("data").get("pictures"), List.of("augmentation"), "-v3");
        setAside(tree.get("data"), List.of("derived", "filters", "testFile", "windows", "text"), "-v3");
        setAside(tree.get("plan"), List.of("shuffle"), "-v3");
        return tree;
    }

    /** Version 5 knows data that come from several places. */
    private static ObjectNode makeRoomForFifth(ObjectNode tree) {
        setAside(tree.path("data").get("pictures"), List.of("folder"), "-v4");
        tree.path("graph").path("nodes").forEach(node -> setAside(node.get("parameters"), List.of("reads"), "-v4"));
        setAside(tree.get("data"), List.of("sequences"), "-v4");
        setAside(tree.path("data").get("windows"), List.of("series", "order"), "-v4");
        return tree;
    }

    /** Version 6 reads each column in its own way: what was said of all texts together is said of each column of texts. */
    private static ObjectNode readEachColumn(ObjectNode tree) {
        if (tree.get("data") instanceof ObjectNode data) {
            data.path("columns").forEach(column -> setAside(column, List.of("dates", "text"), "-v5"));
            JsonNode text = data.remove("text");
            if (text != null) {
                data.path("columns").forEach(column -> {
                    if (column instanceof ObjectNode object
                            && object.path("type").asText().equalsIgnoreCase("text")) {
                        object.set("text", text.deepCopy());
                    }
                });
            }
        }
        return tree;
    }

    /** Version 7 says of each column what else is missing in it. */
    private static ObjectNode makeRoomForMissing(ObjectNode tree) {
        tree.path("data").path("columns").forEach(column -> setAside(column, List.of("missing"), "-v6"));
        return tree;
    }

    /** Version 8 knows titles above a table. */
    private static ObjectNode makeRoomForTitles(ObjectNode tree) {
        setAside(tree.path("data").get("dialect"), List.of("titles"), "-v7");
        return tree;
    }

    /** Version 9 says of each column which decimal sign its numbers have. */
    private static ObjectNode makeRoomForDecimals(ObjectNode tree) {
        tree.path("data").path("columns").forEach(column -> setAside(column, List.of("decimals"), "-v8"));
        return tree;
    }

    private static void setAside(JsonNode node, List<String> fields, String mark) {
        if (node instanceof ObjectNode object) {
            fields.forEach(field -> setAside(object, field, mark));
        }
    }

    private static void setAside(ObjectNode object, String field, String mark) {
        if (object.has(field)) {
            object.set(field + mark, object.remove(field));
        }
    }
}
