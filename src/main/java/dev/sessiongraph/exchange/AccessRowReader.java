package dev.sessiongraph.exchange;

import dev.sessiongraph.model.DateTimes;
import dev.sessiongraph.model.Guids;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.write.bulk.AccessRow;
import dev.sessiongraph.write.bulk.AccessRow.NamedRecord;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the values of a row of an {@link AccessTable}. What is missing or wrong rejects the row, with all reasons. */
final class AccessRowReader {

    private final Model model;
    private final AccessTable table;
    private final Consumer<ImportWarning> warnings;
    private final Map<String, String> values = new HashMap<>();
    private final List<String> reasons = new ArrayList<>();

    private AccessRowReader(Model model, AccessTable table, Consumer<ImportWarning> warnings) {
        this.model = model;
        this.table = table;
        this.warnings = warnings;
    }

    /**
     * What a row says.
     *
     * @param row null if it says nothing that the model knows, or is rejected
     * @param reasons why it is rejected, if it is
     */
    record ReadAccessRow(@Nullable AccessRow row, List<String> reasons) {}

    /** Reads the object whose start is the parser's current token, to its end. */
    static ReadAccessRow read(JsonParser json, Model model, AccessTable table, Consumer<ImportWarning> warnings) {
        var reader = new AccessRowReader(model, table, warnings);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = TableColumns.columnOf(json.currentName());
            JsonToken token = json.nextToken();
            if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                reader.values.put(key, json.getString());
            }
            json.skipChildren();
        }
        AccessRow row = table.read(reader);
        return new ReadAccessRow(reader.reasons.isEmpty() ? row : null, List.copyOf(reader.reasons));
    }

    /** The text of a column that must be there. */
    String text(String column) {
        String value = values.get(column);
        if (value == null) {
            reasons.add("it has no " + column);
            return "";
        }
        return value;
    }

    String id(String column) {
        String text = text(column);
        return text.isEmpty()
                ? ""
                : Guids.read(text).orElseGet(() -> {
                    reasons.add(column + " is not a GUID: \"" + text + "\"");
                    return "";
                });
    }

    long number(String column) {
        String text = text(column);
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            reasons.add(column + " is not an integer: \"" + text + "\"");
            return 0;
        }
    }

    /** The time in a column that may be empty. */
    @Nullable
    ZonedDateTime time(String column) {
        String text = values.get(column);
        if (text == null) {
            return null;
        }
        try {
            return DateTimes.read(OffsetDateTime.parse(text))
                    .orElseThrow(() -> new DateTimeParseException("", text, 0));
        } catch (DateTimeParseException wrong) {
            reasons.add(column + " is not a date-time: \"" + text + "\"");
            return null;
        }
    }

    /** A record of a table that the row names; null, with a warning, if the model does not know the table. */
    @Nullable
    NamedRecord record(String logicalName, String id, String column) {
        if (model.table(logicalName) == null) {
            warnings.accept(new ImportWarning(
                    table.logicalName(), column, ImportWarning.WarningKind.UNKNOWN_TABLE, logicalName));
            return null;
        }
        return new NamedRecord(logicalName, id);
    }

    AccessRow membership(String from, String edge, String to) {
        return new AccessRow.Membership(new NamedRecord(from, id(key(from))), edge, new NamedRecord(to, id(key(to))));
    }

    private String key(String logicalName) {
        return model.known(logicalName).keys().primaryId();
    }
}
