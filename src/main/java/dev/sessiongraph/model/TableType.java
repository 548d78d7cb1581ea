package dev.sessiongraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The GraphQL type of a table's records.
 *
 * @param name the type's name, which is also the label of the records' nodes
 * @param plural the root field that lists the records; null for tables that share {@code records}
 * @param interfaces the interfaces that the type implements beyond {@code Node} and {@code Record}
 * @param listed whether the table comes from a table list, so that the schema does not declare the type
 */
public record TableType(String name, @Nullable String plural, List<String> interfaces, boolean listed) {}
