package dev.sessiongraph.server.http;

import dev.sessiongraph.server.graphql.DocumentCache;
import dev.sessiongraph.server.graphql.MutationStrategy;
import dev.sessiongraph.server.graphql.QueryStrategy;
import dev.sessiongraph.server.graphql.RequestLimits;
import dev.sessiongraph.server.graphql.SchemaText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Where the GraphQL endpoint, its schema and the page that draws the graph are served, and how operations execute. They come
 * before Spring Boot's own routes, whose remaining use is to serve GraphiQL.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestLimits.class)
class GraphQlRoutes {

    private static final MediaType SDL = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** A servlet of its own, since Spring's dispatcher with its filters takes longer than most queries. */
    @Bean
    ServletRegistrationBean<GraphQlEndpoint> graphQlServlet(GraphQlEndpoint endpoint, GraphQlProperties properties) {
        return new ServletRegistrationBean<>(endpoint, properties.getHttp().getPath());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> clientConnections() {
        return tomcat -> tomcat.addContextValves(new ClientConnection.Valve());
    }

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> schemaRoutes(SchemaText schema, GraphQlProperties properties) {
        return RouterFunctions.route()
                .GET(properties.getHttp().getPath() + "/schema", request -> sdl(schema, request))
                .build();
    }

    /** The page that draws the graph; its scripts are static resources beside it. */
    @Bean
    RouterFunction<ServerResponse> graphPage() {
        return RouterFunctions.route().GET("/graph", request -> page()).build();
    }

    @Bean
    GraphQlSourceBuilderCustomizer execution(DocumentCache cache, List<DataFetcherExceptionResolver> resolvers) {
        var failures = DataFetcherExceptionResolver.createExceptionHandler(resolvers);
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(cache)
                .queryExecutionStrategy(new QueryStrategy(failures))
                .mutationExecutionStrategy(new MutationStrategy(failures)));
    }

    private static ServerResponse page() {
        return ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(new ClassPathResource("graph/index.html"));
    }

    private static ServerResponse sdl(SchemaText schema, ServerRequest request) {
        return ServerResponse.ok().contentType(SDL).body(schema.text());
    }
}
