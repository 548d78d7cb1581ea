package dev.sessiongraph.write.callback;

import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.DateTimes;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.write.plan.WritePlan;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Posts the outcome of a run, with values as a query would return them, to the {@code callbackUrl} that its client gave. */
public final class RunCallback {

    private static final String URL = "callbackUrl";
    private static final String VALUES = """
            MATCH (n:Record {id: $id}) WHERE $type IN labels(n)
            RETURN properties(n) AS values""";
    private static final List<String> OUTCOME = List.of(
            "id",
            "name",
            "stateCode",
            "statusCode",
            "startedOn",
            "completedOn",
            "runDuration",
            "errorCode",
            "errorMessage",
            "errorDetails",
            "correlationId",
            "clientTrackingId");

    private final GraphStore store;
    private final CallbackClient client;
    private final JsonMapper json = JsonMapper.builder().build();

    public RunCallback(GraphStore store, CallbackClient client) {
        this.store = store;
        this.client = client;
    }

    /**
     * Posts the outcome, and returns the HTTP status of the response.
     *
     * @throws RequestException.NotFound if there is no such run
     * @throws RequestException.BadUserInput if the run has no URL, or one that must not be called
     * @throws RequestException.Unavailable if the URL does not respond
     */
    public int trigger(Restricted<WritePlan.Callback> restricted) {
        WritePlan.Callback plan = restricted.plan();
        String path = plan.path() + ".id";
        List<Map<String, Object>> rows =
                store.read(VALUES, Map.of("id", plan.id(), "type", plan.table().type()));
        if (rows.isEmpty()) {
            throw new RequestException.NotFound(path, plan.table().logicalName(), plan.id());
        }
        Map<?, ?> values = (Map<?, ?>) Objects.requireNonNull(rows.getFirst().get("values"));
        try {
            return client.post(new URI(url(values, path)), json.writeValueAsString(outcome(plan.table(), values)));
        } catch (URISyntaxException malformed) {
            throw rejected(path, "it is not a URL");
        } catch (RejectedUrl rejected) {
            throw rejected(path, String.valueOf(rejected.getMessage()));
        } catch (IOException failed) {
            throw new RequestException.Unavailable(path + ": the run's " + URL + " does not respond", failed);
        }
    }

    private static String url(Map<?, ?> values, String path) {
        if (values.get(URL) instanceof String url && !url.isBlank()) {
            return url;
        }
        throw rejected(path, "it is not set");
    }

    private static RequestException rejected(String path, String reason) {
        return new RequestException.BadUserInput(List.of(
                Violation.of(path, ViolationRule.CALLBACK, "the run's " + URL + " cannot be called: " + reason)));
    }

    private static Map<String, @Nullable Object> outcome(Table table, Map<?, ?> values) {
        Map<String, @Nullable Object> outcome = new LinkedHashMap<>();
        OUTCOME.forEach(field -> outcome.put(field, shown(table.property(field), values.get(field))));
        return outcome;
    }

    private static @Nullable Object shown(Field.Property property, @Nullable Object value) {
        Choices choices = property.choices();
        return switch (value) {
            case Long number
            when choices != null -> {
                Choices.Choice choice = choices.byValue().get(number);
                yield choice == null ? number : choice.name();
            }
            case ZonedDateTime time -> DateTimes.isStorable(time) ? DateTimes.write(time) : time.toString();
            case null, default -> value;
        };
    }
}
