package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.Statements;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Purges the deleted records that can no longer be restored. */
public final class DeletedRecordPurge {

    private static final Logger LOG = LoggerFactory.getLogger(DeletedRecordPurge.class);
    private static final long BATCH = 1_000;

    private final GraphStore store;
    private final Clock clock;
    private final Duration keep;

    /** @param keep for how long a deleted record can be restored */
    public DeletedRecordPurge(GraphStore store, Clock clock, Duration keep) {
        this.store = store;
        this.clock = clock;
        this.keep = keep;
    }

    /** Returns the number of purged records. What fails because the database is away is done by the next run. */
    public long run() {
        ZonedDateTime before = WriteRules.now(clock).minus(keep);
        long all = 0;
        try {
            long some;
            do {
                some = store.write(statements -> purge(statements, before));
                all += some;
            } while (some > 0);
        } catch (RequestException failed) {
            LOG.warn("Deleted records could not be purged: {}", failed.getMessage());
        }
        if (all > 0) {
            LOG.info("Purged {} deleted records.", all);
        }
        return all;
    }

    private static long purge(Statements statements, ZonedDateTime before) {
        Object purged = statements
                .run(WriteCypher.PURGE, Map.of("before", before, "limit", BATCH))
                .getFirst()
                .get("purged");
        return (Long) Objects.requireNonNull(purged);
    }
}
