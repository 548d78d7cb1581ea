package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.store.GraphStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes for good, from time to time, the records whose time to be restored is over. */
public class DeletedRecordPurge {

    private static final Logger LOG = LoggerFactory.getLogger(DeletedRecordPurge.class);

    private final Model model;
    private final GraphStore store;
    private final Clock clock;
    private final Duration keep;

    /** @param keep for how long a deleted record can be restored */
    public DeletedRecordPurge(Model model, GraphStore store, Clock clock, Duration keep) {
        this.model = model;
        this.store = store;
        this.clock = clock;
        this.keep = keep;
    }

    /** Tells how many records are gone; what a database that is away leaves undone is done the next time. */
    @Scheduled(
            initialDelayString = "${session-graph.deleted.purge:1h}",
            fixedDelayString = "${session-graph.deleted.purge:1h}")
    long run() {
        ZonedDateTime now = ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC);
        long all = 0;
        try {
            long some;
            do {
                some = store.write(statements -> new DeletedRecords(model, statements, now, keep).purge());
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
}
