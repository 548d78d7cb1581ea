package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.RequestException.BadUserInput;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Turns whatever was thrown into an error for the client: the cases of {@link RequestException} as they are, input that
 * graphql-java finds wrong only when it reads it, such as a null in a {@code @oneOf}, as wrong input, and anything else as
 * {@code INTERNAL} with a reference. Text, stack and statement of the unexpected go to the log only.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ExceptionResolver implements DataFetcherExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ExceptionResolver.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable thrown, DataFetchingEnvironment environment) {
        SourceLocation location = environment.getField().getSourceLocation();
        List<Object> path = environment.getExecutionStepInfo().getPath().toList();
        return Mono.just(List.of(describe(thrown).at(location == null ? null : List.of(location), path)));
    }

    CodedError describe(Throwable thrown) {
        Throwable failure = unwrap(thrown);
        if (failure instanceof RequestException expected) {
            LOG.debug("{}: {}", expected.code(), expected.getMessage(), expected);
            return CodedError.of(expected);
        }
        if (failure instanceof GraphQLException
                && failure instanceof GraphQLError error
                && error.getErrorType() == ErrorType.ValidationError) {
            return CodedError.of(new BadUserInput("query", "validation", String.valueOf(failure.getMessage())));
        }
        String reference = newReference();
        LOG.error("Unexpected failure, reference {}", reference, failure);
        return CodedError.internal(reference);
    }

    /** For a fault that graphql-java reports without throwing. */
    CodedError unexpected(GraphQLError error) {
        String reference = newReference();
        LOG.error("Unexpected error, reference {}: {}", reference, error);
        return CodedError.internal(reference).at(error.getLocations(), error.getPath());
    }

    private static Throwable unwrap(Throwable thrown) {
        @Nullable Throwable cause = thrown.getCause();
        return thrown instanceof CompletionException && cause != null ? unwrap(cause) : thrown;
    }

    private static String newReference() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
