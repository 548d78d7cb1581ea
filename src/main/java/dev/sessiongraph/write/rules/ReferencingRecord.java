package dev.sessiongraph.write.rules;

import dev.sessiongraph.model.Table;

/**
 * A record that references another by a lookup with a cascade rule.
 *
 * @param edge the edge type of the lookup
 * @param referenced the id of the other record
 */
record ReferencingRecord(String id, Table table, String edge, String referenced, CascadeRule rule) {}
