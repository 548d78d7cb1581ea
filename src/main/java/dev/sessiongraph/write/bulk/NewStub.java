package dev.sessiongraph.write.bulk;

import dev.sessiongraph.model.Table;
import org.jspecify.annotations.Nullable;

/** A record of which only lookups are known. */
record NewStub(String id, Table table, @Nullable String name) {}
