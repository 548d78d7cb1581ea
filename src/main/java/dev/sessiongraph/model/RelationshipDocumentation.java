package dev.sessiongraph.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the reference says about a relationship; null where it says nothing.
 *
 * @param schemaName the relationship's name
 * @param cascade the cascade rules by the change of the referenced record, such as {@code delete}
 * @param addedBy the solution that adds the relationship
 */
public record RelationshipDocumentation(
        @Nullable String schemaName,
        @Nullable Map<String, String> cascade,
        @Nullable String addedBy) {

    static final RelationshipDocumentation NONE = new RelationshipDocumentation(null, null, null);
}
