package dev.sessiongraph.write.plan;

import dev.sessiongraph.model.Table;

/**
 * Which record a change is for.
 *
 * @param path where the client gave its id
 */
public record ChangedRecord(Table table, String id, String path) {}
