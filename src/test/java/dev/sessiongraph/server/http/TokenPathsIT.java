package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.server.TokenKey;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.Wire;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A server that needs tokens of its own key serves nothing without one, on none of the paths that are mapped. */
@TestDatabase
@DirtiesContext
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "session-graph.access=token",
            "session-graph.demo=false",
            "management.endpoints.web.exposure.include=*"
        })
class TokenPathsIT {

    private static final Path FOLDER = TestNeo4j.folder("token-key-");
    private static final String USER = "aaaaaaaa-0000-4000-8000-000000000001";

    /** The pages, their files, and health; their contents are the same for everyone. */
    private static final Pattern PUBLIC = Pattern.compile("/|/graph|/graphiql|/favicon\\.ico"
            + "|/(access|graph|graphiql|home)/[a-z-]+\\.(js|css|svg)|/(webjars|_static)/.*|/actuator/health(/.*)?");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    ServletContext servlets;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry settings) {
        settings.add("session-graph.store.home", FOLDER::toString);
    }

    private static String bearer(String claim, String user, Instant since) {
        return "Bearer " + TokenKey.in(FOLDER).token(claim, user, since, Duration.ofHours(1));
    }

    /** All that is mapped, with a word for each variable. */
    private Set<String> paths() throws IOException {
        Set<String> paths = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping ->
                        mapping.getHandlerMethods().keySet().forEach(info -> paths.addAll(info.getPatternValues())));
        context.getBeansOfType(RouterFunction.class).values().forEach(routes -> routes.accept(new Routes(paths)));
        servlets.getServletRegistrations().values().forEach(servlet -> paths.addAll(servlet.getMappings()));
        for (String root : List.of("/static/", "/META-INF/resources/")) {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**")) {
                String url = file.getURL().toString();
                if (file.isReadable() && !url.endsWith("/")) {
                    paths.add("/" + url.substring(url.lastIndexOf(root) + root.length()));
                }
            }
        }
        Set<String> plain = new TreeSet<>();
        paths.forEach(
                path -> plain.add(path.replaceAll("\\{\\*?[^}]*}|\\*+", "x").replaceAll("[^/\\w.@-]", "")));
        plain.removeIf(path -> !path.startsWith("/"));
        return plain;
    }

    /** Collects the paths of routes. */
    @SuppressWarnings({"overloads", "removal"}) // as the two interfaces have them
    private static final class Routes implements RouterFunctions.Visitor, RequestPredicates.Visitor {

        private final Set<String> paths;

        Routes(Set<String> paths) {
            this.paths = paths;
        }

        @Override
        public void path(String pattern) {
            paths.add(pattern);
        }

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
            predicate.accept(this);
        }

        @Override
        public void startNested(RequestPredicate predicate) {
            predicate.accept(this);
        }

        @Override
        public void endNested(RequestPredicate predicate) {}

        @Override
        public void resources(Function<ServerRequest, Optional<Resource>> lookup) {}

        @Override
        public void attributes(Map<String, Object> attributes) {}

        @Override
        public void unknown(RouterFunction<?> router) {}

        @Override
        public void method(Set<HttpMethod> methods) {}

        @Override
        public void pathExtension(String extension) {}

        @Override
        public void header(String name, String value) {}

        @Override
        public void param(String name, String value) {}

        @Override
        public void version(String version) {}

        @Override
        public void startAnd() {}

        @Override
        public void and() {}

        @Override
        public void endAnd() {}

        @Override
        public void startOr() {}

        @Override
        public void or() {}

        @Override
        public void endOr() {}

        @Override
        public void startNegate() {}

        @Override
        public void endNegate() {}

        @Override
        public void unknown(RequestPredicate predicate) {}
    }

    @Test
    void nothingIsServedWithoutAToken() throws IOException {
        Wire wire = new Wire(port);
        Set<String> paths = paths();
        assertThat(paths)
                .contains("/", "/graph", "/graphiql", "/graphql", "/graphql/schema", "/import", "/error")
                .contains("/actuator/prometheus", "/actuator/health", "/graph/main.js", "/graphiql/tour.js");
        List<String> open = new ArrayList<>();
        for (String path : paths) {
            for (String method : List.of("GET", "POST", "DELETE", "OPTIONS")) {
                var request = wire.to(path).method(method, BodyPublishers.ofString("{\"query\": \"{__typename}\"}"));
                int status = wire.send(request.header("Content-Type", "application/json"))
                        .status();
                boolean isPublic =
                        method.equals("GET") && PUBLIC.matcher(path).matches() || path.startsWith("/actuator/health");
                if (status != 401 && !isPublic) {
                    open.add(method + " " + path + " " + status);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void whatIsPublicIsServed() {
        Wire wire = new Wire(port);
        for (String path : List.of(
                "/",
                "/graph",
                "/graphiql",
                "/graph/main.js",
                "/access/access.css",
                "/actuator/health",
                "/actuator/health/readiness",
                "/favicon.ico")) {
            assertThat(wire.send(wire.to(path)).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void tokensOfItsOwnKeyAreAccepted() {
        TestNeo4j neo4j = TestNeo4j.get();
        neo4j.store()
                .write(statements -> statements.run(
                        "MERGE (u:Record:SystemUser {id: $id}) SET u.domainName = 'ada@example.com', u.isStub = false, u.version = 1",
                        Map.of("id", USER)));
        Wire wire = new Wire(port);
        Instant now = Instant.now();
        var metrics = wire.to("/actuator/metrics");
        for (String token : List.of(bearer("sub", USER, now), bearer("preferred_username", "ADA@example.com", now))) {
            assertThat(wire.send(metrics.copy().header("Authorization", token)).status())
                    .isEqualTo(200);
        }
        String expired = bearer("sub", USER, now.minus(Duration.ofHours(3)));
        assertThat(wire.send(metrics.copy().header("Authorization", expired)).code())
                .isEqualTo("UNAUTHENTICATED");
    }
}
