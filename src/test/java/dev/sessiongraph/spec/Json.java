package dev.sessiongraph.spec;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in one canonical layout that keeps the order of keys: what fits in a line is in one. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int WIDTH = 120;

    private Json() {}

    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    public static String write(JsonNode node) {
        return write(node, "");
    }

    private static String write(JsonNode node, String indent) {
        if (!node.isContainer() || node.isEmpty() || line(node).length() + indent.length() <= WIDTH) {
            return line(node);
        }
        String deeper = indent + "  ";
        List<String> entries = node.isObject()
                ? node.properties().stream()
                        .map(entry -> quoted(entry.getKey()) + ": " + write(entry.getValue(), deeper))
                        .toList()
                : node.values().stream().map(value -> write(value, deeper)).toList();
        String text = String.join(",\n" + deeper, entries);
        return node.isObject()
                ? "{\n" + deeper + text + "\n" + indent + "}"
                : "[\n" + deeper + text + "\n" + indent + "]";
    }

    private static String line(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(entry -> quoted(entry.getKey()) + ": " + line(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return node.isArray()
                ? node.values().stream().map(Json::line).collect(Collectors.joining(", ", "[", "]"))
                : node.toString();
    }

    private static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }
}
