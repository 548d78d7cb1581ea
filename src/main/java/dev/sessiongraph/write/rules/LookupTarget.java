package dev.sessiongraph.write.rules;

import dev.sessiongraph.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * A record in the graph that a lookup can reference.
 *
 * @param businessUnit the id of the business unit that it belongs to
 */
record LookupTarget(Table table, @Nullable String businessUnit) {}
