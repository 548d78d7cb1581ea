package dev.sessiongraph.store;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.data.neo4j.core.DatabaseSelection;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;

/**
 * The clients of one database: Spring Data Neo4j's in its transactions, and the driver's own sessions for reads of one
 * statement. They share bookmarks, so that each sees what the others wrote.
 */
record DatabaseClient(
        Driver driver,
        DatabaseSelectionProvider databases,
        Neo4jBookmarkManager bookmarks,
        Neo4jClient client,
        Neo4jTransactionManager transactions) {

    static DatabaseClient of(Driver driver, DatabaseSelectionProvider databases) {
        var bookmarks = Neo4jBookmarkManager.create();
        Driver transactional = CommitFailures.reported(driver);
        return new DatabaseClient(
                driver,
                databases,
                bookmarks,
                Neo4jClient.with(transactional)
                        .withDatabaseSelectionProvider(databases)
                        .withNeo4jBookmarkManager(bookmarks)
                        .build(),
                Neo4jTransactionManager.with(transactional)
                        .withDatabaseSelectionProvider(databases)
                        .withBookmarkManager(bookmarks)
                        .build());
    }

    /** For the default database of the driver's user. */
    static DatabaseClient by(Driver driver) {
        return of(driver, DatabaseSelectionProvider.getDefaultSelectionProvider());
    }

    /** A session for statements that only read, each in a transaction of its own. */
    Session readSession() {
        SessionConfig.Builder session =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).withBookmarks(bookmarks.getBookmarks());
        DatabaseSelection database = databases.getDatabaseSelection();
        if (database.getValue() != null) {
            session.withDatabase(database.getValue());
        }
        return driver.session(session.build());
    }
}
