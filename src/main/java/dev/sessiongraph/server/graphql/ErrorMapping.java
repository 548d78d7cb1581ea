package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.ErrorCode;
import dev.sessiongraph.failure.Violation;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.validation.ValidationError;
import java.util.List;
import org.springframework.stereotype.Component;

/** Maps all errors to those that clients see: what was thrown, and what graphql-java reports by itself. */
@Component
public class ErrorMapping {

    private final ExceptionResolver failures;

    ErrorMapping(ExceptionResolver failures) {
        this.failures = failures;
    }

    /** The error as a client sees it. */
    public ResponseError of(GraphQLError error) {
        if (error instanceof ResponseError coded) {
            return coded;
        }
        if (error instanceof BadFaithIntrospectionError) {
            return input(ErrorCode.LIMIT_EXCEEDED, "limit", error);
        }
        ErrorClassification type = error.getErrorType();
        if (!(type instanceof ErrorType known)) {
            return failures.unexpected(error);
        }
        return switch (known) {
            case InvalidSyntax -> input(ErrorCode.BAD_USER_INPUT, "syntax", error);
            case ValidationError -> input(ErrorCode.BAD_USER_INPUT, "validation", error);
            case OperationNotSupported -> input(ErrorCode.BAD_USER_INPUT, "operation", error);
            case ExecutionAborted -> input(ErrorCode.LIMIT_EXCEEDED, "limit", error);
            case DataFetchingException, NullValueInNonNullableField -> failures.unexpected(error);
        };
    }

    /** What was thrown, as a client sees it. */
    public ResponseError of(Throwable thrown) {
        return failures.describe(thrown);
    }

    private static ResponseError input(ErrorCode code, String rule, GraphQLError error) {
        Violation violation = Violation.of(pathOf(error), rule, error.getMessage());
        return new ResponseError(
                code, error.getMessage(), error.getLocations(), error.getPath(), List.of(violation), null);
    }

    private static String pathOf(GraphQLError error) {
        return error instanceof ValidationError invalid
                        && !invalid.getQueryPath().isEmpty()
                ? String.join(".", invalid.getQueryPath())
                : "query";
    }
}
