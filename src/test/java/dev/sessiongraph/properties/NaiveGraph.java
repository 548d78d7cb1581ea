package dev.sessiongraph.properties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A graph in memory that filters and orders its records by the letter of the rules, as slowly as that takes: what the
 * database's answers are compared with.
 */
final class NaiveGraph {

    private static final Set<String> LISTS =
            Set.of("originatedSessions", "executedProcessSessions", "processSessions", "teams", "members");
    private static final Set<String> LOOKUPS = Set.of("executedBy", "originatingSession", "regarding");

    private final List<NaiveRecord> nodes = new ArrayList<>();

    /** A record: its values by field, and the records at the far ends of its fields. */
    record NaiveRecord(
            String type,
            String logicalName,
            String id,
            Map<String, Object> values,
            Map<String, List<NaiveRecord>> ends) {

        static NaiveRecord of(String type, String logicalName, String id, Map<String, Object> values) {
            Map<String, Object> own = new LinkedHashMap<>(values);
            own.put("id", id);
            return new NaiveRecord(type, logicalName, id, own, new LinkedHashMap<>());
        }

        void leadsTo(String field, String back, NaiveRecord far) {
            ends.computeIfAbsent(field, name -> new ArrayList<>()).add(far);
            far.ends.computeIfAbsent(back, name -> new ArrayList<>()).add(this);
        }

        List<NaiveRecord> end(String field) {
            return ends.getOrDefault(field, List.of());
        }

        @Nullable
        Object value(String field) {
            return switch (field) {
                case "fullName" -> values.get("name");
                case "logicalName" -> logicalName;
                case "isStub" -> values.getOrDefault("isStub", false);
                case "durationMs" ->
                    values.get("startedOn") instanceof Instant from && values.get("completedOn") instanceof Instant to
                            ? (Object) (to.toEpochMilli() - from.toEpochMilli())
                            : null;
                default -> values.get(field);
            };
        }

        /** By id, since records lead to each other in circles. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NaiveRecord node && node.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String toString() {
            return type + values;
        }
    }

    void add(NaiveRecord node) {
        nodes.add(node);
    }

    void remove(NaiveRecord node) {
        nodes.remove(node);
        nodes.forEach(each -> each.ends.values().forEach(far -> far.remove(node)));
    }

    List<NaiveRecord> all() {
        return List.copyOf(nodes);
    }

    List<NaiveRecord> of(String type) {
        return nodes.stream().filter(node -> node.type.equals(type)).toList();
    }

    /** The ids of those that meet the filter, in that order. */
    static List<String> ids(List<NaiveRecord> nodes, Map<String, Object> where, List<Map<String, Object>> orderBy) {
        return nodes.stream()
                .filter(node -> holds(where, node))
                .sorted(order(orderBy))
                .map(NaiveRecord::id)
                .toList();
    }

    /** Whether the record meets the filter; null is the far end of an empty lookup. */
    static boolean holds(Map<String, Object> where, @Nullable NaiveRecord node) {
        return where.entrySet().stream().allMatch(entry -> switch (entry.getKey()) {
            case "and" -> objects(entry.getValue()).allMatch(each -> holds(each, node));
            case "or" -> objects(entry.getValue()).anyMatch(each -> holds(each, node));
            case "not" -> !holds(object(entry.getValue()), node);
            default -> field(entry.getKey(), object(entry.getValue()), node);
        });
    }

    private static boolean field(String name, Map<String, Object> given, @Nullable NaiveRecord node) {
        List<NaiveRecord> ends = node == null ? List.of() : node.end(name);
        if (LISTS.contains(name)) {
            return given.entrySet().stream()
                    .allMatch(entry -> quantified(entry.getKey(), ends, far -> holds(object(entry.getValue()), far)));
        }
        if (LOOKUPS.contains(name)) {
            return holds(given, ends.isEmpty() ? null : ends.getFirst());
        }
        Object value = node == null ? null : node.value(name);
        boolean ignoreCase = Boolean.TRUE.equals(given.get("ignoreCase"));
        return given.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("ignoreCase"))
                .allMatch(entry -> compares(entry.getKey(), value, entry.getValue(), ignoreCase));
    }

    private static boolean quantified(String quantifier, List<NaiveRecord> ends, Predicate<NaiveRecord> condition) {
        long matching = ends.stream().filter(condition).count();
        return switch (quantifier) {
            case "some" -> matching > 0;
            case "none" -> matching == 0;
            case "all" -> matching == ends.size();
            case "single" -> matching == 1;
            default -> throw new IllegalArgumentException(quantifier);
        };
    }

    private static boolean compares(String comparison, @Nullable Object value, Object operand, boolean ignoreCase) {
        return switch (comparison) {
            case "isNull" -> operand.equals(value == null);
            case "ne" -> !compares("eq", value, operand, ignoreCase);
            case "notIn" -> !compares("in", value, operand, ignoreCase);
            default -> value != null && present(comparison, folded(value, ignoreCase), operand, ignoreCase);
        };
    }

    private static boolean present(String comparison, Object value, Object given, boolean ignoreCase) {
        if (given instanceof List<?> several) {
            return several.stream().anyMatch(each -> present("eq", value, each, ignoreCase));
        }
        if (given instanceof Map<?, ?> range) {
            return present("gte", value, String.valueOf(range.get("from")), ignoreCase)
                    && present("lte", value, String.valueOf(range.get("to")), ignoreCase);
        }
        Object operand = folded(operand(value, given), ignoreCase);
        return switch (comparison) {
            case "eq" -> compare(value, operand) == 0;
            case "lt" -> compare(value, operand) < 0;
            case "lte" -> compare(value, operand) <= 0;
            case "gt" -> compare(value, operand) > 0;
            case "gte" -> compare(value, operand) >= 0;
            case "contains" -> value.toString().contains(operand.toString());
            case "startsWith" -> value.toString().startsWith(operand.toString());
            case "endsWith" -> value.toString().endsWith(operand.toString());
            default -> throw new IllegalArgumentException(comparison);
        };
    }

    private static Object operand(Object value, Object given) {
        return switch (value) {
            case Instant time -> Instant.parse(given.toString());
            case Long number -> Long.valueOf(given.toString());
            default -> given;
        };
    }

    private static Object folded(Object value, boolean ignoreCase) {
        return ignoreCase ? value.toString().toLowerCase(Locale.ROOT) : value;
    }

    /** Texts are ordered by code points, as the database does. */
    private static int compare(Object one, Object other) {
        return switch (one) {
            case String text ->
                Arrays.compare(
                        text.codePoints().toArray(),
                        other.toString().codePoints().toArray());
            case Instant time -> time.compareTo((Instant) other);
            case Long number -> number.compareTo((Long) other);
            case Boolean flag -> flag.compareTo((Boolean) other);
            default -> throw new IllegalArgumentException("is not a value: " + one);
        };
    }

    /** Absent values last in both directions; in the end by id, in the last key's direction. */
    static Comparator<NaiveRecord> order(List<Map<String, Object>> orderBy) {
        Comparator<NaiveRecord> order = (_, _) -> 0;
        boolean descending = false;
        for (Map<String, Object> key : orderBy) {
            List<String> path = path(key);
            descending = path.getLast().equals("DESC");
            Comparator<Object> present = descending ? (a, b) -> compare(b, a) : NaiveGraph::compare;
            order = order.thenComparing(
                    node -> keyValue(node, path.subList(0, path.size() - 1)), Comparator.nullsLast(present));
        }
        Comparator<NaiveRecord> ids = Comparator.comparing(NaiveRecord::id);
        return order.thenComparing(descending ? ids.reversed() : ids);
    }

    private static List<String> path(Map<String, Object> key) {
        Map.Entry<String, Object> only = key.entrySet().iterator().next();
        return Stream.concat(
                        Stream.of(only.getKey()),
                        only.getValue() instanceof String direction
                                ? Stream.of(direction)
                                : path(object(only.getValue())).stream())
                .toList();
    }

    /** A choice is ordered by its integer. */
    private static @Nullable Object keyValue(NaiveRecord node, List<String> path) {
        if (path.size() == 1) {
            Object value = node.value(path.getFirst());
            return value != null && path.getFirst().equals("statusCode")
                    ? (Object) GraphArbitraries.statusCode(value.toString())
                    : value;
        }
        List<NaiveRecord> far = node.end(path.getFirst());
        return far.isEmpty() ? null : keyValue(far.getFirst(), path.subList(1, path.size()));
    }

    private static Stream<Map<String, Object>> objects(Object list) {
        return ((List<?>) list).stream().map(NaiveGraph::object);
    }

    private static Map<String, Object> object(Object value) {
        return ((Map<?, ?>) value)
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()),
                                Map.Entry::getValue,
                                (a, b) -> b,
                                LinkedHashMap::new));
    }
}
