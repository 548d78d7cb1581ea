package dev.sessiongraph.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Traces requests if the deployer names a collector, and else leaves out all that makes spans: observations without a tracer
 * cost next to nothing. The collector's address can be given by its older name too. HTTP requests are not observed unless
 * the deployer wants it: a GraphQL request has one span, and the measure of HTTP around it would cost as much again.
 */
final class TracingDefaults implements EnvironmentPostProcessor, AutoConfigurationImportFilter, EnvironmentAware {

    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";
    private static final String OLDER_NAME = "management.otlp.tracing.endpoint";
    private static final String EXPORT = "management.tracing.export.enabled";
    /** What a stop waits for at most while the collector does not answer. */
    private static final String EXPORT_TIMEOUT = "management.opentelemetry.tracing.export.otlp.timeout";

    private static final String HTTP = "management.observations.enable.http.server.requests";
    private static final String HTTP_OBSERVATION =
            "org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration";
    private static final String TRACING = "org.springframework.boot.micrometer.tracing.";

    private boolean traced;
    private boolean http;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        String endpoint = endpoint(environment);
        if (endpoint != null) {
            defaults.put(ENDPOINT, endpoint);
        }
        defaults.put(HTTP, false);
        defaults.put(EXPORT_TIMEOUT, "2s");
        environment.getPropertySources().addLast(new MapPropertySource("tracing-defaults", defaults));
    }

    @Override
    public void setEnvironment(Environment environment) {
        traced = traces(environment);
        http = environment.getProperty(HTTP, Boolean.class, false);
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[classes.length];
        for (int at = 0; at < classes.length; at++) {
            String name = classes[at];
            matches[at] =
                    name == null || (traced || !name.startsWith(TRACING)) && (http || !name.equals(HTTP_OBSERVATION));
        }
        return matches;
    }

    /** Whether a collector is named, or the deployer turns on the export to one of their own. */
    private static boolean traces(Environment environment) {
        return endpoint(environment) != null || environment.getProperty(EXPORT, Boolean.class, false);
    }

    private static @Nullable String endpoint(Environment environment) {
        String endpoint = environment.getProperty(ENDPOINT, environment.getProperty(OLDER_NAME, ""));
        return endpoint.isBlank() ? null : endpoint;
    }
}
