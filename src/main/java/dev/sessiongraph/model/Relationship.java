package dev.sessiongraph.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relationship between two tables, as Dataverse's metadata describes it.
 *
 * @param lookup the lookup of the referencing table
 * @param referencedTable a logical name, or {@link #OWNER} for users and teams together
 */
public record Relationship(Field.Lookup lookup, String referencedTable, RelationshipDocumentation documentation) {

    /** The referenced table of an owner's relationships, which the model does not have as a table. */
    public static final String OWNER = "owner";

    /** The relationship's documented name; null if the reference does not document it. */
    public @Nullable String schemaName() {
        return documentation.schemaName();
    }

    public String referencingTable() {
        return lookup.table();
    }

    /** The logical name of the lookup column; null where only the graph has the relationship. */
    public @Nullable String referencingColumn() {
        Column column = lookup.column();
        return column == null ? null : column.logicalName();
    }

    /** What happens to the referencing records, by the change of the referenced one; null if undocumented. */
    public @Nullable Map<String, String> cascade() {
        return documentation.cascade();
    }

    public boolean documented() {
        return schemaName() != null;
    }
}
