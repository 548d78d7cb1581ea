package dev.sessiongraph.store;

import org.neo4j.driver.Driver;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** What Spring Data Neo4j needs to reach a database: all three have to mean the same one. */
record DatabaseClient(
        Neo4jClient client, DatabaseSelectionProvider databases, PlatformTransactionManager transactions) {

    /** To the database that a driver's user has by default. */
    static DatabaseClient by(Driver driver) {
        return new DatabaseClient(
                Neo4jClient.create(driver),
                DatabaseSelectionProvider.getDefaultSelectionProvider(),
                new Neo4jTransactionManager(driver));
    }
}
