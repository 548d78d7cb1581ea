package dev.sessiongraph.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reference says about a Dataverse column, in Dataverse's own words; null where it says nothing.
 *
 * @param schemaName null for columns of a table list, which does not give it
 * @param logicalName the schema name in lower case, as in the Web API's JSON
 */
public record Column(
        @Nullable String schemaName, String logicalName, ColumnType dataType, ColumnLimits limits, ColumnUsage usage) {

    /** A column of which only the name and the type are known. */
    static Column plain(String logicalName, String type) {
        return new Column(null, logicalName, ColumnType.of(type), ColumnLimits.UNKNOWN, ColumnUsage.UNKNOWN);
    }

    Column withTargets(List<String> targets) {
        return new Column(schemaName, logicalName, dataType.withTargets(targets), limits, usage);
    }

    /** The type's name in Dataverse, such as {@code Memo}. */
    public String type() {
        return dataType.name();
    }

    public @Nullable String format() {
        return dataType.format();
    }

    public @Nullable Integer maxLength() {
        return limits.maxLength();
    }

    public @Nullable BigDecimal minValue() {
        return limits.minValue();
    }

    public @Nullable BigDecimal maxValue() {
        return limits.maxValue();
    }

    public @Nullable Integer precision() {
        return limits.precision();
    }

    public @Nullable String required() {
        return usage.required();
    }

    /** Whether a record must have a value. */
    public boolean isRequired() {
        return "SystemRequired".equals(required()) || "ApplicationRequired".equals(required());
    }

    public @Nullable Integer defaultFormValue() {
        return usage.defaultFormValue();
    }

    public @Nullable Boolean creatable() {
        return usage.isValid(ColumnValidity.CREATE);
    }

    public @Nullable Boolean updatable() {
        return usage.isValid(ColumnValidity.UPDATE);
    }
}
