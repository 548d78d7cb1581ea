package dev.sessiongraph.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relationship between two tables as the metadata shows it.
 *
 * @param schemaName its documented name; null if no reference documents it
 * @param referencingColumn logical name of the lookup column; null where it is no column
 * @param referencedTable a logical name, or {@code owner} for users and teams together
 * @param cascade what happens to the referencing records, by the cascade's name ({@code delete}…); null if undocumented
 * @param addedBy the solution that brings the relationship; null where none is named
 */
public record Relationship(
        @Nullable String schemaName,
        String referencingTable,
        @Nullable String referencingColumn,
        String referencedTable,
        String edgeType,
        String field,
        String reverseField,
        @Nullable Map<String, String> cascade,
        @Nullable String addedBy) {

    /** The referenced table of an owner's relationships, which is no table of its own. */
    public static final String OWNER = "owner";

    public boolean documented() {
        return schemaName != null;
    }
}
