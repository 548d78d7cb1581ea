package dev.sessiongraph.model;

import org.jspecify.annotations.Nullable;

/**
 * A user, a team, or the organization.
 *
 * @param path where the client gave its id
 * @param table the table's logical name; null for the organization
 * @param id empty for the organization, and if the given one is not an id
 */
public record PrincipalReference(String path, @Nullable String table, String id) {}
