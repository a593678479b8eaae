package org.netloom.core.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.plan.Clipping;
import org.netloom.core.plan.Schedule;
import org.netloom.core.plan.TrainingPlan;

/** A project as the JSON tree of the current version, always in the same order, with the unknown fields of the file it came from. */
final class ProjectWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final Function<String, Optional<LayerKind>> catalogue;

    ProjectWriter(Function<String, Optional<LayerKind>> catalogue) {
        this.catalogue = catalogue;
    }

    ObjectNode write(Project project, ProjectExtras extras) {
        ObjectNode old = extras.source();
        ObjectNode out = JSON.objectNode();
        out.put("schemaVersion", ProjectFile.SCHEMA_VERSION);
        out.put("name", project.name());
        project.data().ifPresent(data -> out.set("data", data(data, old.path("data"))));
        out.set("graph", graph(project.graph(), old.path("graph")));
        out.set("layout", layout(project.graph()));
        out.set("plan", plan(project.plan(), old.path("plan")));
        return keep(out, old, Set.of("schemaVersion", "name", "data", "graph", "layout", "plan"));
    }

    private ObjectNode data(DataSettings data, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("file", data.reference().path());
        out.put("sha256", data.reference().sha256());
        out.set("dialect", dialect(data.dialect(), old.path("dialect")));
        out.set("split", split(data.split(), old.path("split")));
        Map<String, JsonNode> before = byKey(old.path("columns"), "name");
        ArrayNode columns = out.putArray("columns");
        data.columns().forEach(column -> columns.add(column(column, before.get(column.name()))));
        return keep(out, old, Set.of("file", "sha256", "dialect", "columns", "split"));
    }

    private static ObjectNode dialect(CsvDialect dialect, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("charset", dialect.charset());
        out.put("delimiter", String.valueOf(dialect.delimiter()));
        out.put("quote", String.valueOf(dialect.quote()));
        out.put("header", dialect.header());
        out.put("decimalComma", dialect.decimalComma());
        return keep(out, old);
    }

    private static ObjectNode split(SplitSettings split, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.set("training", number(split.training()));
        out.set("validation", number(split.validation()));
        out.put("seed", split.seed());
        out.put("stratified", split.stratified());
        return keep(out, old);
    }

    private static ObjectNode column(ColumnSettings column, @org.jspecify.annotations.Nullable JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("name", column.name());
        out.put("type", word(column.type()));
        out.put("role", word(column.role()));
        out.put("imputation", word(column.imputation()));
        out.put("scaling", word(column.scaling()));
        out.put("encoding", word(column.encoding()));
        return old == null ? out : keep(out, old);
    }

    private ObjectNode graph(ModelGraph graph, JsonNode old) {
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
            ObjectNode wire = JSON.objectNode();
            wire.put("from", connection.from().value());
            wire.put("to", connection.to().value());
            wires.add(keep(wire, wiresBefore.getOrDefault(wireKey(wire), JSON.missingNode())));
        }
        return keep(out, old);
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
        return keep(out, old);
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

    private static ObjectNode layout(ModelGraph graph) {
        ObjectNode out = JSON.objectNode();
        for (Node node : graph.nodes()) {
            out.putArray(node.id().value())
                    .add(number(node.position().x()))
                    .add(number(node.position().y()));
        }
        return out;
    }

    private static ObjectNode plan(TrainingPlan plan, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("updater", word(plan.updater()));
        out.set("learningRate", number(plan.learningRate()));
        out.put("batchSize", plan.batchSize());
        out.put("epochs", plan.epochs());
        out.put("seed", plan.seed());
        out.set("l1", number(plan.l1()));
        out.set("l2", number(plan.l2()));
        out.put("keepBest", plan.keepBest());
        out.set("weightDecay", number(plan.weightDecay()));
        out.put("stopAfter", plan.stopAfter());
        out.set("schedule", schedule(plan.schedule(), old.path("schedule")));
        out.set("clipping", clipping(plan.clipping(), old.path("clipping")));
        return keep(out, old);
    }

    private static ObjectNode schedule(Schedule schedule, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("kind", word(schedule.kind()));
        out.set("factor", number(schedule.factor()));
        out.put("every", schedule.every());
        out.put("patience", schedule.patience());
        out.set("warmUp", number(schedule.warmUp()));
        return keep(out, old);
    }

    private static ObjectNode clipping(Clipping clipping, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("kind", word(clipping.kind()));
        out.set("limit", number(clipping.limit()));
        return keep(out, old);
    }

    /** Whole numbers without a fraction, others as short as they can be told apart. */
    private static JsonNode number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? LongNode.valueOf((long) value)
                : DecimalNode.valueOf(new BigDecimal(Double.toString(value)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Adds the fields of the former object that the new one does not have. */
    private static ObjectNode keep(ObjectNode out, JsonNode old) {
        return keep(out, old, Set.of());
    }

    /** Adds the fields of the former object that the new one does not have, those excepted that were known and are gone. */
    private static ObjectNode keep(ObjectNode out, JsonNode old, Set<String> known) {
        if (old.isObject()) {
            old.properties().stream()
                    .filter(field -> !out.has(field.getKey()) && !known.contains(field.getKey()))
                    .forEach(field -> out.set(field.getKey(), field.getValue()));
        }
        return out;
    }

    private static Map<String, JsonNode> byKey(JsonNode list, String key) {
        Map<String, JsonNode> map = new HashMap<>();
        list.forEach(element -> map.put(element.path(key).asText(), element));
        return map;
    }

    private static String wireKey(JsonNode wire) {
        return wire.path("from").asText() + ">" + wire.path("to").asText();
    }
}
