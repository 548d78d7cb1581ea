package dev.sessiongraph.store;

import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/** The address of the database in this process, which listens on the loopback interface only and needs no password. */
record EmbeddedConnection(URI uri) implements Neo4jConnectionDetails {

    @Override
    public URI getUri() {
        return uri;
    }

    @Override
    public AuthToken getAuthToken() {
        return AuthTokens.none();
    }
}
