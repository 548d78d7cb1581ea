package dev.sessiongraph.write.plan;

import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.Violations;
import dev.sessiongraph.write.plan.RecordInput.GivenColumns;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code RecordInput}, the input for records of any table: the primary name, and lookups by their fields. */
final class CommonColumns {

    private final Table table;
    private final String path;
    private final Violations violations;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, String> paths = new HashMap<>();

    /** @param path where the input is */
    CommonColumns(Table table, String path, Violations violations) {
        this.table = table;
        this.path = path;
        this.violations = violations;
    }

    /** The same columns as an input type of the table's own would hold them. */
    GivenColumns read(Map<?, ?> input) {
        if (table.field("name").column() != null && input.containsKey("name")) {
            values.put("name", input.get("name"));
        } else if (input.get("name") != null) {
            violations.add(path + ".name", ViolationRule.FIELD, "is not a column of " + table.logicalName());
        }
        int place = 0;
        for (Object each : input.get("lookups") instanceof List<?> lookups ? lookups : List.of()) {
            lookup((Map<?, ?>) each, path + ".lookups[" + place + "]");
            place++;
        }
        return new GivenColumns(values, paths);
    }

    private void lookup(Map<?, ?> lookup, String at) {
        String name = String.valueOf(lookup.get("field"));
        if (!(table.fields().get(name) instanceof Field.Lookup known) || known.many()) {
            violations.add(
                    at + ".field",
                    ViolationRule.FIELD,
                    "is not a lookup of " + table.logicalName() + ": " + Violations.shorten(name));
            return;
        }
        if (paths.put(name, at) != null) {
            violations.add(at + ".field", ViolationRule.FIELD, "is given twice: " + name);
        }
        Object id = lookup.get("id");
        values.put(name, id == null ? null : Map.of("table", Objects.requireNonNull(lookup.get("table")), "id", id));
    }
}
