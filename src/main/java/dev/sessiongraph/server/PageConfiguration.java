package dev.sessiongraph.server;

import dev.sessiongraph.access.Caller;
import dev.sessiongraph.read.RecordCounts;
import dev.sessiongraph.read.RecordCounts.TableCount;
import dev.sessiongraph.server.http.Callers;
import dev.sessiongraph.server.http.HomePage;
import dev.sessiongraph.server.http.HtmlPage;
import dev.sessiongraph.server.http.PagePaths;
import dev.sessiongraph.store.StorePlace;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages for people; their scripts and style sheets are static resources. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageConfiguration {

    /** The first statement after a start is planned by a database that is not warm yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    PagePaths pagePaths(
            GraphQlProperties properties, ObjectProvider<PathMappedEndpoints> endpoints, Environment environment) {
        String endpoint = properties.getHttp().getPath();
        return new PagePaths(
                endpoint,
                properties.getGraphiql().isEnabled() ? properties.getGraphiql().getPath() : null,
                HttpConfiguration.showsSchema(properties) ? endpoint + HttpConfiguration.SCHEMA : null,
                health(endpoints.getIfAvailable(), environment),
                access(environment));
    }

    /** A choice of users is for those who try an open server on their own machine. */
    private static String access(Environment environment) {
        if (AccessMode.of(environment) == AccessMode.TOKEN) {
            return "token";
        }
        InetAddress address = Binder.get(environment)
                .bind("server.address", InetAddress.class)
                .orElse(null);
        return OpenAccessCheck.isLoopback(address) ? "open" : "";
    }

    /** Null if it is not exposed, or on a port of its own. */
    private static @Nullable String health(@Nullable PathMappedEndpoints endpoints, Environment environment) {
        return endpoints == null || ManagementPortType.get(environment) != ManagementPortType.SAME
                ? null
                : endpoints.getPath(EndpointId.of("health"));
    }

    @Bean
    RouterFunction<ServerResponse> homeRoute(
            RecordCounts counts, Callers callers, PagePaths paths, StorePlace place, Environment environment) {
        String version = environment.getProperty("spring.application.version");
        Function<HttpServletRequest, Supplier<List<TableCount>>> seen = request -> {
            Caller caller = callers.of(request);
            return () -> counts.read(caller);
        };
        return page("/", new HomePage(seen, PATIENCE, paths, version, place == StorePlace.EMBEDDED)::handle);
    }

    @Bean
    RouterFunction<ServerResponse> graphRoute(PagePaths paths) {
        HtmlPage page = new HtmlPage("graph/index.html");
        return page("/graph", _ -> page.response(paths.fragments(), Map.of()));
    }

    /** Takes the place of Spring Boot's own, which redirects to an address that names the endpoint. */
    @Bean
    @Order(-1)
    @ConditionalOnBooleanProperty("spring.graphql.graphiql.enabled")
    RouterFunction<ServerResponse> graphiqlRoute(PagePaths paths, GraphQlProperties properties) {
        HtmlPage page = new HtmlPage("graphiql/index.html");
        return page(properties.getGraphiql().getPath(), _ -> page.response(paths.fragments(), Map.of()));
    }

    private static RouterFunction<ServerResponse> page(String path, HandlerFunction<ServerResponse> handler) {
        return PathRoute.of(path, handler, HttpMethod.GET, HttpMethod.HEAD);
    }
}
