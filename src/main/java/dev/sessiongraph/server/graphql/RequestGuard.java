package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.RequestException.LimitExceeded;
import dev.sessiongraph.failure.ViolationRule;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SourceLocation;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.validation.ValidationError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Rejects a request as early as possible: a document that exceeds the parser's limits, one that is too deep or selects too
 * much before it is validated, directives that no response can obey, and a mutation by GET or a null where a value is
 * required before it runs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestGuard extends SimplePerformantInstrumentation {

    private final DocumentLimits limits;
    private final ParserOptions parserOptions;

    RequestGuard(DocumentLimits limits) {
        this.limits = limits;
        this.parserOptions = limits.parserOptions();
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        input.getGraphQLContext().put(ParserOptions.class, parserOptions);
        return input;
    }

    @Override
    public InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        String text = parameters.getQuery();
        return SimpleInstrumentationContext.whenCompleted((document, thrown) -> {
            checkDocument(document, thrown);
            if (document != null && IncrementalDirectives.mayBeIn(text)) {
                rejectParts(document);
            }
        });
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        Operation operation =
                parameters.getExecutionContext().getOperationDefinition().getOperation();
        HttpMethod method =
                parameters.getExecutionContext().getGraphQLContext().getOrDefault(HttpMethod.class, HttpMethod.POST);
        if (operation == Operation.MUTATION && method != HttpMethod.POST) {
            String message = "GET is for queries; send this operation by POST";
            throw rejection(ResponseError.of(new BadUserInput("query", ViolationRule.METHOD, message)));
        }
        List<ValidationError> nulls = NullVariableCheck.errors(parameters.getExecutionContext());
        if (!nulls.isEmpty()) {
            throw new AbortExecutionException(List.copyOf(nulls));
        }
        return null;
    }

    /** Throws if the document exceeds a limit, given what the parser made of it. */
    void checkDocument(@Nullable Document document, @Nullable Throwable thrown) {
        if (thrown instanceof ParseCancelledTooManyCharsException) {
            throw tooLarge("is longer than " + limits.characters() + " characters");
        }
        if (thrown instanceof ParseCancelledException) {
            throw tooLarge("has more than " + limits.tokens() + " tokens");
        }
        if (thrown instanceof ParseCancelledTooDeepException) {
            throw tooLarge("nests deeper than " + limits.nesting() + " levels");
        }
        if (document == null) {
            return;
        }
        DocumentMeasure.SelectionSize size = DocumentMeasure.of(document, limits.nesting());
        if (size.depth() > limits.depth()) {
            throw tooLarge("selects " + size.depth() + " levels; at most " + limits.depth() + " are allowed");
        }
        if (size.nesting() > limits.nesting()) {
            throw tooLarge("nests fragments deeper than " + limits.nesting() + " levels");
        }
        if (size.fields() > limits.fields()) {
            throw tooLarge("selects more than " + limits.fields() + " fields");
        }
    }

    /** graphql-java knows {@code @defer}, and would ignore it. */
    private static void rejectParts(Document document) {
        List<GraphQLError> errors = IncrementalDirectives.in(document).stream()
                .map(RequestGuard::unsupported)
                .toList();
        if (!errors.isEmpty()) {
            throw new AbortExecutionException(errors);
        }
    }

    private static GraphQLError unsupported(Directive directive) {
        String message = "@" + directive.getName() + " is not supported; a response is sent as a whole";
        SourceLocation location = directive.getSourceLocation();
        return ResponseError.of(new BadUserInput("query", ViolationRule.UNSUPPORTED, message))
                .at(location == null ? null : List.of(location), null);
    }

    private static AbortExecutionException tooLarge(String what) {
        return rejection(ResponseError.of(new LimitExceeded("query", "the document " + what)));
    }

    private static AbortExecutionException rejection(ResponseError error) {
        return new AbortExecutionException(List.of(error));
    }
}
