package dev.sessiongraph.access;

import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns that are secured: only administrators, and those whom a column security profile or a share of the column allows
 * it, read and write them.
 */
public final class SecuredColumns {

    /** No column. */
    public static final SecuredColumns NONE = new SecuredColumns(Map.of(), new IdentityHashMap<>());

    /** @param name the logical names of table and column */
    public record SecuredColumn(String name, Table table, String property) {

        /** The column's logical name. */
        public String column() {
            return name.substring(name.indexOf('.') + 1);
        }
    }

    private final Map<String, List<SecuredColumn>> byProperty;
    private final IdentityHashMap<Field, SecuredColumn> byField;

    private SecuredColumns(Map<String, List<SecuredColumn>> byProperty, IdentityHashMap<Field, SecuredColumn> byField) {
        this.byProperty = byProperty;
        this.byField = byField;
    }

    /**
     * The columns with these names, each the logical names of table and column with a dot between them.
     *
     * @throws IllegalArgumentException if there is no such column, or one that cannot be secured
     */
    public static SecuredColumns of(Model model, List<String> names) {
        Map<String, List<SecuredColumn>> byProperty = new LinkedHashMap<>();
        IdentityHashMap<Field, SecuredColumn> byField = new IdentityHashMap<>();
        for (String name : names) {
            SecuredColumn secured = column(model, name.trim().toLowerCase(Locale.ROOT));
            byProperty.merge(
                    secured.property(),
                    List.of(secured),
                    (one, other) -> Stream.of(one, other).flatMap(List::stream).toList());
            secured.table().fields().values().stream()
                    .filter(field -> shows(field, secured.property()))
                    .forEach(field -> byField.put(field, secured));
        }
        return new SecuredColumns(byProperty, byField);
    }

    private static SecuredColumn column(Model model, String name) {
        int dot = name.indexOf('.');
        Table table = dot < 0 ? null : model.table(name.substring(0, dot));
        if (table == null) {
            throw new IllegalArgumentException("names no column, as in flowsession.credentials: " + name);
        }
        Field.Property property = table.properties()
                .filter(each -> isNamed(each.column(), name.substring(dot + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "names no column with values, and lookups cannot be secured: " + name));
        if (property.property().equals("id") || Table.isState(property.property())) {
            throw new IllegalArgumentException("names a column that cannot be secured: " + name);
        }
        return new SecuredColumn(name, table, property.property());
    }

    private static boolean isNamed(@Nullable Column column, String logicalName) {
        return column != null && column.logicalName().equals(logicalName);
    }

    /** Whether the field shows the property, or something that is computed from it. */
    private static boolean shows(Field field, String property) {
        return switch (field) {
            case Field.Property own -> own.property().equals(property);
            case Field.Duration span ->
                span.from().equals(property) || span.to().equals(property);
            default -> false;
        };
    }

    /** Those whose values nodes hold as this property. */
    public List<SecuredColumn> withProperty(String property) {
        return byProperty.getOrDefault(property, List.of());
    }

    /** The one with that logical name, if it is secured. */
    public Optional<SecuredColumn> named(Table table, String column) {
        return byProperty.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.table().equals(table) && each.column().equals(column))
                .findFirst();
    }

    /** The one that the field shows; null if it shows none. */
    public @Nullable SecuredColumn shownBy(Object field) {
        return field instanceof Field known ? byField.get(known) : null;
    }
}
