package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.server.CallerConfiguration;
import dev.sessiongraph.server.ExecutionConfiguration;
import dev.sessiongraph.server.HttpConfiguration;
import dev.sessiongraph.server.OperatorConfiguration;
import dev.sessiongraph.server.SettingConfiguration;
import dev.sessiongraph.server.graphql.DocumentCache;
import dev.sessiongraph.server.graphql.ErrorMapping;
import dev.sessiongraph.server.graphql.ExceptionResolver;
import dev.sessiongraph.server.graphql.PersistedDocuments;
import dev.sessiongraph.server.graphql.RequestGuard;
import dev.sessiongraph.server.graphql.SchemaText;
import dev.sessiongraph.server.graphql.TrustedDocumentCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The HTTP face alone, over a schema of a few fields that answer, reject and break: without a model and a database. */
@TestComponent
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    CallerConfiguration.class,
    ClientWatch.class,
    DocumentCache.class,
    ErrorMapping.class,
    EventStreams.class,
    ExceptionResolver.class,
    ExecutionConfiguration.class,
    GraphQlEndpoint.class,
    HttpConfiguration.class,
    OperationExecutor.class,
    OperatorConfiguration.class,
    PersistedDocuments.class,
    RequestGuard.class,
    RequestReader.class,
    SchemaText.class,
    SettingConfiguration.class,
    SignInClock.class,
    SlowFields.class,
    TransportClock.class,
    TrustedDocumentCheck.class,
    WebSocketSignIns.class,
    WebSocketTransport.class
})
class EndpointApplication {

    static final String SECRET = "MATCH (secret) at bolt://db:7687";

    private final AtomicInteger renamed = new AtomicInteger();

    /** Starts it on a port of its own, with settings of the form {@code property=value}. */
    static ServletWebServerApplicationContext start(String... settings) {
        return start(new StandardEnvironment(), settings);
    }

    static ServletWebServerApplicationContext start(ConfigurableEnvironment environment, String... settings) {
        return start(environment, List.of(), settings);
    }

    /** Starts it together with a deployer's configuration. */
    static ServletWebServerApplicationContext start(Class<?> configuration, String... settings) {
        return start(new StandardEnvironment(), List.of(configuration), settings);
    }

    private static ServletWebServerApplicationContext start(
            ConfigurableEnvironment environment, List<Class<?>> more, String... settings) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "server.port", "0",
                "spring.graphql.schema.locations", "classpath:endpoint/",
                "management.endpoint.health.validate-group-membership", "false"));
        for (String setting : settings) {
            int name = setting.indexOf('=');
            properties.put(setting.substring(0, name), setting.substring(name + 1));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("endpoint", properties));
        SpringApplication application = new SpringApplication(EndpointApplication.class);
        application.addPrimarySources(more);
        application.setEnvironment(environment);
        return (ServletWebServerApplicationContext) application.run();
    }

    static int port(ServletWebServerApplicationContext application) {
        return Objects.requireNonNull(application.getWebServer()).getPort();
    }

    @Bean
    AtomicInteger renamed() {
        return renamed;
    }

    @Bean
    RuntimeWiringConfigurer fields() {
        Map<String, Object> person = Map.of("name", "Ada");
        return wiring -> wiring.type(
                        "Query",
                        type -> type.dataFetcher("hello", field -> "Hello")
                                .dataFetcher("me", field -> person)
                                .dataFetcher("people", field -> {
                                    field.getArguments(); // are checked when they are read
                                    return List.of(person);
                                })
                                .dataFetcher("long", field -> "x".repeat(field.getArgumentOrDefault("length", 0)))
                                .dataFetcher("refused", field -> {
                                    throw new BadUserInput(List.of(
                                            Violation.of("refused.a", ViolationRule.ID, "is not a GUID"),
                                            Violation.of("refused.b", ViolationRule.FORMAT, "is not a date")));
                                })
                                .dataFetcher("broken", field -> {
                                    throw new IllegalStateException(SECRET);
                                })
                                .dataFetcher("brokenRequired", field -> null))
                .type(
                        "Mutation",
                        type -> type.dataFetcher("rename", field -> {
                            renamed.incrementAndGet();
                            return person;
                        }));
    }
}
