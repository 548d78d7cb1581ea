package dev.sessiongraph.store;

import static org.neo4j.configuration.GraphDatabaseInternalSettings.shutdown_terminated_transaction_wait_timeout;
import static org.neo4j.configuration.GraphDatabaseInternalSettings.udc_network_enabled;
import static org.neo4j.configuration.GraphDatabaseSettings.auth_enabled;
import static org.neo4j.configuration.GraphDatabaseSettings.default_language;
import static org.neo4j.configuration.GraphDatabaseSettings.pagecache_memory;
import static org.neo4j.configuration.GraphDatabaseSettings.preallocate_logical_logs;
import static org.neo4j.configuration.GraphDatabaseSettings.shutdown_transaction_end_timeout;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.GraphDatabaseSettings.CypherVersion;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.util.unit.DataSize;

/**
 * A Neo4j database in this process, with its data, logs and settings below one folder. It is used over Bolt like any
 * other, on the loopback interface only. Closing it leaves a clean store.
 */
final class EmbeddedStore implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration SOON = Duration.ofMillis(200);

    private final DatabaseManagementService dbms;
    private final URI uri;

    private EmbeddedStore(DatabaseManagementService dbms) {
        this.dbms = dbms;
        var database = (GraphDatabaseAPI) dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        var bolt = database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        this.uri = URI.create("bolt://" + LOOPBACK + ":" + bolt.getPort());
    }

    /**
     * Starts the database; creates it if the folder has none.
     *
     * @param port where Bolt listens; 0 for any free port
     */
    public static EmbeddedStore start(Path home, int port, DataSize pageCache) {
        Path folder = home.toAbsolutePath().normalize();
        var builder = new DatabaseManagementServiceBuilder(folder)
                .setConfig(auth_enabled, false)
                .setConfig(default_language, CypherVersion.Cypher25)
                .setConfig(pagecache_memory, pageCache.toBytes())
                .setConfig(preallocate_logical_logs, false)
                .setConfig(udc_network_enabled, false)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress(LOOPBACK, port))
                .setConfig(BoltConnector.enable_discovery, false)
                .setConfig(shutdown_transaction_end_timeout, SOON)
                .setConfig(shutdown_terminated_transaction_wait_timeout, SOON)
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, SOON)
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, SOON);
        try {
            Files.createDirectories(folder);
            return new EmbeddedStore(builder.build());
        } catch (IOException | RuntimeException e) {
            throw cannotOpen(folder, e);
        }
    }

    /** A {@code bolt://} address. */
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        dbms.shutdown();
    }

    private static String reason(Throwable error) {
        return error instanceof FileSystemException file && file.getReason() == null
                ? "%s is not a folder, or cannot be created".formatted(file.getFile())
                : String.valueOf(error.getMessage());
    }

    private static StoreException cannotOpen(Path folder, Exception error) {
        Throwable root = error;
        while (!(root instanceof FileLockException) && root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof FileLockException) {
            return new StoreException.InUse(
                    "The store in %s is in use by another process; stop that process, or use its server."
                            .formatted(folder),
                    error);
        }
        return new StoreException.Away("The store in %s cannot be opened: %s".formatted(folder, reason(root)), error);
    }
}
