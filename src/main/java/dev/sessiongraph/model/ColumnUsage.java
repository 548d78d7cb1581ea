package dev.sessiongraph.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a column has a value, and who may give it; null where the reference says nothing.
 *
 * @param required Dataverse's required level
 * @param defaultFormValue the choice that a form starts with
 * @param valid the operations that the column is valid for
 */
public record ColumnUsage(
        @Nullable String required,
        @Nullable Integer defaultFormValue,
        @Nullable Set<ColumnValidity> valid) {

    static final ColumnUsage UNKNOWN = new ColumnUsage(null, null, null);

    public @Nullable Boolean isValid(ColumnValidity operation) {
        return valid == null ? null : valid.contains(operation);
    }
}
