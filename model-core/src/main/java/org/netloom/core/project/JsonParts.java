package org.netloom.core.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How single values are written, and how unknown fields of a former object are taken along. */
final class JsonParts {

    static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private JsonParts() {}

    /** Whole numbers without a fraction, others as short as they can be told apart. */
    static JsonNode number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? LongNode.valueOf((long) value)
                : DecimalNode.valueOf(new BigDecimal(Double.toString(value)));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Adds the fields of the former object that the new one does not have. */
    static ObjectNode keep(ObjectNode out, JsonNode old) {
        return keep(out, old, Set.of());
    }

    /** Adds the fields of the former object that the new one does not have, those excepted that were known and are gone. */
    static ObjectNode keep(ObjectNode out, JsonNode old, Set<String> known) {
        if (old.isObject()) {
            old.properties().stream()
                    .filter(field -> !out.has(field.getKey()) && !known.contains(field.getKey()))
                    .forEach(field -> out.set(field.getKey(), field.getValue()));
        }
        return out;
    }

    static Map<String, JsonNode> byKey(JsonNode list, String key) {
        Map<String, JsonNode> map = new HashMap<>();
        list.forEach(element -> map.put(element.path(key).asText(), element));
        return map;
    }
}
