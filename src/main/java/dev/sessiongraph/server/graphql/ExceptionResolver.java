package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.ViolationRule;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Maps exceptions to errors for the client: a {@link RequestException} to its code; input that graphql-java rejects only
 * when it reads it, such as a null in a {@code @oneOf}, to {@code BAD_USER_INPUT}; and anything else to {@code INTERNAL} with
 * a reference. The message, stack and statement of an unexpected exception go to the log only. It resolves everything, and
 * therefore comes after all other resolvers.
 */
@Component
public class ExceptionResolver implements DataFetcherExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ExceptionResolver.class);

    /** The handler that asks these resolvers in their order, and this one last. */
    public DataFetcherExceptionHandler after(List<DataFetcherExceptionResolver> others) {
        List<DataFetcherExceptionResolver> all = new ArrayList<>(others);
        all.remove(this);
        all.add(this);
        return DataFetcherExceptionResolver.createExceptionHandler(all);
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable thrown, DataFetchingEnvironment environment) {
        SourceLocation location = environment.getField().getSourceLocation();
        List<Object> path = environment.getExecutionStepInfo().getPath().toList();
        return Mono.just(List.of(describe(thrown).at(location == null ? null : List.of(location), path)));
    }

    /** For what ends the stream of a subscription. */
    public Mono<List<GraphQLError>> resolveException(Throwable thrown) {
        return Mono.just(List.of(describe(thrown)));
    }

    ResponseError describe(Throwable thrown) {
        Throwable failure = unwrap(thrown);
        if (failure instanceof RequestException expected) {
            LOG.debug("{}: {}", expected.code(), expected.getMessage(), expected);
            return ResponseError.of(expected);
        }
        if (failure instanceof GraphQLException
                && failure instanceof GraphQLError error
                && error.getErrorType() == ErrorType.ValidationError) {
            return ResponseError.of(
                    new BadUserInput("query", ViolationRule.VALIDATION, String.valueOf(failure.getMessage())));
        }
        String reference = newReference();
        LOG.error("Unexpected failure, reference {}", reference, failure);
        return ResponseError.internal(reference);
    }

    /** For an internal error that graphql-java reports without throwing. */
    ResponseError unexpected(GraphQLError error) {
        String reference = newReference();
        LOG.error("Unexpected error, reference {}: {}", reference, error);
        return ResponseError.internal(reference).at(error.getLocations(), error.getPath());
    }

    private static Throwable unwrap(Throwable thrown) {
        @Nullable Throwable cause = thrown.getCause();
        return thrown instanceof CompletionException && cause != null ? unwrap(cause) : thrown;
    }

    private static String newReference() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
