package dev.sessiongraph.store;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the server's migrations to the store: each of them once, in order, recorded with its checksum in a node labelled
 * {@code Migration}. The node with version 0 is a lock that ends with its transaction: servers that start together wait for
 * one another. If an applied migration was changed or removed, the server does not start.
 */
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String VERSIONS_ARE_UNIQUE =
            "CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (m:Migration) REQUIRE m.version IS UNIQUE";
    private static final String LOCK = "MERGE (m:Migration {version: 0}) SET m.lockedOn = datetime()";
    private static final String APPLIED =
            "MATCH (m:Migration) WHERE m.version > 0 RETURN m.version AS version, m.file AS file, m.checksum AS checksum";
    private static final String RECORD =
            "CREATE (m:Migration {version: $version, file: $file, checksum: $checksum, appliedOn: datetime()})";

    private final GraphStore store;
    private final List<Migration> migrations;

    Migrations(GraphStore store, List<Migration> migrations) {
        this.store = store;
        this.migrations = migrations;
    }

    void apply() {
        store.writeApart(statements -> statements.run(VERSIONS_ARE_UNIQUE, Map.of()));
        int applied = store.writeApart(lock -> {
            lock(lock);
            return applyPending();
        });
        if (applied > 0) {
            store.writeApart(statements -> statements.run("CALL db.awaitIndexes(86400)", Map.of()));
        }
    }

    /** Until the transaction ends, no other server migrates or loads the demo graph. */
    static void lock(Statements statements) {
        statements.run(LOCK, Map.of());
    }

    private int applyPending() {
        List<Migration> pending = pending(applied());
        pending.forEach(this::apply);
        return pending.size();
    }

    private void apply(Migration migration) {
        LOG.info("Migrating the store: {}", migration.file());
        if (migration.changesSchema()) {
            store.writeApart(statements -> runAll(migration, statements));
            store.writeApart(statements -> record(migration, statements));
        } else {
            store.writeApart(statements -> runAll(migration, statements) + record(migration, statements));
        }
    }

    private List<Migration> pending(NavigableMap<Integer, AppliedMigration> applied) {
        var missing = new TreeMap<>(applied);
        migrations.forEach(migration -> missing.remove(migration.version()));
        if (!missing.isEmpty()) {
            String file = missing.firstEntry().getValue().file();
            throw mismatch(file + " was applied, but this server has no such file; was a newer one here?");
        }
        for (Migration migration : migrations) {
            AppliedMigration before = applied.get(migration.version());
            if (before != null && !before.checksum().equals(migration.checksum())) {
                throw mismatch(migration.file() + " was changed after it was applied.");
            }
            Map.Entry<Integer, AppliedMigration> later = applied.higherEntry(migration.version());
            if (before == null && later != null) {
                throw mismatch(
                        migration.file() + " comes before " + later.getValue().file() + ", which was applied.");
            }
        }
        return migrations.stream()
                .filter(migration -> !applied.containsKey(migration.version()))
                .toList();
    }

    private NavigableMap<Integer, AppliedMigration> applied() {
        return store.writeApart(statements -> {
            var applied = new TreeMap<Integer, AppliedMigration>();
            for (Map<String, Object> row : statements.run(APPLIED, Map.of())) {
                var migration = AppliedMigration.of(row);
                applied.put(migration.version(), migration);
            }
            return applied;
        });
    }

    private static int runAll(Migration migration, Statements statements) {
        migration.statements().forEach(statement -> statements.run(statement, Map.of()));
        return migration.statements().size();
    }

    private static int record(Migration migration, Statements statements) {
        Map<String, Object> values =
                Map.of("version", migration.version(), "file", migration.file(), "checksum", migration.checksum());
        return statements.run(RECORD, values).size();
    }

    private static StoreException mismatch(String why) {
        return new StoreException.WrongMigrations("The store does not fit this server: the migration " + why);
    }

    private record AppliedMigration(int version, String file, String checksum) {

        static AppliedMigration of(Map<String, Object> row) {
            int version = Integer.parseInt(String.valueOf(row.get("version")));
            return new AppliedMigration(version, String.valueOf(row.get("file")), String.valueOf(row.get("checksum")));
        }
    }
}
