package dev.sessiongraph.store;

import java.util.concurrent.CompletableFuture;

/** A database in this process, as far as the rest of the store knows of it: one that opens beside the server's start. */
interface EmbeddedDatabase {

    CompletableFuture<Void> opened();
}
