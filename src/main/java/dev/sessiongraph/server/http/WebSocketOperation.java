package dev.sessiongraph.server.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlResponse;

/** An operation of a client, whose results are sent as messages with its id. */
final class WebSocketOperation implements ResultReceiver {

    private final String id;
    private final WebSocketConnection connection;
    private final InterruptibleWork work = new InterruptibleWork();
    private volatile boolean streams;

    WebSocketOperation(String id, WebSocketConnection connection) {
        this.id = id;
        this.connection = connection;
    }

    String id() {
        return id;
    }

    InterruptibleWork work() {
        return work;
    }

    /** Whether it is a subscription, which has no end of its own. */
    boolean streams() {
        return streams;
    }

    @Override
    public void begin(WebGraphQlResponse response) {
        streams = response.getExecutionResult().getData() instanceof Publisher;
    }

    @Override
    public void next(ExecutionResult result) throws IOException {
        if (!work.ended()) {
            connection.send(message("next", result.toSpecification()));
        }
    }

    @Override
    public void error(List<GraphQLError> errors) throws IOException {
        List<?> payload = errors.stream().map(GraphQLError::toSpecification).toList();
        connection.sendLast(this, message("error", payload));
    }

    @Override
    public void complete() throws IOException {
        connection.sendLast(this, message("complete", null));
    }

    private Map<String, Object> message(String type, @Nullable Object payload) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("type", type);
        if (payload != null) {
            message.put("payload", payload);
        }
        return message;
    }
}
