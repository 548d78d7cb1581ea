package dev.sessiongraph.write.rules;

import dev.sessiongraph.access.ReadKeys;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.bulk.LinkWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is in the graph, or as it shall be.
 *
 * @param values by property, with the id
 * @param links the ids of the records that its lookups reference, by edge type
 */
record StoredRecord(Table table, Map<String, @Nullable Object> values, Map<String, String> links) {

    /** A new record. */
    static StoredRecord create(Table table, String id) {
        return new StoredRecord(table, new HashMap<>(Map.of("id", id)), new LinkedHashMap<>());
    }

    static StoredRecord of(Table table, Map<?, ?> values, List<?> links) {
        Map<String, @Nullable Object> copy = new HashMap<>();
        values.forEach((name, value) -> copy.put(String.valueOf(name), value));
        Map<String, String> byEdge = new LinkedHashMap<>();
        Set<String> edges = LinkWriter.lookupEdges(table);
        links.forEach(each -> {
            List<?> link = (List<?>) each;
            String edge = String.valueOf(link.get(0));
            if (edges.contains(edge)) {
                byEdge.put(edge, String.valueOf(link.get(1)));
            }
        });
        return new StoredRecord(table, copy, byEdge);
    }

    String id() {
        return String.valueOf(values.get("id"));
    }

    long version() {
        return values.get("version") instanceof Long version ? version : 0;
    }

    boolean isStub() {
        return Boolean.TRUE.equals(values.get("isStub"));
    }

    /** A copy that can be changed while this one stays as it is. */
    StoredRecord copy() {
        return new StoredRecord(table, new HashMap<>(values), new LinkedHashMap<>(links));
    }

    /** Sets a value; null clears it. */
    void set(String property, @Nullable Object value) {
        if (value == null) {
            values.remove(property);
        } else {
            values.put(property, value);
        }
    }

    /** Sets the record that a lookup references, if the table has that lookup; null clears it. */
    void link(String lookup, @Nullable String id) {
        if (table.fields().get(lookup) instanceof Field.Lookup known && !known.many()) {
            if (id == null) {
                links.remove(known.edge());
            } else {
                links.put(known.edge(), id);
            }
        }
    }

    /** The id of the record that a lookup references; null if there is none. */
    @Nullable
    String linked(String lookup) {
        return table.fields().get(lookup) instanceof Field.Lookup known ? links.get(known.edge()) : null;
    }

    boolean has(String field) {
        return table.fields().containsKey(field);
    }

    @Nullable
    Object value(String property) {
        return values.get(property);
    }

    /** Sets the keys that decide who can read it, if they are not those of its earlier state. */
    void keepReadKeys(@Nullable StoredRecord earlier) {
        if (earlier != null
                && earlier.isStub() == isStub()
                && values.containsKey(ReadKeys.PROPERTY)
                && Stream.concat(links.keySet().stream(), earlier.links.keySet().stream())
                        .filter(ReadKeys::decides)
                        .allMatch(edge -> Objects.equals(links.get(edge), earlier.links.get(edge)))) {
            return;
        }
        List<String> keys = ReadKeys.of(table, id(), links, isStub());
        if (values.get(ReadKeys.PROPERTY) instanceof List<?> before) {
            before.stream()
                    .map(String::valueOf)
                    .filter(key -> key.startsWith(ReadKeys.SHARED))
                    .forEach(keys::add);
        }
        values.put(ReadKeys.PROPERTY, keys);
    }

    /** The edges that another state does not have, or has to another record. */
    List<String> differences(StoredRecord other) {
        return links.keySet().stream()
                .filter(edge -> !Objects.equals(links.get(edge), other.links.get(edge)))
                .toList();
    }
}
