package dev.sessiongraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.testing.ExpectedLog;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExpectedLog({"GraphStore", "AnnotationConfigApplicationContext", "LoggingFailureAnalysisReporter"})
class ExternalServerIT {

    private static ExternalServer server;

    @BeforeAll
    static void start() throws IOException {
        server = ExternalServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void ourStoreIsAtHomeOnIt() {
        try (ConfigurableApplicationContext context = start(server.springProperties())) {
            context.getBean(GraphStore.class)
                    .write(statements -> statements.run("CREATE (:Record {id: 'a'})", Map.of()));

            assertThat(rows(context, "LET x = 'a' MATCH (n:Record {id: x}) RETURN n.id AS id"))
                    .containsExactly(Map.of("id", "a"));
            assertThat(rows(context, "SHOW CONSTRAINTS YIELD name WHERE name = 'record_id'"))
                    .hasSize(1);
            assertThat(context.getBeansOfType(EmbeddedStore.class)).isEmpty();
        }
    }

    @Test
    void itsRoutesAreFollowed() {
        try (ConfigurableApplicationContext context =
                start(with("spring.neo4j.uri", server.routingUri().toString()))) {
            assertThat(context.getBean(Neo4jConnectionDetails.class).getUri()).isEqualTo(server.routingUri());
            assertThat(rows(context, "RETURN 1 AS one")).containsExactly(Map.of("one", 1L));
        }
    }

    @Test
    void theDatabaseCanBeNamed() {
        try (ConfigurableApplicationContext context = start(with("spring.data.neo4j.database", "neo4j"))) {
            assertThat(rows(context, "CALL db.info() YIELD name RETURN name")).containsExactly(Map.of("name", "neo4j"));
        }
    }

    @Test
    void oneThatIsNotThereEndsTheStartWithItsAddress() {
        var nowhere = new HashMap<>(with("spring.neo4j.uri", "bolt://127.0.0.1:1"));
        nowhere.put("session-graph.store.patience", "0s");

        assertThatThrownBy(() -> start(nowhere))
                .hasStackTraceContaining("The database at bolt://127.0.0.1:1 does not answer.");
    }

    private static List<Map<String, Object>> rows(ConfigurableApplicationContext context, String cypher) {
        return context.getBean(GraphStore.class).read(statements -> statements.run(cypher, Map.of()));
    }

    private static Map<String, Object> with(String name, String value) {
        var properties = new HashMap<>(server.springProperties());
        properties.put(name, value);
        return properties;
    }

    private static ConfigurableApplicationContext start(Map<String, Object> properties) {
        return new SpringApplicationBuilder(StoreAlone.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run("--spring.graphql.schema.locations=");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, EmbeddedConfiguration.class, StoreHealth.class})
    static class StoreAlone {

        @Bean
        StoreSettings settings() {
            return new StoreSettings(Duration.ofMinutes(5), false);
        }
    }
}
