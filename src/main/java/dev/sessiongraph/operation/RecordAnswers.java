package dev.sessiongraph.operation;

import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.plan.Projection;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a record's row into the answer that its projection describes. */
final class RecordAnswers {

    /** Where a record tells its type, since its field's type may be an interface; no result key can be so named. */
    static final String TYPE = "__typename";

    private final Model model;
    private final PageAnswers pages = new PageAnswers(this);

    RecordAnswers(Model model) {
        this.model = model;
    }

    PageAnswers pages() {
        return pages;
    }

    /** The record; null if it is of no table that the model knows. */
    @Nullable
    Map<String, @Nullable Object> record(Row row, Projection projection) {
        Table table = projection.table() != null ? projection.table() : table(row);
        if (table == null) {
            return null;
        }
        Map<String, @Nullable Object> answer =
                LinkedHashMap.newLinkedHashMap(projection.items().size() + 1);
        answer.put(TYPE, table.type());
        for (Projection.Item item : projection.items()) {
            if (item.appliesTo(table.type())) {
                answer.put(item.key(), item(item, row, table));
            }
        }
        return answer;
    }

    private @Nullable Table table(Row row) {
        for (Object label : (List<?>) Objects.requireNonNull(row.values().get("l"))) {
            Table table = model.ofType((String) label);
            if (table != null) {
                return table;
            }
        }
        return null;
    }

    private @Nullable Object item(Projection.Item item, Row row, Table table) {
        return switch (item) {
            case Projection.Value value -> value(value.field(), row, table);
            case Projection.Label label -> {
                Object value = row.values().get(label.choice().property());
                Choices.Choice choice = value == null ? null : choice(label.choice(), value);
                yield choice == null ? null : choice.label();
            }
            case Projection.Part part -> {
                Row far = row.named().get(part.link().edge());
                yield far == null ? null : part(part, far);
            }
            case Projection.ToOne lookup -> {
                Row far = row.named().get(lookup.link().edge());
                yield far == null ? null : record(far, lookup.far());
            }
            case Projection.ToMany page -> pages.page(page.page(), row.values());
        };
    }

    private @Nullable Object part(Projection.Part part, Row far) {
        if (part.table()) {
            Table table = table(far);
            return table == null ? null : table.logicalName();
        }
        return part.properties().stream()
                .map(far.values()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object value(Field field, Row row, Table table) {
        return switch (field) {
            case Field.Property property -> {
                Object value = row.values().get(property.property());
                yield value == null ? (property.type() == ValueType.FLAG ? false : null) : value(property, value);
            }
            case Field.Duration span -> {
                Object from = row.values().get(span.from());
                Object to = row.values().get(span.to());
                yield from == null || to == null
                        ? null
                        : Duration.between((ZonedDateTime) from, (ZonedDateTime) to)
                                .toMillis();
            }
            case Field.TableName name -> table.logicalName();
            default -> throw new IllegalArgumentException("no value: " + field.name());
        };
    }

    /** A stored value as GraphQL shows it; a choice that the model does not know is absent. */
    static @Nullable Object value(Field.Property property, Object stored) {
        if (property.type() != ValueType.CHOICE) {
            return stored;
        }
        Choices.Choice choice = choice(property, stored);
        return choice == null ? null : choice.name();
    }

    private static Choices.@Nullable Choice choice(Field.Property property, Object stored) {
        return Objects.requireNonNull(property.choices()).byValue().get((Long) stored);
    }
}
