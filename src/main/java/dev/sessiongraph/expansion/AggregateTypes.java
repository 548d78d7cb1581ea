package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.GroupKey;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.ValueType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The aggregates: counts, smallest and largest values, averages and sums of a table's records, in groups. */
final class AggregateTypes {

    private final SdlWriter sdl;

    private AggregateTypes(SdlWriter sdl) {
        this.sdl = sdl;
    }

    static void write(Model model, SdlWriter sdl) {
        AggregateTypes aggregates = new AggregateTypes(sdl);
        model.tables().filter(Table::rich).forEach(aggregates::table);
        sdl.open("A sort key for groups.", "input AggregateOrderBy @oneOf")
                .field("Sorts by the number of records in the group.", "count: SortDirection")
                .field("Sorts by the group's keys; lookups by id.", "key: SortDirection")
                .close();
    }

    private void table(Table table) {
        String type = table.type() + "Aggregate";
        Map<String, String> ranges = new LinkedHashMap<>();
        Map<String, String> averages = new LinkedHashMap<>();
        Map<String, String> sums = new LinkedHashMap<>();
        table.fields().values().forEach(field -> {
            ValueType value = valueType(field);
            if (value != null && value.ordered() && !field.name().equals("version")) {
                ranges.put(field.name(), value.scalar());
                if (value.numeric()) {
                    averages.put(field.name(), "Float");
                    sums.put(field.name(), value == ValueType.FLOAT ? "Float" : "Long");
                }
            }
        });
        sdl.open("A group of records of the table `" + table.logicalName() + "`.", "type " + type)
                .field("The values that the group's records share.", "key: " + type + "Key!")
                .field("The number of records in the group.", "count: Int!")
                .field("The number of groups that there are, with those beyond `first`.", "groupCount: Int!");
        parts(type, "min", "The smallest values in the group.", "Range", ranges);
        parts(type, "max", "The largest values in the group.", "Range", ranges);
        parts(type, "average", "The averages in the group.", "Average", averages);
        parts(type, "sum", "The sums in the group.", "Sum", sums);
        sdl.close();
        type(table, "Range", "The smallest or largest values in a group; null where no record has a value.", ranges);
        type(table, "Average", "The averages in a group; null where no record has a value.", averages);
        type(table, "Sum", "The sums in a group; null where no record has a value.", sums);
        keys(table, type);
    }

    private void parts(String type, String field, String description, String suffix, Map<String, String> fields) {
        if (!fields.isEmpty()) {
            sdl.field(description, field + ": " + type + suffix + "!");
        }
    }

    private void type(Table table, String suffix, String description, Map<String, String> fields) {
        if (fields.isEmpty()) {
            return;
        }
        sdl.open(description, "type " + table.type() + "Aggregate" + suffix);
        fields.forEach((field, type) -> sdl.field(sdl.description(table.type(), field), field + ": " + type));
        sdl.close();
    }

    private void keys(Table table, String type) {
        sdl.open(
                "The values that a group's records share; null for keys that are not in `groupBy`.",
                "type " + type + "Key");
        GroupKey.of(table).forEach(key -> sdl.field(description(table, key), key.name() + ": " + key.type()));
        sdl.close();
        sdl.open(
                "The keys by which records of the table `" + table.logicalName() + "` can be grouped.",
                "enum " + table.type() + "GroupBy");
        GroupKey.of(table).forEach(key -> sdl.field(description(table, key), key.enumValue()));
        sdl.close();
    }

    private String description(Table table, GroupKey key) {
        String field = sdl.description(table.type(), key.field().name());
        return key.period() == null
                ? field
                : "The start of the " + key.period().name().toLowerCase(Locale.ROOT) + ", in UTC. " + field;
    }

    private static @Nullable ValueType valueType(Field field) {
        if (field instanceof Field.Property property) {
            return Objects.equals(property.property(), property.name()) ? property.type() : null;
        }
        return field instanceof Field.Duration ? ValueType.LONG : null;
    }
}
