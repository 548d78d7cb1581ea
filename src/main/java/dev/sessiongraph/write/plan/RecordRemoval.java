package dev.sessiongraph.write.plan;

import dev.sessiongraph.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * A record that is to be deleted.
 *
 * @param path where the client gave its id
 * @param ifVersion the version that it must have; null for any
 */
public record RecordRemoval(
        String path, Table table, String id, @Nullable Long ifVersion) {}
