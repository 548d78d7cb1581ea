package dev.sessiongraph.write.plan;

/**
 * A record that a lookup shall reference.
 *
 * @param path where the client gave it
 * @param table the logical name of its table
 */
public record ReferencedRecord(String path, String table, String id) {}
