package org.netloom.core.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.graph.Position;

/**
 * A place in the JSON tree that knows its path, and tells what is wrong there in one sentence. What is missing or of the wrong type
 * is noted in the list of problems and answered with a stand-in, so that one reading finds all mistakes.
 */
final class JsonView {

    private final JsonNode node;
    private final String path;
    private final Object file;
    private final List<Diagnostic> problems;

    JsonView(JsonNode node, String path, Object file, List<Diagnostic> problems) {
        this.node = node;
        this.path = path;
        this.file = file;
        this.problems = problems;
    }

    boolean has(String field) {
        return node.has(field);
    }

    JsonNode node() {
        return node;
    }

    String path() {
        return path;
    }

    JsonView object(String field) {
        JsonNode child = node.path(field);
        if (!child.isObject()) {
            wrong(field, "object", child);
            return child(field, JsonNodeFactory.instance.objectNode());
        }
        return child(field, child);
    }

    /** The elements of a list of objects. */
    List<JsonView> objects(String field) {
        JsonNode list = node.path(field);
        if (!list.isArray()) {
            wrong(field, "list", list);
            return List.of();
        }
        List<JsonView> views = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String name = field + "[" + i + "]";
            if (list.get(i).isObject()) {
                views.add(child(name, list.get(i)));
            } else {
                wrong(name, "object", list.get(i));
            }
        }
        return views;
    }

    /** The elements of a list of texts. */
    List<String> texts(String field) {
        JsonNode list = node.path(field);
        if (!list.isArray()) {
            wrong(field, "list", list);
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isTextual()) {
                texts.add(list.get(i).textValue());
            } else {
                wrong(field + "[" + i + "]", "text", list.get(i));
            }
        }
        return texts;
    }

    /** The elements of a list of texts and numbers. */
    List<JsonNode> values(String field) {
        JsonNode list = node.path(field);
        if (!list.isArray()) {
            wrong(field, "list", list);
            return List.of();
        }
        List<JsonNode> values = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode value = list.get(i);
            if (value.isTextual() || value.isNumber() && Double.isFinite(value.doubleValue())) {
                values.add(value);
            } else {
                wrong(field + "[" + i + "]", "value", value);
            }
        }
        return values;
    }

    /** The fields of an object, in their order. */
    Map<String, JsonNode> fields() {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    String text(String field) {
        JsonNode child = node.path(field);
        if (!child.isTextual()) {
            wrong(field, "text", child);
            return "";
        }
        return child.textValue();
    }

    char character(String field) {
        String text = text(field);
        if (text.length() == 1) {
            return text.charAt(0);
        }
        if (node.path(field).isTextual()) {
            wrong(field, "character", node.path(field));
        }
        return ' ';
    }

    boolean flag(String field) {
        JsonNode child = node.path(field);
        if (!child.isBoolean()) {
            wrong(field, "flag", child);
        }
        return child.asBoolean();
    }

    double number(String field) {
        JsonNode child = node.path(field);
        if (!child.isNumber() || !Double.isFinite(child.doubleValue())) {
            wrong(field, "number", child);
            return 0;
        }
        return child.doubleValue();
    }

    /** A number for which a condition holds; {@code range} says which, as in {@code > 0}. */
    double number(String field, String range, java.util.function.DoublePredicate holds) {
        int before = problems.size();
        double value = number(field);
        if (problems.size() == before && !holds.test(value)) {
            outOfRange(field, range);
        }
        return value;
    }

    long whole(String field) {
        JsonNode child = node.path(field);
        if (!child.isIntegralNumber() || !child.canConvertToLong()) {
            wrong(field, "whole", child);
            return 0;
        }
        return child.longValue();
    }

    /** A whole number from 1. */
    int count(String field) {
        int before = problems.size();
        long value = whole(field);
        if (problems.size() == before && (value < 1 || value > Integer.MAX_VALUE)) {
            outOfRange(field, "≥ 1");
        }
        return (int) value;
    }

    /** One of the constants of an enum, written in lower case. */
    <E extends Enum<E>> E choice(String field, Class<E> type) {
        E[] constants = type.getEnumConstants();
        JsonNode child = node.path(field);
        for (E constant : constants) {
            if (child.isTextual() && constant.name().equalsIgnoreCase(child.textValue())) {
                return constant;
            }
        }
        String words = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        if (child.isMissingNode()) {
            problems.add(Diagnostic.error("project-field-missing", file, pathOf(field)));
        } else {
            problems.add(Diagnostic.error("project-expected-choice", file, pathOf(field), shown(child), words));
        }
        return constants[0];
    }

    /** A pair of numbers, as in {@code [40, 120]}, that this place names in its own way. */
    Optional<Position> pair(String name, JsonNode pair) {
        double x = pair.path(0).asDouble(Double.NaN);
        double y = pair.path(1).asDouble(Double.NaN);
        if (!pair.isArray() || !Double.isFinite(x) || !Double.isFinite(y)) {
            problem("project-expected-place", name, shown(pair));
            return Optional.empty();
        }
        return Optional.of(new Position(x, y));
    }

    /** A place on the canvas. */
    Position place(String field) {
        return pairOf(field).orElse(Position.ORIGIN);
    }

    /** A width and a height above 0. */
    Position size(String field) {
        Position one = new Position(1, 1);
        Position size = pairOf(field).orElse(one);
        if (size.x() > 0 && size.y() > 0) {
            return size;
        }
        outOfRange(field, "> 0");
        return one;
    }

    private Optional<Position> pairOf(String field) {
        JsonNode child = node.path(field);
        if (child.isMissingNode()) {
            wrong(field, "place", child);
            return Optional.empty();
        }
        return pair(pathOf(field), child);
    }

    /** How many problems have been noted so far. */
    int problemCount() {
        return problems.size();
    }

    /** Notes a problem of this file. */
    void problem(String code, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(file));
        all.addAll(List.of(arguments));
        problems.add(Diagnostic.error(code, all.toArray()));
    }

    private JsonView child(String field, JsonNode child) {
        return new JsonView(child, pathOf(field), file, problems);
    }

    private String pathOf(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private void wrong(String field, String expected, JsonNode found) {
        if (found.isMissingNode()) {
            problems.add(Diagnostic.error("project-field-missing", file, pathOf(field)));
        } else {
            problems.add(Diagnostic.error("project-expected-" + expected, file, pathOf(field), shown(found)));
        }
    }

    private void outOfRange(String field, String range) {
        problems.add(Diagnostic.error("project-out-of-range", file, pathOf(field), shown(node.path(field)), range));
    }

    /** A value as it stands in the file, cut if it is long. */
    static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
