package org.netloom.core.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** How the project file is laid out: one line for each node, wire, group, place, column and setting, and so one line in a diff. */
final class JsonLayout {

    /** The containers whose parts stand on lines of their own. */
    private static final Set<String> SPREAD = Set.of(
            "",
            "/data",
            "/data/columns",
            "/graph",
            "/graph/nodes",
            "/graph/connections",
            "/graph/groups",
            "/graph/frames",
            "/graph/notes",
            "/incoming",
            "/layout",
            "/plan");

    private final StringBuilder text = new StringBuilder();

    private JsonLayout() {}

    static String format(JsonNode tree) {
        JsonLayout layout = new JsonLayout();
        layout.append(tree, "", 0);
        return layout.text.append('\n').toString();
    }

    private void append(JsonNode node, String path, int depth) {
        if (!node.isContainerNode()) {
            text.append(node);
            return;
        }
        boolean spread = SPREAD.contains(path) && !node.isEmpty();
        text.append(node.isObject() ? '{' : '[');
        Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
        Iterator<JsonNode> elements = node.elements();
        for (int i = 0; i < node.size(); i++) {
            text.append(i == 0 ? "" : spread ? "," : ", ");
            if (spread) {
                newLine(depth + 1);
            }
            if (node.isObject()) {
                Map.Entry<String, JsonNode> field = fields.next();
                // JSON strings of any node are escaped in the same way as this one's.
                text.append(com.fasterxml.jackson.databind.node.TextNode.valueOf(field.getKey()))
                        .append(": ");
                append(field.getValue(), path + "/" + field.getKey(), depth + 1);
            } else {
                append(elements.next(), path + "/-", depth + 1);
            }
        }
        if (spread) {
            newLine(depth);
        }
        text.append(node.isObject() ? '}' : ']');
    }

    private void newLine(int depth) {
        text.append('\n').append("  ".repeat(depth));
    }
}
