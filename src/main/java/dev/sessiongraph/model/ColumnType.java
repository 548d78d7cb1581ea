package dev.sessiongraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column's type in Dataverse.
 *
 * @param format how a text or a date-time is shown
 * @param dateTimeBehavior how a date-time relates to time zones
 * @param targets logical names of the tables that a lookup can reference
 */
public record ColumnType(
        String name,
        @Nullable String format,
        @Nullable String dateTimeBehavior,
        @Nullable List<String> targets) {

    static ColumnType of(String name) {
        return new ColumnType(name, null, null, null);
    }

    ColumnType withTargets(List<String> tables) {
        return new ColumnType(name, format, dateTimeBehavior, tables);
    }
}
