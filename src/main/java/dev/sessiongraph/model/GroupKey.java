package dev.sessiongraph.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate can group by: a value, the record that a lookup references, or the period of a date-time.
 *
 * @param name the name of the key's field
 * @param field the table's field that it groups by
 * @param period the period of a date-time; null otherwise
 */
public record GroupKey(String name, Field field, @Nullable CalendarPeriod period) {

    /** Everything that the table's records can be grouped by. */
    public static Stream<GroupKey> of(Table table) {
        return table.fields().values().stream().flatMap(GroupKey::of);
    }

    private static Stream<GroupKey> of(Field field) {
        if (field instanceof Field.Lookup lookup) {
            return lookup.many() ? Stream.empty() : Stream.of(new GroupKey(field.name(), field, null));
        }
        if (!(field instanceof Field.Property property) || !property.property().equals(property.name())) {
            return Stream.empty();
        }
        return switch (property.type()) {
            case ID, LONG, FLOAT -> Stream.empty();
            case DATE_TIME ->
                Arrays.stream(CalendarPeriod.values())
                        .map(period -> new GroupKey(
                                property.name()
                                        + period.name().charAt(0)
                                        + period.name().substring(1).toLowerCase(Locale.ROOT),
                                property,
                                period));
            default -> isMemo(property) ? Stream.empty() : Stream.of(new GroupKey(property.name(), property, null));
        };
    }

    private static boolean isMemo(Field.Property property) {
        return Optional.ofNullable(property.column())
                .filter(column -> column.type().equals("Memo"))
                .isPresent();
    }

    /** The value of the table's group-by enum. */
    public String enumValue() {
        return SnakeCase.upper(name);
    }

    /** The GraphQL type of the key's field. */
    public String type() {
        if (field instanceof Field.Lookup lookup) {
            return lookup.type();
        }
        Field.Property property = (Field.Property) field;
        return property.type() == ValueType.CHOICE
                ? Objects.requireNonNull(property.choices()).type()
                : property.type().scalar();
    }
}
