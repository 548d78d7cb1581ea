package dev.sessiongraph.server;

import dev.sessiongraph.store.StatementCall;
import dev.sessiongraph.store.StatementKind;
import dev.sessiongraph.store.StatementListener;
import dev.sessiongraph.store.StatementOutcome;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Observes each statement, by the kind of its transaction and by whether it succeeded: a time in the metrics, and a span of
 * the request's trace. Its rows are in both. Its text and the driver's messages, which can quote it, are never shown.
 */
final class StatementObservations implements StatementListener {

    private static final String NAME = "session.graph.statement";
    private static final KeyValue SUCCESS = KeyValue.of("outcome", "success");
    private static final KeyValue FAILURE = KeyValue.of("outcome", "failure");
    private static final KeyValue CANCELED = KeyValue.of("outcome", "canceled");

    private static final Map<StatementKind, KeyValue> KINDS = Arrays.stream(StatementKind.values())
            .collect(Collectors.toMap(
                    Function.identity(), kind -> KeyValue.of("kind", kind.name().toLowerCase(Locale.ROOT))));

    private final ObservationRegistry observations;
    private final SingletonSupplier<Map<StatementKind, DistributionSummary>> rows;

    /** The meters are looked for at the first statement, since what registers them may need the store. */
    StatementObservations(ObservationRegistry observations, ObjectProvider<MeterRegistry> meters) {
        this.observations = observations;
        this.rows = SingletonSupplier.of(() -> rows(meters.getObject()));
    }

    private static Map<StatementKind, DistributionSummary> rows(MeterRegistry registry) {
        return Arrays.stream(StatementKind.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        kind -> DistributionSummary.builder(NAME + ".rows")
                                .description("Rows that statements return")
                                .tags(kind(kind).getKey(), kind(kind).getValue())
                                .register(registry)));
    }

    @Override
    public Consumer<StatementOutcome> running(StatementCall statement) {
        KeyValue kind = kind(statement.kind());
        Observation observation = Observation.createNotStarted(NAME, observations)
                .contextualName("statement " + kind.getValue())
                .lowCardinalityKeyValue(kind)
                .start();
        return outcome -> {
            observation
                    .lowCardinalityKeyValue(ended(outcome))
                    .highCardinalityKeyValue("rows", String.valueOf(outcome.rows()))
                    .stop();
            if (outcome.failure() == null) {
                Objects.requireNonNull(rows.obtain().get(statement.kind())).record(outcome.rows());
            }
        };
    }

    /** The thread of work that its client does not want any more is interrupted. */
    private static KeyValue ended(StatementOutcome outcome) {
        if (outcome.failure() == null) {
            return SUCCESS;
        }
        return Thread.currentThread().isInterrupted() ? CANCELED : FAILURE;
    }

    private static KeyValue kind(StatementKind kind) {
        return Objects.requireNonNull(KINDS.get(kind));
    }
}
