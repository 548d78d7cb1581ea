package dev.sessiongraph.server;

import dev.sessiongraph.server.graphql.SchemaText;
import dev.sessiongraph.server.http.ClientConnection;
import dev.sessiongraph.server.http.GraphQlEndpoint;
import dev.sessiongraph.server.http.OriginCheck;
import dev.sessiongraph.server.http.WebSocketTransport;
import dev.sessiongraph.server.http.WebSocketUpgrade;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** The paths of the GraphQL endpoint and its schema. They precede Spring Boot's own routes, of which none remains in use. */
@Configuration(proxyBeanMethods = false)
public class HttpConfiguration {

    static final String SCHEMA = "/schema";

    /** The same by a name that tools know as SDL. */
    private static final String SCHEMA_FILE = SCHEMA + ".graphqls";

    private static final MediaType SDL = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** A servlet of its own, since Spring's dispatcher with its filters costs more than most queries. */
    @Bean
    ServletRegistrationBean<GraphQlEndpoint> graphQlServlet(GraphQlEndpoint endpoint, GraphQlProperties properties) {
        return new ServletRegistrationBean<>(endpoint, properties.getHttp().getPath());
    }

    /** Hands requests for a WebSocket on, which may have the path of the servlet. Security's filters come before it. */
    @Bean
    FilterRegistrationBean<WebSocketUpgrade> webSocketUpgrade(
            WebSocketTransport transport, GraphQlProperties properties) {
        var filter = new FilterRegistrationBean<>(
                new WebSocketUpgrade(transport.initWebSocketHttpRequestHandler(new DefaultHandshakeHandler())));
        String path = properties.getWebsocket().getPath();
        boolean enabled = StringUtils.hasText(path);
        filter.setUrlPatterns(enabled ? List.of(path) : List.of());
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        filter.setEnabled(enabled);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> clientConnections() {
        return tomcat -> tomcat.addContextValves(ClientConnection.valve());
    }

    /** Applies Spring's CORS settings here, since Spring itself applies them only to requests that its dispatcher handles. */
    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter(GraphQlProperties properties, GraphQlCorsProperties cors) {
        CorsConfiguration allowed = cors.toCorsConfiguration();
        CorsConfiguration whole = allowed == null ? null : withDefaults(allowed);
        var corsFilter = new CorsFilter(_ -> whole);
        corsFilter.setCorsProcessor(new OriginCheck());
        var filter = new FilterRegistrationBean<>(corsFilter);
        String path = properties.getHttp().getPath();
        filter.setUrlPatterns(List.of(path, path + SCHEMA, path + SCHEMA_FILE));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setEnabled(allowed != null);
        return filter;
    }

    /** What would be refused at each request fails the start. */
    private static CorsConfiguration withDefaults(CorsConfiguration allowed) {
        CorsConfiguration whole = Objects.requireNonNull(
                new CorsConfiguration().applyPermitDefaultValues().combine(allowed));
        try {
            whole.validateAllowCredentials();
        } catch (IllegalArgumentException contradictory) {
            String property = "spring.graphql.cors.allow-credentials";
            String reason = "credentials are for origins that are named, or for patterns of them";
            throw new InvalidConfigurationPropertyValueException(property, true, reason, contradictory);
        }
        return whole;
    }

    /** The schema's text, unless it is not to be seen: then Spring's own route must not show it either. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> schemaRoutes(SchemaText schema, GraphQlProperties properties) {
        boolean shown = showsSchema(properties);
        String path = properties.getHttp().getPath();
        HandlerFunction<ServerResponse> text =
                _ -> shown ? sdl(schema) : ServerResponse.notFound().build();
        HttpMethod[] methods = {HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST};
        return PathRoute.of(path + SCHEMA, text, methods).and(PathRoute.of(path + SCHEMA_FILE, text, methods));
    }

    static boolean showsSchema(GraphQlProperties properties) {
        GraphQlProperties.Schema schema = properties.getSchema();
        return schema.getPrinter().isEnabled() && schema.getIntrospection().isEnabled();
    }

    private static ServerResponse sdl(SchemaText schema) {
        return ServerResponse.ok().contentType(SDL).body(schema.text());
    }
}
