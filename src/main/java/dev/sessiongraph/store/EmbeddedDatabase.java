package dev.sessiongraph.store;

import java.util.concurrent.CompletableFuture;

/** A database in this process, which opens while the rest of the server starts. */
interface EmbeddedDatabase {

    CompletableFuture<Void> opened();
}
