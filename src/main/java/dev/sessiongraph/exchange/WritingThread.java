package dev.sessiongraph.exchange;

import dev.sessiongraph.write.bulk.BulkOutcome;
import dev.sessiongraph.write.bulk.BulkWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Writes a batch while the next is being read; there are never more than these two. */
final class WritingThread implements AutoCloseable {

    private final BulkWriter writer;
    private final ImportTally tally;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-writer").daemon().factory());
    private @Nullable Batch batch;
    private CompletableFuture<@Nullable BulkOutcome> outcome = CompletableFuture.completedFuture(null);

    WritingThread(BulkWriter writer, ImportTally tally) {
        this.writer = writer;
        this.tally = tally;
    }

    /** Starts to write the batch after the one before is written. */
    void write(Batch next) {
        finish();
        batch = next;
        outcome = CompletableFuture.supplyAsync(() -> writer.write(next.rows()), thread);
    }

    /** Waits for the batch that is being written. */
    void finish() {
        Batch written = batch;
        batch = null;
        BulkOutcome result = result();
        if (written != null && result != null) {
            tally.add(written.table().logicalName(), result);
            result.rejected().forEach(row -> tally.reject(written.rejected(row.index(), row.reason())));
        }
    }

    private @Nullable BulkOutcome result() {
        try {
            return outcome.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
