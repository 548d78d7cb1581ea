package dev.sessiongraph.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reference says of a Dataverse column, in Dataverse's own words; null where it says nothing.
 *
 * @param schemaName null for columns of a table list, which does not tell it
 * @param logicalName the schema name in lower case, as in the Web API's JSON
 * @param targets logical names of the tables that a lookup can name
 */
public record Column(
        @Nullable String schemaName,
        String logicalName,
        String type,
        @Nullable String format,
        @Nullable String dateTimeBehavior,
        @Nullable String required,
        @Nullable Integer maxLength,
        @Nullable Integer maxSizeInKB,
        @Nullable BigDecimal minValue,
        @Nullable BigDecimal maxValue,
        @Nullable Integer precision,
        @Nullable Integer defaultFormValue,
        @Nullable Boolean readable,
        @Nullable Boolean creatable,
        @Nullable Boolean updatable,
        @Nullable List<String> targets) {

    /** Whether a record must have a value. */
    public boolean isRequired() {
        return "SystemRequired".equals(required) || "ApplicationRequired".equals(required);
    }
}
