package dev.sessiongraph.exchange;

import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.DerivedPart;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.write.bulk.ImportedRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys that a table's rows can hold in the Web API's JSON. */
final class TableColumns {

    private static final String TABLE_ANNOTATION = "@Microsoft.Dynamics.CRM.lookuplogicalname";
    private static final String NAME_ANNOTATION = "@OData.Community.Display.V1.FormattedValue";

    private final Table table;
    private final List<Field.Lookup> lookups;
    private final Map<String, ColumnSlot> slots = new HashMap<>();
    private final Set<String> indexed;

    TableColumns(Table table) {
        this.table = table;
        this.lookups = table.storedLookups()
                .filter(lookup -> !lookup.many() && lookup.column() != null)
                .toList();
        this.indexed =
                new HashSet<>(table.indexes().stream().flatMap(List::stream).collect(Collectors.toSet()));
        indexed.add("name");
        // Known in every table, even if it does not show them
        slots.put("protectionkey", new ColumnSlot.IgnoredSlot());
        slots.put("modifiedon", value(ImportedRecord.MODIFIED_ON, ValueType.DATE_TIME));
        slots.put("versionnumber", value(ImportedRecord.VERSION, ValueType.LONG));
        slots.put("@odata.etag", new ColumnSlot.EtagSlot());
        table.fields().values().forEach(this::field);
        for (int index = 0; index < lookups.size(); index++) {
            lookup(index, lookups.get(index));
        }
        slots.put(table.keys().primaryId(), new ColumnSlot.IdSlot());
    }

    private static ColumnSlot value(String property, ValueType type) {
        return new ColumnSlot.PropertySlot(new Field.Property(property, property, type, null, null));
    }

    private void field(Field field) {
        String name =
                Optional.ofNullable(field.column()).map(Column::logicalName).orElse("");
        if (name.isEmpty()) {
            return;
        }
        if (field instanceof Field.Property property) {
            // A lookup of which only the id is kept, since it leads to no table of the model
            boolean lookup = field.column() != null && field.column().type().equals("Lookup");
            slots.put(lookup ? "_" + name + "_value" : name, new ColumnSlot.PropertySlot(property));
        } else if (field instanceof Field.Derived) {
            slots.put(name, new ColumnSlot.IgnoredSlot());
        }
    }

    private void lookup(int index, Field.Lookup lookup) {
        Column column = Objects.requireNonNull(lookup.column());
        if (column.type().equals("File")) {
            slots.put(column.logicalName(), new ColumnSlot.LookupIdSlot(index));
            nameColumn(lookup).ifPresent(name -> slots.put(name, new ColumnSlot.LookupNameSlot(index)));
            return;
        }
        String key = "_" + column.logicalName() + "_value";
        slots.put(key, new ColumnSlot.LookupIdSlot(index));
        slots.put(key + TABLE_ANNOTATION, new ColumnSlot.LookupTableSlot(index));
        slots.put(key + NAME_ANNOTATION, new ColumnSlot.LookupNameSlot(index));
    }

    private Optional<String> nameColumn(Field.Lookup lookup) {
        return table.fields().values().stream()
                .filter(field -> field instanceof Field.Derived derived
                        && derived.part() == DerivedPart.NAME
                        && derived.from().equals(lookup.name()))
                .map(Field::column)
                .filter(Objects::nonNull)
                .map(Column::logicalName)
                .findFirst();
    }

    Table table() {
        return table;
    }

    /** The lookups that a row can hold; slots refer to them by their positions. */
    List<Field.Lookup> lookups() {
        return lookups;
    }

    /** The meaning of the key; null if the model does not know it. */
    @Nullable
    ColumnSlot slot(String key) {
        return slots.get(key);
    }

    /** Whether the store keeps the property in an index, which limits its length. */
    boolean indexed(Field.Property property) {
        return indexed.contains(property.name());
    }

    /** The logical name of the column that a key is for. */
    static String columnOf(String key) {
        return key.startsWith("_") && key.endsWith("_value") && key.length() > 7
                ? key.substring(1, key.length() - 6)
                : key;
    }
}
