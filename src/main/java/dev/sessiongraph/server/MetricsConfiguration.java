package dev.sessiongraph.server;

import com.github.benmanes.caffeine.cache.Cache;
import dev.sessiongraph.server.graphql.Admission;
import dev.sessiongraph.server.graphql.DocumentCache;
import dev.sessiongraph.server.graphql.PersistedDocuments;
import dev.sessiongraph.server.graphql.RequestObservations;
import dev.sessiongraph.server.graphql.SelectionCache;
import dev.sessiongraph.server.graphql.TraceParent;
import dev.sessiongraph.store.GraphStore;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.exporter.SpanFilter;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SdkTracerProviderBuilderCustomizer;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpHttpSpanExporterBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.graphql.observation.ExecutionRequestObservationConvention;

/** What is measured beside what Spring measures: statements, connections, admission and caches. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    /** Traces a second that no client asked for. */
    private static final int MOST_TRACES = 100;

    private static final String BOOTS_SAMPLER = "otelSampler";
    private static final List<String> SAMPLING =
            List.of("management.tracing.sampling.probability", "management.opentelemetry.tracing.sampler");

    @Bean
    @ConditionalOnMissingBean(ExecutionRequestObservationConvention.class)
    RequestObservations requestObservations() {
        return new RequestObservations();
    }

    @Bean
    @ConditionalOnWebApplication
    StatementObservations statementObservations(
            ObservationRegistry observations, ObjectProvider<MeterRegistry> meters) {
        return new StatementObservations(observations, meters);
    }

    /** Counted by the store, since the driver shows its pool only to an extension that it ships apart. */
    @Bean
    MeterBinder connectionMetrics(GraphStore store, Neo4jProperties neo4j) {
        int most = neo4j.getPool().getMaxConnectionPoolSize();
        return meters -> {
            Gauge.builder("session.graph.connections.active", store, all -> Math.min(most, all.transactions()))
                    .description("Connections to the database in use")
                    .register(meters);
            Gauge.builder("session.graph.connections.pending", store, all -> Math.max(0, all.transactions() - most))
                    .description("Transactions that wait for a connection")
                    .register(meters);
            Gauge.builder("session.graph.connections.max", () -> most)
                    .description("Connections that the pool can have")
                    .register(meters);
        };
    }

    /** There are propagators only where traces are exported. */
    @Bean
    TraceParent traceParent(ObjectProvider<ContextPropagators> propagators) {
        return new TraceParent(propagators.getIfAvailable());
    }

    /** A client's {@code traceparent} decides, else the deployer's sampler or settings of one, else a number a second. */
    @Bean
    SdkTracerProviderBuilderCustomizer boundedSampler(ListableBeanFactory beans, Environment environment) {
        boolean chosen =
                !beans.containsBean(BOOTS_SAMPLER) || SAMPLING.stream().anyMatch(environment::containsProperty);
        return tracers -> {
            if (!chosen) {
                tracers.setSampler(Sampler.parentBased(new BoundedSampler(MOST_TRACES, System::nanoTime)));
            }
        };
    }

    /** Without retries, since a stop would wait for them while the collector is away. */
    @Bean
    OtlpHttpSpanExporterBuilderCustomizer exportOnce() {
        return exporter -> exporter.setRetryPolicy(null);
    }

    /** Spring tells spans of each error, with graphql-java's message, which can quote what the client sent. */
    @Bean
    SpanFilter spansWithoutMessages() {
        return span -> span.setEvents(List.of());
    }

    @Bean
    MeterBinder admissionMetrics(Admission admission) {
        return meters -> {
            Gauge.builder("session.graph.requests.at.work", admission, Admission::atWork)
                    .description("Requests that are executed now")
                    .register(meters);
            Gauge.builder("session.graph.requests.waiting", admission, Admission::waiting)
                    .description("Requests that wait to be executed")
                    .register(meters);
            FunctionCounter.builder("session.graph.requests.refused", admission, Admission::refused)
                    .description("Requests that have waited too long")
                    .register(meters);
        };
    }

    @Bean
    MeterBinder cacheMetrics(DocumentCache documents, PersistedDocuments persisted, SelectionCache selections) {
        Map<String, Cache<?, ?>> caches = Map.of(
                "documents", documents.cache(),
                "persisted-documents", persisted.cache(),
                "selections", selections.cache());
        return meters -> caches.forEach((name, cache) -> CaffeineCacheMetrics.monitor(meters, cache, name, List.of()));
    }
}
