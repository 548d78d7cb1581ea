package dev.sessiongraph.server;

import dev.sessiongraph.store.StoreProperties;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.unit.DataSize;

/**
 * Checks settings and ports before anything starts: the embedded store opens, and is migrated, while the rest of the server
 * starts, so that a failure later on would leave a store that was changed for nothing.
 */
final class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> PATHS = List.of(
            "server.servlet.context-path",
            "spring.graphql.http.path",
            "spring.graphql.graphiql.path",
            "spring.graphql.websocket.path");

    /** Where a deployer may have schema files, as application.yaml says, and mostly has none. */
    private static final String USUAL_SCHEMAS = "classpath*:graphql/**/";

    /** More seconds than this do not fit what some of them are counted in. */
    private static final Duration LONGEST = Duration.ofDays(10_000);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder binder = Binder.get(context.getEnvironment());
        settings().forEach(type -> binder.bind(prefix(type), Bindable.of(type), new AmountCheck()));
        binder.bind("spring.graphql", Bindable.of(GraphQlProperties.class), new AmountCheck());
        if (context instanceof WebServerApplicationContext) {
            PATHS.forEach(name -> checkPath(name, binder));
            checkSchemas(binder, context);
            OpenAccessCheck.check(context.getEnvironment());
            ListeningPort.of("server", 8080, binder).check();
            ListeningPort.of("management.server", 0, binder).check();
        }
    }

    /** All that the configurations enable. */
    private static Stream<Class<?>> settings() {
        Stream<Class<?>> enabled = Stream.of(SettingConfiguration.class, OperatorConfiguration.class)
                .map(each -> Objects.requireNonNull(each.getAnnotation(EnableConfigurationProperties.class)))
                .flatMap(each -> Arrays.stream(each.value()));
        return Stream.concat(enabled, Stream.of(StoreProperties.class));
    }

    private static String prefix(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                .value();
    }

    private static void checkPath(String property, Binder binder) {
        String path = binder.bind(property, String.class).orElse("");
        if (!path.isEmpty() && (!path.startsWith("/") || path.endsWith("/"))) {
            throw new SettingException(property, "must begin with / and must not end with it", path);
        }
    }

    /** Spring ignores a place without files. */
    private static void checkSchemas(Binder binder, ResourcePatternResolver resources) {
        String schema = "spring.graphql.schema";
        var files = binder.bindOrCreate(schema, GraphQlProperties.Schema.class);
        for (String place : binder.bind(schema + ".locations", String[].class).orElse(new String[0])) {
            if (!place.equals(USUAL_SCHEMAS)
                    && Arrays.stream(files.getFileExtensions())
                            .noneMatch(type -> exists(place + "*" + type, resources))) {
                throw new SettingException(schema + ".locations", "must name folders with schema files", place);
            }
        }
    }

    private static boolean exists(String pattern, ResourcePatternResolver resources) {
        try {
            return resources.getResources(pattern).length > 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** No setting of ours can be negative, and none is endless. */
    private static final class AmountCheck implements BindHandler {

        @Override
        public Object onSuccess(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
            boolean negative = switch (result) {
                case Integer number -> number < 0;
                case Long number -> number < 0;
                case Duration duration -> duration.isNegative();
                case DataSize size -> size.isNegative();
                default -> false;
            };
            if (negative) {
                throw new SettingException(name.toString(), "must not be negative", written(context, result));
            }
            if (result instanceof Duration duration && duration.compareTo(LONGEST) > 0) {
                throw new SettingException(
                        name.toString(), "must be at most " + LONGEST.toDays() + "d", written(context, result));
            }
            return result;
        }

        private static Object written(BindContext context, Object result) {
            var property = context.getConfigurationProperty();
            return property == null ? result : property.getValue();
        }
    }
}
