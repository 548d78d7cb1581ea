/**
 * The database: embedded or external, its migrations, transactions and retries, the translation of its errors, and rows
 * as maps. A {@link dev.sessiongraph.store.GraphStore} at hand is a database that is ready: migrated, its demo loaded.
 */
@NullMarked
package dev.sessiongraph.store;

import org.jspecify.annotations.NullMarked;
