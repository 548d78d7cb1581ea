package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.testing.Wire;
import graphql.introspection.Introspection;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** Spring for GraphQL's own properties take effect. */
class SpringPropertiesTests {

    private static final String INTROSPECTION = "{ __schema { queryType { name } } }";

    private @Nullable ServletWebServerApplicationContext application;

    private Wire start(String... properties) {
        application = EndpointApplication.start(properties);
        return new Wire(EndpointApplication.port(application));
    }

    @AfterEach
    void stop() {
        Objects.requireNonNull(application).close();
        Introspection.enabledJvmWide(true); // Boot turns it off for the whole JVM
    }

    private static int status(Wire wire, String path) {
        return wire.send(wire.to(path).GET()).status();
    }

    @Test
    void endpointAndSchemaFollowThePath() {
        Wire wire = start("spring.graphql.http.path=/api/graph");
        Wire.Response response = wire.send(wire.to("/api/graph")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{ hello }\"}")));
        assertThat(response.json().at("/data/hello").asString()).isEqualTo("Hello");
        assertThat(status(wire, "/api/graph/schema")).isEqualTo(200);
        assertThat(status(wire, "/graphql")).isEqualTo(404);
        assertThat(status(wire, "/graphql/schema")).isEqualTo(404);
    }

    /** Another folder of that name comes first in the class path, as it does where a library follows the application. */
    @Test
    void schemaFilesOfAllLibrariesAreFound(@TempDir Path library) throws IOException {
        Files.writeString(
                Files.createDirectory(library.resolve("graphql")).resolve("extra.graphqls"),
                "extend type Query { extra: String }");
        Object locations = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .getFirst()
                .getProperty("spring.graphql.schema.locations");
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (var libraries = new URLClassLoader(new URL[] {library.toUri().toURL()}, loader)) {
            Thread.currentThread().setContextClassLoader(libraries);
            Wire wire = start("spring.graphql.schema.locations=classpath:endpoint/," + locations);
            assertThat(wire.send(wire.to("/graphql/schema").GET()).text()).contains("extra: String");
        } finally {
            Thread.currentThread().setContextClassLoader(loader);
        }
    }

    @Test
    void withoutIntrospectionTheSchemaIsNotServedEither() {
        Wire wire = start("spring.graphql.schema.introspection.enabled=false");
        Wire.Response response = wire.query(INTROSPECTION);
        assertThat(response.code()).isEqualTo("FORBIDDEN");
        assertThat(response.violation().at("/rule").asString()).isEqualTo("introspection");
        assertThat(status(wire, "/graphql/schema")).isEqualTo(404);
        assertThat(wire.query("{ hello }").json().at("/data/hello").asString()).isEqualTo("Hello");
    }

    @Test
    void withoutPrinterTheSchemaIsAskedByIntrospectionOnly() {
        Wire wire = start("spring.graphql.schema.printer.enabled=false");
        assertThat(status(wire, "/graphql/schema")).isEqualTo(404);
        assertThat(wire.query(INTROSPECTION)
                        .json()
                        .at("/data/__schema/queryType/name")
                        .asString())
                .isEqualTo("Query");
    }

    @Test
    void graphiQlHasItsPathOrIsOff() {
        Wire wire = start("spring.graphql.graphiql.path=/explore");
        assertThat(status(wire, "/explore")).isIn(200, 307);
        assertThat(status(wire, "/graphiql")).isEqualTo(404);
        stop();
        assertThat(status(start("spring.graphql.graphiql.enabled=false"), "/graphiql"))
                .isEqualTo(404);
    }
}
