/**
 * The database: embedded or external, its migrations, transactions and retries, the translation of its errors, and rows
 * as maps. Whatever runs through a {@link dev.sessiongraph.store.GraphStore} waits until its database is migrated.
 */
@NullMarked
package dev.sessiongraph.store;

import org.jspecify.annotations.NullMarked;
