package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.ErrorCode;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.SerializationError;
import graphql.TypeMismatchError;
import graphql.UnresolvedTypeError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Maps the errors of every response, whatever its transport, to those that clients see: what was thrown, what graphql-java
 * reports by itself, and what resolvers of the deployer's classify by Spring's error types, which get our codes. An error of
 * any other kind is the deployer's own and is left as it is.
 */
@Component
public class ErrorMapping extends SimplePerformantInstrumentation {

    private static final String CODE = "code";

    /** What graphql-java writes before its messages: the name of its own rule, and the path, which the violation has. */
    private static final Pattern PREFIX = Pattern.compile("^(?i:validation error) \\(.*?\\) ?: ");

    /** What graphql-java's parser says of a character that no token begins with. */
    private static final Pattern TOKEN =
            Pattern.compile("^Invalid syntax with ANTLR error 'token recognition error at: (.*)' at line");

    private final ExceptionResolver failures;

    ErrorMapping(ExceptionResolver failures) {
        this.failures = failures;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return CompletableFuture.completedFuture(
                result.getErrors().isEmpty()
                        ? result
                        : result.transform(
                                mapped -> mapped.errors(of(ValueErrors.replaceIn(result.getErrors(), parameters)))));
    }

    /** The result with its errors as a client sees them. */
    public ExecutionResult of(ExecutionResult result) {
        return result.getErrors().isEmpty()
                ? result
                : result.transform(mapped -> mapped.errors(of(result.getErrors())));
    }

    public List<GraphQLError> of(List<GraphQLError> errors) {
        return errors.stream().map(this::of).toList();
    }

    private GraphQLError of(GraphQLError error) {
        ErrorCode code = code(error);
        if (code == null || error instanceof ResponseError) {
            return error;
        }
        if (error.getErrorType() instanceof org.springframework.graphql.execution.ErrorType) {
            return withCode(error, code);
        }
        return code == ErrorCode.INTERNAL ? failures.unexpected(error) : input(code, rule(error), error);
    }

    /** The code of an error, whether or not it was mapped already; null for one of the deployer's own. */
    static @Nullable ErrorCode code(GraphQLError error) {
        return switch (error) {
            case ResponseError coded -> coded.code();
            case BadFaithIntrospectionError _ -> ErrorCode.LIMIT_EXCEEDED;
            case IntrospectionDisabledError _ -> ErrorCode.FORBIDDEN;
            case ExceptionWhileDataFetching _,
                    SerializationError _,
                    TypeMismatchError _,
                    UnresolvedTypeError _,
                    NonNullableFieldWasNullError _ -> ErrorCode.INTERNAL;
            default ->
                switch (error.getErrorType()) {
                    case ErrorType.InvalidSyntax, ErrorType.ValidationError, ErrorType.OperationNotSupported ->
                        ErrorCode.BAD_USER_INPUT;
                    case ErrorType.ExecutionAborted -> ErrorCode.LIMIT_EXCEEDED;
                    case org.springframework.graphql.execution.ErrorType type -> codeOf(type);
                    case null, default -> null;
                };
        };
    }

    private static ViolationRule rule(GraphQLError error) {
        return switch (error) {
            case BadFaithIntrospectionError _ -> ViolationRule.LIMIT;
            case IntrospectionDisabledError _ -> ViolationRule.INTROSPECTION;
            default ->
                switch (error.getErrorType()) {
                    case ErrorType.InvalidSyntax -> ViolationRule.SYNTAX;
                    case ErrorType.ValidationError -> ViolationRule.VALIDATION;
                    case ErrorType.OperationNotSupported -> ViolationRule.OPERATION;
                    case null, default -> ViolationRule.LIMIT;
                };
        };
    }

    private static ErrorCode codeOf(org.springframework.graphql.execution.ErrorType type) {
        return switch (type) {
            case BAD_REQUEST -> ErrorCode.BAD_USER_INPUT;
            case UNAUTHORIZED -> ErrorCode.UNAUTHENTICATED;
            case FORBIDDEN -> ErrorCode.FORBIDDEN;
            case NOT_FOUND -> ErrorCode.NOT_FOUND;
            case INTERNAL_ERROR -> ErrorCode.INTERNAL;
        };
    }

    /** The error with our code, unless it has a code of its own. */
    private static GraphQLError withCode(GraphQLError error, ErrorCode code) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put(CODE, code.name());
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        return GraphQLError.newError()
                .message(error.getMessage())
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }

    /** What was thrown, as a client sees it. */
    public ResponseError of(Throwable thrown) {
        return failures.describe(thrown);
    }

    private static ResponseError input(ErrorCode code, ViolationRule rule, GraphQLError error) {
        String message = TOKEN.matcher(PREFIX.matcher(error.getMessage()).replaceFirst(""))
                .replaceFirst("Invalid syntax: unexpected $1 at line");
        Violation violation = Violation.of(pathOf(error), rule, message);
        return new ResponseError(code, message, error.getLocations(), error.getPath(), List.of(violation), Map.of());
    }

    private static String pathOf(GraphQLError error) {
        return error instanceof ValidationError invalid
                        && !invalid.getQueryPath().isEmpty()
                ? String.join(".", invalid.getQueryPath())
                : "query";
    }
}
