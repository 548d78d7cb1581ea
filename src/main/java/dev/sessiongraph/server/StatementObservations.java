package dev.sessiongraph.server;

import dev.sessiongraph.store.StatementCall;
import dev.sessiongraph.store.StatementKind;
import dev.sessiongraph.store.StatementListener;
import dev.sessiongraph.store.StatementOutcome;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Observes each statement, by the kind of its transaction and by whether it succeeded: a time in the metrics, and a span of
 * the request's trace, with the number of rows. Its text and the driver's messages, which can quote it, are never shown.
 */
final class StatementObservations implements StatementListener {

    private static final String NAME = "session.graph.statement";
    private static final KeyValue SUCCESS = KeyValue.of("outcome", "success");
    private static final KeyValue FAILURE = KeyValue.of("outcome", "failure");

    private final ObservationRegistry observations;

    StatementObservations(ObservationRegistry observations) {
        this.observations = observations;
    }

    @Override
    public Consumer<StatementOutcome> running(StatementCall statement) {
        Observation observation = Observation.createNotStarted(NAME, observations)
                .contextualName("statement " + name(statement.kind()))
                .lowCardinalityKeyValue("kind", name(statement.kind()))
                .start();
        return outcome -> observation
                .lowCardinalityKeyValue(outcome.failure() == null ? SUCCESS : FAILURE)
                .highCardinalityKeyValue("rows", String.valueOf(outcome.rows()))
                .stop();
    }

    private static String name(StatementKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
