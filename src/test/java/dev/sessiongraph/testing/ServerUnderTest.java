package dev.sessiongraph.testing;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.store.TestNeo4j;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;

/** The whole server, for properties that meet it as clients do; it uses the {@link PropertyDatabase}. */
public final class ServerUnderTest implements Store.CloseOnReset {

    private final TestNeo4j neo4j;
    private final ConfigurableApplicationContext context;
    private final Wire wire;

    private ServerUnderTest(TestNeo4j neo4j) {
        this.neo4j = neo4j;
        this.context = new SpringApplicationBuilder(SessionGraphApplication.class)
                .properties(Map.of(
                        "server.port", 0,
                        "spring.neo4j.uri", neo4j.uri(),
                        "spring.neo4j.authentication.username", neo4j.username(),
                        "spring.neo4j.authentication.password", neo4j.password()))
                .run();
        this.wire = new Wire(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** The one of this run. */
    public static ServerUnderTest get() {
        TestNeo4j neo4j = PropertyDatabase.get();
        return Store.getOrCreate(ServerUnderTest.class, Lifespan.RUN, () -> new ServerUnderTest(neo4j))
                .get();
    }

    public TestNeo4j neo4j() {
        return neo4j;
    }

    public Wire wire() {
        return wire;
    }

    public GraphQLSchema schema() {
        return context.getBean(GraphQlSource.class).schema();
    }

    public Model model() {
        return context.getBean(Model.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
