package dev.sessiongraph.model;

import org.jspecify.annotations.Nullable;

/**
 * A table's names in Dataverse.
 *
 * @param schemaName the logical name in its published spelling; null for tables of a list, which does not give it
 * @param entitySetName the name of its collection in the Web API; null if it has none
 */
public record TableNames(
        String logicalName,
        @Nullable String schemaName,
        @Nullable String entitySetName) {}
