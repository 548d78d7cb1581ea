package dev.sessiongraph.plan;

import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the input of a write into a {@link Change}, and collects what is wrong in it. */
final class ChangePlanner {

    private static final List<String> REQUIRED = List.of("SystemRequired", "ApplicationRequired");

    /** The most characters of a text whose column says nothing of it but has an index, which takes no long ones. */
    private static final int MOST_INDEXED = 2_000;

    private final Model model;
    private final Violations violations;

    ChangePlanner(Model model, Violations violations) {
        this.model = model;
        this.violations = violations;
    }

    /** A change of a table's record, by an input made for that table. */
    Change change(
            Table table, Change.Mode mode, @Nullable String id, Map<?, ?> input, @Nullable Long version, String path) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, Change.@Nullable Key> links = new LinkedHashMap<>();
        input.forEach((name, value) -> {
            String at = path + "." + name;
            switch (table.fields().get(String.valueOf(name))) {
                case Field.Property property
                when !name.equals("id") -> values.put(property.property(), value(table, property, value, at));
                case Field.Lookup lookup -> links.put(lookup.name(), key(lookup, value, at));
                case null, default -> {}
            }
        });
        Map<String, @Nullable Object> start = new LinkedHashMap<>();
        Violations lacking = mode == Change.Mode.CREATE ? violations : new Violations();
        if (mode != Change.Mode.UPDATE) {
            complete(table, values, start, lacking, path);
        }
        return new Change(
                path,
                table,
                id == null ? UUID.randomUUID().toString() : violations.id(id, path + ".id"),
                mode,
                version,
                values,
                links,
                Map.of(),
                new Change.Fresh(start, mode == Change.Mode.UPSERT ? lacking.all() : List.of()),
                false);
    }

    /** Starts required columns with the choice that a form starts with; those that have none must be given. */
    private static void complete(
            Table table,
            Map<String, @Nullable Object> values,
            Map<String, @Nullable Object> starts,
            Violations lacking,
            String path) {
        table.properties().forEach(property -> {
            Column column = property.column();
            boolean missing = column != null
                    && isRequired(column)
                    && !Boolean.FALSE.equals(column.creatable())
                    && !property.name().equals("id")
                    && !isState(property)
                    && !values.containsKey(property.property());
            if (!missing) {
                return;
            }
            Integer start = Objects.requireNonNull(column).defaultFormValue();
            if (start == null) {
                lacking.add(path + "." + property.name(), "required", "must be given");
            } else {
                starts.put(property.property(), start.longValue());
            }
        });
    }

    private static boolean isState(Field.Property property) {
        return property.name().equals("stateCode") || property.name().equals("statusCode");
    }

    private @Nullable Object value(Table table, Field.Property property, @Nullable Object value, String path) {
        Column column = Objects.requireNonNull(property.column());
        if (value == null) {
            if (isRequired(column) || isState(property)) {
                violations.add(path, "required", "must not be null");
            }
            return null;
        }
        return switch (property.type()) {
            case STRING, URL, ID -> text(column, mostCharacters(table, property, column), value.toString(), path);
            case CHOICE -> choice(Objects.requireNonNull(property.choices()), value);
            case DATE_TIME -> ((OffsetDateTime) value).atZoneSameInstant(ZoneOffset.UTC);
            case INT, LONG ->
                number(column, new BigDecimal(value.toString()), path).longValue();
            case FLOAT -> number(column, new BigDecimal(value.toString()), path).doubleValue();
            case BOOLEAN, FLAG -> value;
        };
    }

    private static Long choice(Choices choices, Object name) {
        return (long)
                Objects.requireNonNull(choices.byName().get(name.toString())).value();
    }

    private static @Nullable Integer mostCharacters(Table table, Field.Property property, Column column) {
        boolean indexed = table.indexes().stream().anyMatch(index -> index.contains(property.property()));
        return column.maxLength() == null && indexed ? Integer.valueOf(MOST_INDEXED) : column.maxLength();
    }

    private String text(Column column, @Nullable Integer most, String text, String path) {
        if (most != null && text.length() > most) {
            violations.add(
                    path, "length", "must have at most " + most + " characters, has " + text.length(), most, text);
        }
        if ("Url".equals(column.format()) && !isUrl(text)) {
            violations.add(path, "format", "must be an absolute URL", "Url", text);
        }
        return text;
    }

    private static boolean isUrl(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private BigDecimal number(Column column, BigDecimal number, String path) {
        if (column.minValue() != null && number.compareTo(column.minValue()) < 0) {
            violations.add(path, "range", "must be at least " + column.minValue(), column.minValue(), number);
        }
        if (column.maxValue() != null && number.compareTo(column.maxValue()) > 0) {
            violations.add(path, "range", "must be at most " + column.maxValue(), column.maxValue(), number);
        }
        if (column.precision() != null && number.stripTrailingZeros().scale() > column.precision()) {
            violations.add(
                    path,
                    "precision",
                    "must have at most " + column.precision() + " decimal places",
                    column.precision(),
                    number);
        }
        return number;
    }

    /** Whether a record must have a value in the column. */
    static boolean isRequired(@Nullable Column column) {
        return column != null && REQUIRED.contains(String.valueOf(column.required()));
    }

    /** What a lookup names by {@code {id}} or {@code {table, id}}. */
    Change.@Nullable Key key(Field.Lookup lookup, @Nullable Object value, String path) {
        if (value == null) {
            Column column = lookup.column();
            if (isRequired(column)) {
                violations.add(path, "required", "must not be null");
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
                    "target",
                    "is no target of " + lookup.name()
                            + (model.table(String.valueOf(table)) == null ? ", and no table" : ""),
                    lookup.targets().size() > 5 ? lookup.targets().size() + " tables" : lookup.targets(),
                    table);
        }
        return new Change.Key(
                path, String.valueOf(table), violations.id(Objects.requireNonNull(given.get("id")), path + ".id"));
    }
}
