package dev.sessiongraph.server.http;

import dev.sessiongraph.server.graphql.ErrorMapping;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Executes operations for all transports. A query or mutation has one, a subscription those of
 * its stream; the next is requested when the one before was sent.
 */
@Component
final class OperationExecutor {

    private final WebGraphQlHandler handler;
    private final ErrorMapping mapping;

    OperationExecutor(WebGraphQlHandler handler, ErrorMapping mapping) {
        this.handler = handler;
        this.mapping = mapping;
    }

    WebGraphQlHandler handler() {
        return handler;
    }

    /** Executes the request on this thread, unless an interceptor of the deployer's moves it to another one. */
    WebGraphQlResponse response(WebGraphQlRequest request) {
        return Objects.requireNonNull(handler.handleRequest(request).block(), "an interceptor returned no response");
    }

    /**
     * Returns when all results were sent, or the work was ended: then nothing more is sent.
     *
     * @throws IOException if the client cannot receive them
     */
    void execute(WebGraphQlRequest request, InterruptibleWork work, ResultReceiver receiver) throws IOException {
        try {
            WebGraphQlResponse response = work.during(() -> response(request));
            if (!work.ended()) {
                receiver.begin(response);
                send(response.getExecutionResult(), work, receiver);
            }
        } catch (RuntimeException | StackOverflowError thrown) {
            if (!work.ended()) {
                receiver.error(errors(thrown));
            }
        }
    }

    private void send(ExecutionResult result, InterruptibleWork work, ResultReceiver receiver) throws IOException {
        if (result.getData() instanceof Publisher<?> stream) {
            sendEach(stream, work, receiver);
        } else if (!result.isDataPresent() && !result.getErrors().isEmpty()) {
            receiver.error(result.getErrors());
        } else {
            receiver.next(result);
            receiver.complete();
        }
    }

    private void sendEach(Publisher<?> publisher, InterruptibleWork work, ResultReceiver receiver) throws IOException {
        try (Stream<ExecutionResult> stream =
                Flux.from(publisher).cast(ExecutionResult.class).toStream(1)) {
            Iterator<ExecutionResult> results = stream.iterator();
            while (work.during(results::hasNext)) {
                receiver.next(mapping.of(results.next()));
            }
        }
        if (!work.ended()) {
            receiver.complete();
        }
    }

    private List<GraphQLError> errors(Throwable thrown) {
        return thrown instanceof SubscriptionPublisherException resolved
                ? mapping.of(resolved.getErrors())
                : List.of(mapping.of(thrown));
    }
}
