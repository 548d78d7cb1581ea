package dev.sessiongraph.yardstick;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks that both servers give the same answers, before anything is timed: a fast wrong answer is worth nothing. */
final class Comparison {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DATE_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");

    private Comparison() {}

    /** Fails if any set of variables is answered differently. */
    static void check(Operation operation, Contender ours, Contender floor, Written written) {
        for (Operation.VariableSet variables : operation.variables()) {
            JsonNode our = ours.answer(ours.request(operation, variables));
            JsonNode their = floor.answer(floor.request(operation, variables));
            if (!our.path("errors").isMissingNode() || our.path("data").isMissingNode()) {
                throw new AssertionError(operation.name() + " " + variables.ours() + " is answered by\n" + our);
            }
            String ourText = canonical(operation, our, written);
            String theirText = canonical(operation, their, written);
            if (!ourText.equals(theirText)) {
                throw new AssertionError("%s is answered differently for %s:%n%s"
                        .formatted(operation.name(), variables, difference(ourText, theirText)));
            }
        }
    }

    /** The text around the first difference. */
    private static String difference(String ours, String floor) {
        int at = 0;
        while (at < Math.min(ours.length(), floor.length()) && ours.charAt(at) == floor.charAt(at)) {
            at++;
        }
        return "ours  … %s%nfloor … %s".formatted(around(ours, at), around(floor, at));
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 200));
    }

    /** The answer, and what it wrote, in records that have new ids each time. */
    private static String canonical(Operation operation, JsonNode answer, Written written) {
        String text = String.valueOf(value(answer.path("data")));
        return operation.written() == 0
                ? text
                : ID.matcher(text).replaceAll("new") + written.text(answer.findValuesAsString("id"));
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> entries = new TreeMap<>();
            node.properties().forEach(entry -> {
                if (!entry.getValue().isNull() && !entry.getKey().equals("endCursor")) {
                    entries.put(entry.getKey(), value(entry.getValue()));
                }
            });
            return entries;
        }
        if (node.isArray()) {
            List<Object> values = new ArrayList<>();
            node.values().forEach(each -> values.add(value(each)));
            return values;
        }
        return node.isString() ? text(node.asString()) : node.toString();
    }

    private static Object text(String text) {
        if (DATE_TIME.matcher(text).matches()) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException other) {
                return '"' + text + '"';
            }
        }
        return '"' + text + '"';
    }
}
