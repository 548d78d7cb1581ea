package dev.sessiongraph.exchange;

import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Guids;
import dev.sessiongraph.model.IndexedText;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.write.bulk.ImportedRecord;
import dev.sessiongraph.write.bulk.LookupReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the rows of a table, whatever the order of their keys. A value of the wrong type rejects the whole row; what the model
 * does not know is left out with a warning.
 */
final class RowReader {

    private static final int SHOWN = 40;
    private static final String ETAG = "W/\"";

    private final Model model;
    private final TableColumns columns;
    private final Consumer<ImportWarning> warnings;

    private final @Nullable String[] ids;
    private final @Nullable String[] tables;
    private final @Nullable String[] names;
    private Map<String, Object> values = new HashMap<>();
    private List<String> reasons = new ArrayList<>();
    private @Nullable String id;
    private @Nullable Long etag;
    private long characters;

    RowReader(Model model, TableColumns columns, Consumer<ImportWarning> warnings) {
        this.model = model;
        this.columns = columns;
        this.warnings = warnings;
        int lookups = columns.lookups().size();
        this.ids = new String[lookups];
        this.tables = new String[lookups];
        this.names = new String[lookups];
    }

    /** Reads the object whose start, or whose first key, is the parser's current token, to its end. */
    ReadRow read(JsonParser json) {
        clear();
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            token = json.nextToken();
        }
        for (; token == JsonToken.PROPERTY_NAME; token = json.nextToken()) {
            String key = json.currentName();
            column(key, json, json.nextToken());
        }
        return finish();
    }

    private void clear() {
        Arrays.fill(ids, null);
        Arrays.fill(tables, null);
        Arrays.fill(names, null);
        values = new HashMap<>();
        reasons = new ArrayList<>();
        id = null;
        etag = null;
        characters = 0;
    }

    private void column(String key, JsonParser json, JsonToken token) {
        ColumnSlot slot = columns.slot(key);
        if (slot == null) {
            if (key.indexOf('@') < 0) {
                warn(key, ImportWarning.WarningKind.UNKNOWN_COLUMN, "");
            }
            json.skipChildren();
            return;
        }
        if (token == JsonToken.VALUE_NULL || slot instanceof ColumnSlot.IgnoredSlot) {
            json.skipChildren();
            return;
        }
        switch (slot) {
            case ColumnSlot.IdSlot _ -> id = guid(key, json, token);
            case ColumnSlot.PropertySlot slotted -> value(key, json, token, slotted.property());
            case ColumnSlot.LookupIdSlot link -> ids[link.lookup()] = guid(key, json, token);
            case ColumnSlot.LookupTableSlot link -> tables[link.lookup()] = text(key, json, token);
            case ColumnSlot.LookupNameSlot link -> names[link.lookup()] = text(key, json, token);
            case ColumnSlot.EtagSlot _ -> etag = version(text(key, json, token));
            case ColumnSlot.IgnoredSlot _ -> json.skipChildren();
        }
        json.skipChildren();
    }

    private void value(String key, JsonParser json, JsonToken token, Field.Property property) {
        Object value = ValueReader.read(json, token, property);
        if (value == null) {
            wrong(key, json, token, ValueReader.nameOf(property.type()));
            return;
        }
        if (value instanceof String text) {
            characters += text.length();
            if (columns.indexed(property) && !IndexedText.fits(text)) {
                reasons.add(key + " is longer than " + IndexedText.MOST_BYTES + " bytes, too long for an index");
            }
        }
        Choices choices = property.choices();
        if (choices != null
                && value instanceof Long number
                && !choices.byValue().containsKey(number)) {
            warn(key, ImportWarning.WarningKind.UNKNOWN_CHOICE, number.toString());
        }
        values.put(property.property(), value);
    }

    private @Nullable String guid(String key, JsonParser json, JsonToken token) {
        Optional<String> guid = token == JsonToken.VALUE_STRING ? Guids.read(json.getString()) : Optional.empty();
        if (guid.isEmpty()) {
            wrong(key, json, token, ValueReader.nameOf(ValueType.ID));
        }
        return guid.orElse(null);
    }

    private @Nullable String text(String key, JsonParser json, JsonToken token) {
        if (token != JsonToken.VALUE_STRING) {
            wrong(key, json, token, ValueReader.nameOf(ValueType.STRING));
            return null;
        }
        String text = json.getString();
        characters += text.length();
        return text;
    }

    /** The number in {@code W/"123"}; null for an etag of another form. */
    private static @Nullable Long version(@Nullable String etag) {
        if (etag == null || !etag.startsWith(ETAG) || !etag.endsWith("\"")) {
            return null;
        }
        try {
            return Long.valueOf(etag.substring(ETAG.length(), etag.length() - 1));
        } catch (NumberFormatException other) {
            return null;
        }
    }

    private ReadRow finish() {
        if (id == null && reasons.isEmpty()) {
            reasons.add("it has no " + columns.table().keys().primaryId());
        }
        List<LookupReference> links = links();
        if (id == null || !reasons.isEmpty()) {
            return new ReadRow(null, List.copyOf(reasons), 0);
        }
        if (etag != null) {
            values.putIfAbsent(ImportedRecord.VERSION, etag);
        }
        return new ReadRow(new ImportedRecord(columns.table(), id, values, links), List.of(), characters);
    }

    private List<LookupReference> links() {
        List<LookupReference> links = new ArrayList<>();
        for (int index = 0; index < ids.length; index++) {
            String target = ids[index];
            if (target != null) {
                link(columns.lookups().get(index), target, tables[index], names[index])
                        .ifPresent(links::add);
            }
        }
        return links;
    }

    private Optional<LookupReference> link(
            Field.Lookup lookup, String target, @Nullable String tableName, @Nullable String name) {
        if (name != null && !IndexedText.fits(name)) {
            reasons.add("the name of the record that " + lookup.name() + " references is longer than "
                    + IndexedText.MOST_BYTES + " bytes");
        }
        String only = lookup.targets().size() == 1 ? lookup.targets().getFirst() : null;
        String given = tableName == null ? only : tableName;
        if (given == null) {
            return Optional.of(new LookupReference(lookup, target, null, name));
        }
        Table table = model.table(given);
        if (table != null && lookup.targets().contains(given)) {
            return Optional.of(new LookupReference(lookup, target, table, name));
        }
        String column = Optional.ofNullable(lookup.column()).orElseThrow().logicalName();
        warn(
                column,
                table == null ? ImportWarning.WarningKind.UNKNOWN_TABLE : ImportWarning.WarningKind.NO_TARGET,
                given);
        return Optional.empty();
    }

    private void warn(String key, ImportWarning.WarningKind kind, String detail) {
        warnings.accept(new ImportWarning(columns.table().logicalName(), TableColumns.columnOf(key), kind, detail));
    }

    private void wrong(String key, JsonParser json, JsonToken token, String wanted) {
        reasons.add(key + " is not " + wanted + ": " + shown(json, token));
    }

    private static String shown(JsonParser json, JsonToken token) {
        if (!token.isScalarValue()) {
            return token == JsonToken.START_ARRAY ? "a list" : "an object";
        }
        String text = json.getString();
        String part = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return token == JsonToken.VALUE_STRING ? "\"" + part + "\"" : part;
    }
}
