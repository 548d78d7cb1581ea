package dev.sessiongraph.testing;

import dev.sessiongraph.store.TestNeo4j;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;

/** The database of a run of jqwik, which closes it at the end, as {@code Neo4jExtension} does for Jupiter's tests. */
public final class PropertyDatabase implements Store.CloseOnReset {

    private final TestNeo4j neo4j = TestNeo4j.get();

    private PropertyDatabase() {}

    /** The one of this run, started at the first call. */
    public static TestNeo4j get() {
        return Store.getOrCreate(PropertyDatabase.class, Lifespan.RUN, PropertyDatabase::new)
                .get()
                .neo4j;
    }

    @Override
    public void close() {
        neo4j.close();
    }
}
