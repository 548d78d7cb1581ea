package dev.sessiongraph.write.plan;

import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.IndexedText;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.Violations;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the input of a write into a {@link RecordChange}, and collects what is wrong in it. */
final class ChangePlanner {

    private final Model model;
    private final Violations violations;

    ChangePlanner(Model model, Violations violations) {
        this.model = model;
        this.violations = violations;
    }

    /** The change that the input asks for; an input without an id gets a generated one. */
    RecordChange change(RecordInput input) {
        Table table = input.table();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, @Nullable ReferencedRecord> references = new LinkedHashMap<>();
        Map<String, List<ReferencedRecord>> lists = new LinkedHashMap<>();
        input.columns().values().forEach((key, value) -> {
            String name = String.valueOf(key);
            String at = input.path(name);
            switch (table.fields().get(name)) {
                case Field.Property property
                when !name.equals("id") -> values.put(property.property(), value(table, property, value, at));
                case Field.Lookup lookup when lookup.many() -> lists.put(lookup.name(), references(lookup, value, at));
                case Field.Lookup lookup -> references.put(lookup.name(), reference(lookup, value, at));
                case null, default -> {}
            }
        });
        ColumnChanges columns = new ColumnChanges(values, references, lists, Map.of());
        String id = input.id().text();
        String idPath = input.id().path();
        return id == null
                ? new RecordChange(
                        input.path(),
                        new ChangedRecord(table, UUID.randomUUID().toString(), idPath),
                        input.precondition().forNew(),
                        columns)
                : new RecordChange(
                        input.path(),
                        new ChangedRecord(table, violations.id(id, idPath), idPath),
                        input.precondition(),
                        columns);
    }

    private @Nullable Object value(Table table, Field.Property property, @Nullable Object value, String path) {
        Column column = Objects.requireNonNull(property.column());
        if (value == null) {
            if (column.isRequired() || Table.isState(property.name())) {
                violations.add(path, ViolationRule.REQUIRED, "must not be null");
            }
            return null;
        }
        return switch (property.type()) {
            case STRING, URL, ID -> text(table, property, value.toString(), path);
            case CHOICE -> choice(Objects.requireNonNull(property.choices()), value);
            case DATE_TIME -> violations.time((OffsetDateTime) value, path).orElse(null);
            case INT, LONG ->
                number(column, new BigDecimal(value.toString()), path).longValue();
            case FLOAT -> real(column, ((Number) value).doubleValue(), path);
            case BOOLEAN, FLAG -> value;
        };
    }

    private static Long choice(Choices choices, Object name) {
        return (long)
                Objects.requireNonNull(choices.byName().get(name.toString())).value();
    }

    private String text(Table table, Field.Property property, String text, String path) {
        Column column = Objects.requireNonNull(property.column());
        checkLength(table, property, text, path);
        if (text.codePoints().anyMatch(ChangePlanner::isSurrogate)) {
            violations.add(path, ViolationRule.FORMAT, "must be valid Unicode, but has an unpaired surrogate");
        }
        if ("Url".equals(column.format()) && !isUrl(text)) {
            violations.add(path, ViolationRule.FORMAT, "must be an absolute URL", null, text);
        }
        return text;
    }

    /** A column's own limit counts characters; one without a limit but with an index has that of the index. */
    private void checkLength(Table table, Field.Property property, String text, String path) {
        Integer most = Objects.requireNonNull(property.column()).maxLength();
        if (most != null && text.length() > most) {
            violations.add(
                    path,
                    ViolationRule.LENGTH,
                    "must be at most " + most + " characters, but has " + text.length(),
                    most,
                    text);
        } else if (!IndexedText.fits(text)
                && table.indexes().stream().anyMatch(index -> index.contains(property.property()))) {
            violations.add(
                    path,
                    ViolationRule.LENGTH,
                    "must be at most " + IndexedText.MOST_BYTES + " bytes in UTF-8, but has " + IndexedText.bytes(text),
                    IndexedText.MOST_BYTES,
                    text);
        }
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isUrl(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private @Nullable Double real(Column column, double number, String path) {
        if (Double.isFinite(number)) {
            return number(column, BigDecimal.valueOf(number), path).doubleValue();
        }
        violations.add(path, ViolationRule.RANGE, "is more than the column can hold", Double.MAX_VALUE, number);
        return null;
    }

    private BigDecimal number(Column column, BigDecimal number, String path) {
        if (column.minValue() != null && number.compareTo(column.minValue()) < 0) {
            violations.add(
                    path, ViolationRule.RANGE, "must be at least " + column.minValue(), column.minValue(), number);
        }
        if (column.maxValue() != null && number.compareTo(column.maxValue()) > 0) {
            violations.add(
                    path, ViolationRule.RANGE, "must be at most " + column.maxValue(), column.maxValue(), number);
        }
        if (column.precision() != null && number.stripTrailingZeros().scale() > column.precision()) {
            violations.add(
                    path,
                    ViolationRule.PRECISION,
                    "must have at most " + column.precision() + " decimal places",
                    column.precision(),
                    number);
        }
        return number;
    }

    private List<ReferencedRecord> references(Field.Lookup lookup, @Nullable Object value, String path) {
        List<ReferencedRecord> references = new ArrayList<>();
        for (Object each : value instanceof List<?> given ? given : List.of()) {
            references.add(Objects.requireNonNull(reference(lookup, each, path + "[" + references.size() + "]")));
        }
        return references;
    }

    /** The record that a lookup references by {@code {id}} or {@code {table, id}}. */
    @Nullable
    ReferencedRecord reference(Field.Lookup lookup, @Nullable Object value, String path) {
        if (value == null) {
            Column column = lookup.column();
            if (column != null && column.isRequired()) {
                violations.add(path, ViolationRule.REQUIRED, "must not be null");
            }
            return null;
        }
        Map<?, ?> given = (Map<?, ?>) value;
        Object table = given.containsKey("table")
                ? given.get("table")
                : lookup.targets().getFirst();
        if (!lookup.targets().contains(String.valueOf(table))) {
            violations.add(
                    path + ".table",
                    ViolationRule.TARGET,
                    "is not a target of " + lookup.name()
                            + (model.table(String.valueOf(table)) == null ? " and not a table" : "")
                            + (lookup.targets().size() > 5 ? "" : "; allowed: " + String.join(", ", lookup.targets())),
                    null,
                    table);
        }
        return new ReferencedRecord(
                path, String.valueOf(table), violations.id(Objects.requireNonNull(given.get("id")), path + ".id"));
    }
}
