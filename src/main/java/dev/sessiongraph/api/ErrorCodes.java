package dev.sessiongraph.api;

import dev.sessiongraph.failure.Violation;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.parser.ParserOptions;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives the errors that graphql-java itself reports the same form as ours, whichever transport the request came by, and
 * hands the parser its limits. Messages are in English, as all of ours are.
 */
@Component
class ErrorCodes implements WebGraphQlInterceptor {

    private final ParserOptions parserOptions;
    private final Failures failures;

    ErrorCodes(RequestLimits limits, Failures failures) {
        this.parserOptions = limits.parserOptions();
        this.failures = failures;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) -> builder.locale(Locale.ENGLISH)
                .graphQLContext(Map.of(ParserOptions.class, parserOptions))
                .build());
        return chain.next(request).map(this::withCodes);
    }

    private WebGraphQlResponse withCodes(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (errors.isEmpty()) {
            return response;
        }
        List<GraphQLError> coded = errors.stream().map(this::withCode).toList();
        return response.transform(builder -> builder.errors(coded));
    }

    private GraphQLError withCode(GraphQLError error) {
        if (error instanceof CodedError) {
            return error;
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

    private static CodedError input(ErrorCode code, String rule, GraphQLError error) {
        Violation violation = new Violation(pathOf(error), rule, error.getMessage());
        return new CodedError(
                code, error.getMessage(), error.getLocations(), error.getPath(), List.of(violation), null);
    }

    private static String pathOf(GraphQLError error) {
        return error instanceof ValidationError invalid
                        && !invalid.getQueryPath().isEmpty()
                ? String.join(".", invalid.getQueryPath())
                : "query";
    }
}
